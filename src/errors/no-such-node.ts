import { NodeNotFoundError } from "./node-not-found-error.js";

/** The error of a node that a list does not hold, as the server's own says it. */
export function noSuchNode(node_kind: string, identifier: string, hint = ""): NodeNotFoundError {
  return new NodeNotFoundError(`There is no ${node_kind} with ${identifier}.${hint}`, {
    code: "NODE_NOT_FOUND",
    data: { node_kind, identifier },
  });
}
