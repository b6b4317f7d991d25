import { InfrahubError } from "./infrahub-error.js";

/** More than one node met criteria that were to single out one; `data` has the ids of the first two. */
export class NodeNotUniqueError extends InfrahubError {
  override readonly name = "NodeNotUniqueError";
  declare readonly data: { node_kind: string; identifiers: string[] };
}
