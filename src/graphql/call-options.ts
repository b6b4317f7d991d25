import type { OwnCallSettings } from "../http/call-settings.js";
import type { Scope } from "../http/rest-client-options.js";

/** How a call is sent. */
export interface SendOptions extends OwnCallSettings {
  signal?: AbortSignal | undefined;
}

/** Where a call writes, and how it is sent. */
export interface WriteCallOptions extends SendOptions {
  /** The client's when left out. */
  branch?: string | undefined;
}

/** Where and when a call reads, and how it is sent; branch and moment are the client's when left out. */
export interface ReadCallOptions extends Scope, SendOptions {}
