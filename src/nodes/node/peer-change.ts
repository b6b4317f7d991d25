import { InvalidInputError } from "../../errors/invalid-input-error.js";
import type { Kind, Relationship } from "../../schema/branch-schema.js";
import { ipFamily, isFromPool, isPoolKind, wireFromPool } from "./from-pool.js";
import type { InfrahubNode } from "./infrahub-node.js";
import type { NodeOrigin } from "./node-record.js";
import type { QueryPlan } from "../plan/query-plan.js";
import { referenceId, toReference, type Reference } from "./reference.js";

/** What the handles of one relationship have in common. */
export interface RelationField {
  origin: NodeOrigin;
  /** Kind of the node and name of the relationship, for messages. */
  where: string;
  relationship: Relationship;
  peer: QueryPlan;
  /** Whether all that the server has of it was read: a list is not when it was cut or filtered. */
  known: boolean;
  /** Whether it also shows the peers of the nodes below in the hierarchy. */
  descendants?: boolean;
}

/** Properties of a relationship between two nodes, as they are set. */
export interface EdgeProperties {
  isProtected?: boolean;
  source?: unknown;
  owner?: unknown;
}

/** A peer that is to be set or added. */
export interface PeerChange {
  reference?: Reference;
  pool?: Record<string, unknown>;
  edgeProperties: Record<string, unknown>;
}

/**
 * Checks that the caller may change a relationship.
 *
 * @param clearing - whether it is to lead nowhere.
 * @throws {@link InvalidInputError}
 */
export function checkWritable({ where, relationship, descendants }: RelationField, clearing = false): void {
  if (relationship.read_only) throw new InvalidInputError(`${where} is set by the server alone.`);
  if (descendants)
    throw new InvalidInputError(
      `${where} was read with $includeDescendants, and shows what other nodes have: read it without, to change it.`,
    );
  if (clearing && relationship.optional === false)
    throw new InvalidInputError(`${where} must lead to a node: set another one in its place.`);
}

/** One peer or several, as a list. */
export function several(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given : [given];
}

/** Reads what the caller wants a relationship to lead to. */
export function peerChange(
  field: RelationField,
  given: unknown,
  edgeProperties: EdgeProperties = {},
): PeerChange {
  const { where, relationship, origin } = field;
  checkWritable(field);
  const properties = checkEdgeProperties(where, edgeProperties);
  if (isFromPool(given)) {
    const peer = origin.schema.kinds.get(relationship.peer);
    return { pool: wireFromPool(where, given, peer), edgeProperties: properties };
  }
  const reference = toReference(where, given);
  checkKind(field, reference);
  return { reference, edgeProperties: properties };
}

/** The node that a change leads to, where the caller gave one. */
export function changedPeer(change: PeerChange): InfrahubNode | undefined {
  return change.reference?.node;
}

function checkKind({ where, origin, relationship }: RelationField, { kind, hfid }: Reference): void {
  const { kinds } = origin.schema;
  const peer = kinds.get(relationship.peer);
  if (!peer) return;
  const named = kind === undefined ? peer : kinds.get(kind);
  // A generic kind may stand for a part of what the peer's kind stands for.
  if (kind !== undefined && kind !== peer.name && !peer.implementers.includes(kind) && !named?.generic) {
    const allowed = peer.generic ? peer.implementers.join(", ") || "no kind yet" : peer.name;
    const way = isPoolKind(kind) ? " To let the pool choose, give { fromPool: pool }." : "";
    throw new InvalidInputError(`${where}: a ${kind} is given, and ${allowed} is needed.${way}`);
  }
  if (hfid) checkHfid(where, peer, named ?? peer, hfid);
}

/** The server takes the parts in their order, and crashes on another number of them. */
function checkHfid(where: string, peer: Kind, named: Kind, hfid: readonly string[]): void {
  const paths = named.humanFriendlyId;
  const other = ipFamily(peer) && paths.join() !== peer.humanFriendlyId.join();
  if (paths.length === hfid.length && !other) return;
  const has = paths.length ? `${paths.length} parts (${paths.join(", ")})` : "no parts";
  const way = other
    ? `The server finds it as a ${peer.name} alone: give its id.`
    : peer.generic && named === peer
      ? "Give its id, or its kind as well: { kind, hfid }."
      : "Give all of them, or its id.";
  throw new InvalidInputError(
    `${where}: the human-friendly id of ${named.name} has ${has}, and ${hfid.length} ${hfid.length === 1 ? "is" : "are"} given. ${way}`,
  );
}

function checkEdgeProperties(
  where: string,
  { isProtected, source, owner }: EdgeProperties,
): Record<string, unknown> {
  return {
    ...(isProtected !== undefined && { _relation__is_protected: isProtected }),
    ...(source !== undefined && { _relation__source: referenceId(`${where}.source`, source) }),
    ...(owner !== undefined && { _relation__owner: referenceId(`${where}.owner`, owner) }),
  };
}
