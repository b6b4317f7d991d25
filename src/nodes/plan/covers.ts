import type { QueryPlan } from "./query-plan.js";

/** Whether a node that was read by one plan shows all that another plan asks for. */
export function covers(known: QueryPlan | undefined, asked: QueryPlan): boolean {
  if (!known || asked.implementers.size > 0) return false;
  if (
    (asked.hfid && !known.hfid) ||
    (asked.displayLabel && !known.displayLabel) ||
    (asked.metadata && !known.metadata)
  )
    return false;
  return (
    asked.attributes.every(({ name, properties }) => {
      const own = known.attributes.find((attribute) => attribute.name === name);
      return own && properties.every((property) => own.properties.includes(property));
    }) &&
    asked.relationships.every((relationship) => {
      const own = known.relationships.find(({ name }) => name === relationship.name);
      return (
        own &&
        (own.properties || !relationship.properties) &&
        JSON.stringify(own.list) === JSON.stringify(relationship.list) &&
        covers(own.peer, relationship.peer)
      );
    })
  );
}
