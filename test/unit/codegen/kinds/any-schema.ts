import fc from "fast-check";

import type { JsonObject, JsonValue } from "../../../../src/codegen/json.js";
import { broken } from "../broken.js";
import { evilText } from "../evil-text.js";

const optional = { requiredKeys: [] };
const prose = { label: evilText, description: evilText, deprecation: evilText };
const name = evilText.filter((text) => text !== "");
const choice = fc.oneof(
  evilText,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);

const attribute = fc.oneof(
  fc.record(
    {
      ...prose,
      name,
      kind: fc.oneof(name, fc.constantFrom("Text", "Number", "List", "Boolean")),
      enum: fc.array(choice, { maxLength: 3 }),
      optional: fc.boolean(),
      read_only: fc.boolean(),
      default_value: fc.option(choice),
      order_weight: fc.integer(),
      computed_attribute: fc.option(fc.record({ kind: evilText }, optional)),
    },
    { requiredKeys: ["name", "kind"] },
  ),
  fc.record({ name, kind: fc.constant("Dropdown"), choices: fc.array(fc.record({ name, label: evilText })) }),
);

function relationship(kinds: readonly string[]) {
  return fc.record(
    {
      ...prose,
      name,
      peer: fc.constantFrom(...kinds),
      cardinality: fc.constantFrom("one", "many"),
      optional: fc.boolean(),
      read_only: fc.boolean(),
    },
    { requiredKeys: ["name", "peer"] },
  );
}

/** Fields of which no two have the same name. */
function fieldsOf(kinds: readonly string[]): fc.Arbitrary<JsonObject> {
  const attributes = fc.array(fc.tuple(fc.constant("attributes"), attribute), { maxLength: 3 });
  const relationships = fc.array(fc.tuple(fc.constant("relationships"), relationship(kinds)), {
    maxLength: 2,
  });
  return fc.tuple(attributes, relationships).map((lists) => {
    const names = new Set<string>();
    const fields: Record<string, JsonValue[]> = { attributes: [], relationships: [] };
    for (const [list, field] of lists.flat()) {
      if (!names.has(field.name)) fields[list]?.push(field);
      names.add(field.name);
    }
    return fields;
  });
}

function anyKind(kind: string, kinds: readonly string[]): fc.Arbitrary<JsonObject> {
  const facts = fc.record(
    { ...prose, human_friendly_id: fc.array(evilText, { maxLength: 3 }), used_by: fc.subarray([...kinds]) },
    optional,
  );
  return fc
    .tuple(facts, fieldsOf(kinds))
    .map(([own, fields]) => ({ ...own, ...fields, kind, namespace: "", name: kind }));
}

/** A schema as `/api/schema` gives it, with the worst names and texts. */
export const anySchema: fc.Arbitrary<JsonObject> = fc
  .uniqueArray(name, { minLength: 1, maxLength: 4 })
  .chain((kinds) => {
    const all = fc.tuple(...kinds.map((kind) => anyKind(kind, kinds)));
    return fc.tuple(all, fc.nat(kinds.length), evilText).map(([drawn, split, main]) => ({
      main,
      nodes: drawn.slice(0, split),
      generics: drawn.slice(split),
      profiles: [],
      templates: [],
    }));
  });

/** A schema of which one part was replaced by something else. */
export const brokenSchema = broken(
  anySchema,
  fc.oneof(
    fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>,
    evilText,
    fc.constantFrom<JsonValue[]>(null, [], {}, 0, "", true, [null], [[]], [{}], [""]),
  ),
);
