import type { JsonObject } from "../../src/codegen/json.js";

/** How large a made schema is. */
export interface SchemaSize {
  readonly kinds: number;
  readonly attributes: number;
  readonly relationships: number;
}

const ATTRIBUTE_KINDS = ["Text", "Number", "Boolean", "Dropdown"];
const CHOICES = ["active", "planned", "retired"];

/**
 * Makes a schema in the form of `/api/schema`. The first attributes are mandatory, the last ones have defaults, and
 * every second relationship is a list.
 */
export function madeSchema({ kinds, attributes, relationships }: SchemaSize): JsonObject {
  const numbers = (length: number): number[] => Array.from({ length }, (_, index) => index);
  const nodes = numbers(kinds).map((kind) => ({
    kind: `InfraKind${kind}`,
    namespace: "Infra",
    name: `Kind${kind}`,
    label: `Kind ${kind}`,
    human_friendly_id: ["attr_0__value"],
    attributes: numbers(attributes).map((index) => {
      const attributeKind = ATTRIBUTE_KINDS[index % ATTRIBUTE_KINDS.length] ?? "Text";
      return {
        name: `attr_${index}`,
        label: `Attribute ${index}`,
        kind: attributeKind,
        order_weight: 1000 + index,
        optional: index > 2,
        ...(attributeKind === "Dropdown" && { choices: CHOICES.map((name) => ({ name })) }),
        ...(index >= 15 && attributeKind === "Text" && { default_value: "unknown" }),
      };
    }),
    relationships: numbers(relationships).map((index) => ({
      name: `rel_${index}`,
      label: `Relationship ${index}`,
      peer: `InfraKind${(kind * 7 + index * 13 + 1) % kinds}`,
      kind: "Generic",
      cardinality: index % 2 ? "many" : "one",
      order_weight: 2000 + index,
      optional: true,
    })),
  }));
  return { main: "made", nodes, generics: [], profiles: [], templates: [] };
}
