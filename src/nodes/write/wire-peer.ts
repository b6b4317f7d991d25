import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { ipFamily } from "../node/from-pool.js";
import { InfrahubNode } from "../node/infrahub-node.js";
import type { PeerChange, RelationField } from "../node/peer-change.js";
import type { Reference } from "../node/reference.js";

/**
 * A peer in the server's words (`RelatedNodeInput`).
 *
 * @throws {@link InvalidInputError} when it is a node that the server does not have yet.
 */
export function wirePeer(
  { where, origin, relationship }: RelationField,
  { reference, pool, edgeProperties }: PeerChange,
): Record<string, unknown> {
  if (!reference) return { from_pool: pool, ...edgeProperties };
  const { kind, ...wire } = wireReference(where, reference);
  const peer = origin.schema.kinds.get(relationship.peer);
  // The input for addresses and prefixes (`RelatedIPAddressNodeInput`) names no kind.
  const named = kind !== undefined && !(peer && ipFamily(peer));
  return { ...wire, ...(named && { kind }), ...edgeProperties };
}

function wireReference(where: string, { id, hfid, kind, node }: Reference): Record<string, unknown> {
  const state = node && InfrahubNode.record(node)?.state;
  if (state === "new" || state === "deleted")
    throw new InvalidInputError(
      `${where}: that ${node?.kind ?? "node"} ${state === "new" ? "is not saved yet; save it first, or both in one batch" : "was deleted"}.`,
    );
  return id === undefined ? { hfid, ...(kind !== undefined && { kind }) } : { id };
}
