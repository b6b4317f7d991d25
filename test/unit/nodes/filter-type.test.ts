import { expect, it } from "vitest";
import { InvalidInputError } from "../../../src/errors/invalid-input-error.js";
import { filterType } from "../../../src/nodes/filter-type.js";
import { indexSchema, type BranchSchema, type Kind } from "../../../src/schema/branch-schema.js";
import { sampleSchema } from "./sample-schema.js";

const schema = indexSchema(sampleSchema() as unknown as Parameters<typeof indexSchema>[0]);

function kindOf(name: string, of: BranchSchema = schema): Kind {
  const kind = of.kinds.get(name);
  if (!kind) throw new Error(`There is no ${name}.`);
  return kind;
}

/** A schema with one kind `K` that has one attribute `field` of this kind, and a relationship `to` to itself. */
function schemaWith(attributeKind: string): BranchSchema {
  const kind = {
    kind: "K",
    attributes: [{ name: "field", kind: attributeKind }],
    relationships: [{ name: "to", peer: "K", cardinality: "one" }],
  };
  const whole = { main: "h", nodes: [kind], generics: [], profiles: [], templates: [] };
  return indexSchema(whole as unknown as Parameters<typeof indexSchema>[0]);
}

it.each([
  ["ID", "String"],
  ["Text", "String"],
  ["TextArea", "String"],
  ["Dropdown", "String"],
  ["Email", "String"],
  ["Password", "String"],
  ["HashedPassword", "String"],
  ["URL", "String"],
  ["File", "String"],
  ["MacAddress", "String"],
  ["Color", "String"],
  ["IPHost", "String"],
  ["IPNetwork", "String"],
  ["IPAddress", "String"],
  ["Number", "BigInt"],
  ["NumberPool", "BigInt"],
  ["Bandwidth", "Int"],
  ["Boolean", "Boolean"],
  ["Checkbox", "Boolean"],
  ["DateTime", "DateTime"],
  ["List", "GenericScalar"],
  ["JSON", "GenericScalar"],
  ["Any", "GenericScalar"],
])("gives the values of %s attributes the type %s", (attributeKind, type) => {
  const own = schemaWith(attributeKind);
  const types = ["field__value", "field__values", "to__field__value", "to__field__values"].map((name) =>
    filterType(own, kindOf("K", own), name),
  );
  expect(types).toEqual([type, `[${type}]`, type, `[${type}]`]);
});

it.each([
  ["ids", "[ID]"],
  ["hfid", "[String]"],
  ["display_label__value", "String"],
  ["display_label__values", "[String]"],
  ["display_label__isnull", "Boolean"],
  ["any__value", "String"],
  ["any__values", "[String]"],
  ["any__is_protected", "Boolean"],
  ["any__source__id", "ID"],
  ["any__owner__id", "ID"],
  ["height__isnull", "Boolean"],
  ["height__is_protected", "Boolean"],
  ["height__source__id", "ID"],
  ["height__owner__id", "ID"],
  ["site__ids", "[ID]"],
  ["site__isnull", "Boolean"],
  ["site__city__is_protected", "Boolean"],
  ["site__city__source__id", "ID"],
  ["site__city__owner__id", "ID"],
  ["ports__name__values", "[String]"],
  ["node_metadata__created_by__id", "ID"],
  ["node_metadata__updated_by__ids", "[ID]"],
  ["node_metadata__created_at", "DateTime"],
  ["node_metadata__created_at__before", "DateTime"],
  ["node_metadata__updated_at__after", "DateTime"],
])("gives the filter %s the type %s", (name, type) => {
  expect(filterType(schema, kindOf("SampleDevice"), name)).toBe(type);
});

it.each([
  "",
  "name",
  "nmae__value",
  "name__valu",
  "name__value__value",
  "name__source",
  "site",
  "site__hfid",
  "site__name",
  "site__nmae__value",
  "site__parent__name__value",
  "site__name__value) { count }",
  "node_metadata__deleted_at",
  "name__value\n",
])("refuses the filter %j, naming the kind and what there is", (name) => {
  const refused = () => filterType(schema, kindOf("SampleDevice"), name);
  expect(refused).toThrow(InvalidInputError);
  expect(refused).toThrow(`SampleDevice has no filter ${name}.`);
  expect(refused).toThrow("name__value, name__values");
});

it.each(["constructor", "site__constructor"])("refuses what only every object has: %s", (name) => {
  expect(() => filterType(schema, kindOf("SampleDevice"), name)).toThrow(InvalidInputError);
});

it.each(["isnull", "partial_match", "offset", "limit", "order"])(
  "refuses %s, which is no filter of a kind",
  (name) => {
    expect(() => filterType(schema, kindOf("SampleDevice"), name)).toThrow(InvalidInputError);
  },
);

it("finds the relationship in a filter whose name holds two underscores", () => {
  const kind = {
    kind: "K",
    attributes: [{ name: "field", kind: "Number" }],
    relationships: [
      { name: "to", peer: "L", cardinality: "one" },
      { name: "to__far", peer: "K", cardinality: "one" },
    ],
  };
  const other = { ...kind, kind: "L", attributes: [], relationships: [] };
  const whole = { main: "h", nodes: [kind, other], generics: [], profiles: [], templates: [] };
  const own = indexSchema(whole as unknown as Parameters<typeof indexSchema>[0]);
  expect(filterType(own, kindOf("K", own), "to__far__field__value")).toBe("BigInt");
});
