import { given } from "../../util/given.js";
import type { QueryPlan, RelationshipPlan } from "./query-plan.js";
import type { Selection } from "./selection.js";

/** The selection that a plan is made of. */
export function planSelection(plan: QueryPlan): Selection {
  const implementers = [...plan.implementers].map(([name, own]) => [name, planSelection(own)] as const);
  return given({
    $hfid: plan.hfid || undefined,
    $displayLabel: plan.displayLabel || undefined,
    $metadata: plan.metadata || undefined,
    ...Object.fromEntries(
      plan.attributes.map(({ name, properties }) => [name, propertySelection(properties)]),
    ),
    ...Object.fromEntries(plan.relationships.map((one) => [one.name, relationshipSelection(one)])),
    $on: implementers.length ? Object.fromEntries(implementers) : undefined,
  });
}

function propertySelection(properties: readonly string[]): unknown {
  if (properties.length === 1 && properties[0] === "value") return true;
  return Object.fromEntries(properties.map((name) => [name, true]));
}

function relationshipSelection({ peer, properties, list }: RelationshipPlan): Selection {
  const { filters, order, limit, offset, includeDescendants } = list;
  return given({
    ...planSelection(peer),
    $properties: properties || undefined,
    $filters: filters,
    $order: order,
    $limit: limit,
    $offset: offset,
    $includeDescendants: includeDescendants,
  });
}
