import type { OwnCallSettings } from "./call-settings.js";
import type { Scope } from "./rest-client-options.js";

/** How a call is sent. */
export interface CallOptions extends OwnCallSettings {
  /** Ends the call with `AbortError`. */
  signal?: AbortSignal | undefined;
}

/** How a call that reads is sent, and where it reads: on the client's branch and at its time, unless given. */
export interface ReadOptions extends CallOptions, Scope {}

/** How a call that writes is sent, and where it writes: on the client's branch, unless given. */
export interface WriteOptions extends CallOptions, Pick<Scope, "branch"> {}
