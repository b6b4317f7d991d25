import type { Relationship } from "../../schema/branch-schema.js";
import type { RelationField } from "./peer-change.js";

/** The relationship at the other end, and the kind that has it. */
interface OtherSide {
  kind: string;
  relationship: Relationship;
}

/** How many peers a relationship must have at least. The server takes a mandatory list without `min_count` for 0. */
export function leastOf({ optional, min_count = 0 }: Relationship): number {
  return Math.max(min_count, optional === false ? 1 : 0);
}

/**
 * The relationships at the other end of one: of its peer's kind, or of the kinds that implement it.
 *
 * @param kind - the kind of the peer, where it is known.
 */
function otherSides({ origin, relationship }: RelationField, kind?: string): OtherSide[] {
  const { peer, identifier, direction = "bidirectional" } = relationship;
  if (identifier === undefined || identifier === null) return [];
  const found = origin.schema.kinds.get(kind ?? peer);
  const kinds = found
    ? [found, ...found.implementers.flatMap((name) => origin.schema.kinds.get(name) ?? [])]
    : [];
  return kinds.flatMap(({ name, relationships }) =>
    [...relationships.values()]
      .filter(
        (other) =>
          other.identifier === identifier &&
          // Two that face the same way are not the ends of one.
          ((other.direction ?? "bidirectional") !== direction || direction === "bidirectional"),
      )
      .map((other) => ({ kind: name, relationship: other })),
  );
}

/** The relationship that leads each peer back to the list's node and to no other, and that it cannot be without. */
export function tieOf(field: RelationField, kind?: string): OtherSide | undefined {
  const implementers =
    kind === undefined && field.origin.schema.kinds.get(field.relationship.peer)?.implementers;
  if (implementers && implementers.length > 0) {
    const ties = implementers.map((name) => tieOf(field, name));
    return ties.every(Boolean) ? ties[0] : undefined;
  }
  return otherSides(field, kind).find(
    ({ relationship }) => relationship.cardinality === "one" && leastOf(relationship) > 0,
  );
}

/**
 * Whether a difference of a list must go as the whole list. `RelationshipAdd` and `RelationshipRemove` look neither at
 * `min_count` and `max_count` nor at what the other end must keep (1.11); an update with the list does.
 */
export function needsWhole(field: RelationField, adding: boolean, removing: boolean): boolean {
  const sides = otherSides(field).map(({ relationship }) => relationship);
  return (
    (removing && (leastOf(field.relationship) > 1 || sides.some((side) => leastOf(side) > 0))) ||
    (adding && sides.some(({ cardinality, max_count = 0 }) => cardinality === "many" && max_count > 0))
  );
}
