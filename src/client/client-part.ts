import type { RestClient } from "../http/rest-client.js";
import type { NodeContext } from "../nodes/node/node-record.js";
import type { NodeStore } from "../nodes/read/node-store.js";

/** What the parts of a client work with. */
export interface ClientState {
  readonly rest: RestClient;
  readonly nodes: NodeContext;
  readonly stored: NodeStore;
  /** Makes a client like this one that reads and writes nodes with another context. */
  derive(nodes: NodeContext): this;
}

/** The members of a part, as they are written: on the client itself. */
export type ClientPart<Members> = Members & ThisType<ClientState & Members>;

/** Gives the members of parts to a class, as if they were written in it. */
export function addParts(type: { readonly prototype: object }, ...parts: readonly object[]): void {
  for (const part of parts) {
    const members = Object.getOwnPropertyDescriptors(part);
    for (const member of Object.values(members)) member.enumerable = false;
    Object.defineProperties(type.prototype, members);
  }
}
