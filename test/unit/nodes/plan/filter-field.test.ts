import { expect, it } from "vitest";
import { InvalidInputError } from "../../../../src/errors/invalid-input-error.js";
import { filterField } from "../../../../src/nodes/plan/filter-field.js";
import { ATTRIBUTE_KINDS } from "../../../../src/schema/attribute-kinds.js";
import { indexSchema, type BranchSchema, type Kind } from "../../../../src/schema/branch-schema.js";
import { sampleSchema } from "../sample-schema.js";

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
  return schemaOf([kind]);
}

function schemaOf(nodes: object[]): BranchSchema {
  const whole = { main: "h", nodes, generics: [], profiles: [], templates: [] };
  return indexSchema(whole as unknown as Parameters<typeof indexSchema>[0]);
}

function filterType(of: BranchSchema, kind: Kind, name: string): string {
  return filterField(of, kind, name).type;
}

/** As the introspection of Infrahub 1.11.9 gives them; the server refuses every value of the kinds without a type here. */
const TYPES: [kind: string, type: string | undefined][] = [
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
  ["List", "GenericScalar"],
  ["Any", "GenericScalar"],
  ["DateTime", undefined],
  ["JSON", undefined],
];

it("knows every attribute kind of the server", () => {
  expect(TYPES.map(([kind]) => kind).toSorted()).toEqual([...ATTRIBUTE_KINDS.keys()].toSorted());
});

it.each(TYPES)("gives the values of %s attributes the type %s", (attributeKind, type) => {
  const own = schemaWith(attributeKind);
  const names = ["field__value", "field__values", "to__field__value", "to__field__values"];
  if (type !== undefined) {
    const types = names.map((name) => filterType(own, kindOf("K", own), name));
    expect(types).toEqual([type, `[${type}]`, type, `[${type}]`]);
  } else
    for (const name of names)
      expect(() => filterType(own, kindOf("K", own), name)).toThrow(
        `K has no filter ${name}. The server compares no values of kind ${attributeKind}; there is field__isnull.`,
      );
  expect(filterType(own, kindOf("K", own), "field__isnull")).toBe("Boolean");
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

it.each([
  ["BuiltinIPPrefix", "kinds", "passes over it where it counts and pages"],
  ["BuiltinIPAddress", "include_available", "See client.pool"],
  ["OtherKind", "kinds", "Its filters are made of"],
])("says of %s why there is no %s", (name, filter, reason) => {
  const own = schemaOf([{ kind: name, attributes: [], relationships: [] }]);
  expect(() => filterType(own, kindOf(name, own), filter)).toThrow(reason);
});

it("finds the relationship in a filter whose name holds two underscores", () => {
  const kind = {
    kind: "K",
    attributes: [{ name: "field", kind: "Number" }],
    relationships: [
      { name: "to", peer: "L", cardinality: "one" },
      { name: "to__far", peer: "K", cardinality: "one" },
    ],
  };
  const own = schemaOf([kind, { ...kind, kind: "L", attributes: [], relationships: [] }]);
  expect(filterType(own, kindOf("K", own), "to__far__field__value")).toBe("BigInt");
});

/** A kind without labels, in a hierarchy and in groups. */
const place = schemaOf([
  {
    kind: "Place",
    display_label: null,
    hierarchy: "Place",
    attributes: [{ name: "name", kind: "Text" }],
    relationships: [
      { name: "parent", peer: "Place", cardinality: "one" },
      { name: "member_of_groups", peer: "Group", kind: "Group", cardinality: "many" },
    ],
  },
  {
    kind: "Group",
    display_label: "name__value",
    human_friendly_id: ["name__value"],
    attributes: [{ name: "name", kind: "Text" }],
    relationships: [],
  },
]);

it.each([
  ["display_label__value", "Its schema has no display_label."],
  ["parent__display_label__values", "Place has no display_label."],
  ["member_of_groups__display_label__isnull", "of the kind itself alone"],
  ["hfid", "Its schema has no human_friendly_id."],
  ["parent__name__isnull", "Its filters are made of"],
  ["parent__any__value", "Its filters are made of"],
  ["any__isnull", "Its filters are made of"],
  ["ancestors__name__value", "select: { ancestors: { $filters: { ... } } }"],
  ["descendants__ids", "select: { descendants: { $filters: { ... } } }"],
  ["member_of_groups__name__is_protected", "by values alone"],
  ["member_of_groups__name__source__id", "by values alone"],
])("says why there is no %s", (name, reason) => {
  const refused = () => filterField(place, kindOf("Place", place), name);
  expect(refused).toThrow(`Place has no filter ${name}.`);
  expect(refused).toThrow(reason);
});

it.each([
  ["member_of_groups__name__values", "[String]"],
  ["member_of_groups__display_label__value", "String"],
  ["member_of_groups__isnull", "Boolean"],
  ["parent__name__owner__id", "ID"],
])("has %s of a relationship, of type %s", (name, type) => {
  expect(filterType(place, kindOf("Place", place), name)).toBe(type);
});

it.each([
  ["ids", "[ID]"],
  ["name__value", "String"],
  ["name__values", "[String]"],
  ["name__is_protected", "Boolean"],
  ["name__source__id", "ID"],
  ["display_label__isnull", "Boolean"],
])("has %s inside a selection, of type %s", (name, type) => {
  expect(filterField(place, kindOf("Group", place), name, true).type).toBe(type);
});

it.each(["hfid", "name__isnull", "any__value", "isnull", "node_metadata__created_at", "partial_match"])(
  "has no %s inside a selection",
  (name) => {
    const refused = () => filterField(place, kindOf("Group", place), name, true);
    expect(refused).toThrow(`Group has no filter ${name} inside a selection.`);
  },
);
