import { NotFoundError } from "./not-found-error.js";

/** No node of this kind has this id or human-friendly id (`NODE_NOT_FOUND`). */
export class NodeNotFoundError extends NotFoundError {
  override readonly name = "NodeNotFoundError";
  declare readonly data: { node_kind: string; identifier: string };
}
