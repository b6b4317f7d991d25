import fc from "fast-check";
import { ATTRIBUTE_PROPERTIES } from "../../../../src/nodes/plan/properties.js";
import type { BranchSchema, Kind } from "../../../../src/schema/branch-schema.js";

type Selection = Record<string, unknown>;

/**
 * Any selection that may be made of a kind.
 *
 * @param depth - how many relations it follows at most.
 */
export function anySelection(schema: BranchSchema, kindName: string, depth: number): fc.Arbitrary<Selection> {
  const kind = schema.kinds.get(kindName);
  if (!kind) throw new Error(`The schema has no kind ${kindName}.`);
  // A server names implementing kinds of its own that it does not tell of.
  const implementers = depth > 0 ? kind.implementers.filter((name) => schema.kinds.has(name)) : [];
  const on = Object.fromEntries(implementers.map((name) => [name, anySelection(schema, name, depth - 1)]));
  return fc.record(
    {
      ...anyFields(schema, kind, depth),
      $hfid: fc.constant(true),
      $displayLabel: fc.constant(true),
      $metadata: fc.constant(true),
      ...(implementers.length > 0 && { $on: fc.record(on, { requiredKeys: [] }) }),
    },
    { requiredKeys: [] },
  );
}

function anyFields(schema: BranchSchema, kind: Kind, depth: number): Record<string, fc.Arbitrary<unknown>> {
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  for (const name of kind.attributes.keys()) fields[name] = fc.oneof(fc.constant(true), anyProperties());
  if (depth <= 0) return fields;
  for (const { name, peer, cardinality } of kind.relationships.values()) {
    const inner = anySelection(schema, peer, depth - 1);
    const cut = cardinality === "many" ? anyCut() : fc.constant({});
    const edgeProperties = fc.record({ $properties: fc.constant(true) }, { requiredKeys: [] });
    const whole = fc
      .tuple(inner, cut, edgeProperties)
      .map((parts) => Object.assign({}, ...parts) as Selection);
    fields[name] = fc.oneof(fc.constant(true), whole);
  }
  return fields;
}

function anyProperties(): fc.Arbitrary<Selection> {
  const names = ATTRIBUTE_PROPERTIES.map(({ name }) => name);
  return fc
    .subarray(names, { minLength: 1 })
    .map((chosen) => Object.fromEntries(chosen.map((name) => [name, true])));
}

function anyCut(): fc.Arbitrary<Selection> {
  return fc.record(
    {
      $limit: fc.integer({ min: 1, max: 5 }),
      $offset: fc.integer({ min: 0, max: 5 }),
      $order: fc.constant({ disable: true }),
      $filters: fc.record({ ids: fc.array(fc.uuid(), { minLength: 1, maxLength: 2 }) }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  );
}

/** The names of the attributes and relationships in a selection, at any depth. */
export function namesIn(selection: Selection): string[] {
  return Object.entries(selection).flatMap(([name, value]) => {
    if (name === "$on") return Object.values(value as Record<string, Selection>).flatMap(namesIn);
    if (name.startsWith("$")) return [];
    return [name, ...(typeof value === "object" ? namesIn(value as Selection).filter(isField) : [])];
  });
}

function isField(name: string): boolean {
  return !ATTRIBUTE_PROPERTIES.some((property) => property.name === name);
}
