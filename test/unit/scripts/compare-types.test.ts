import { buildSchema } from "graphql";
import { expect, it } from "vitest";

import { compareTypes } from "../../../scripts/compare-types/compare-types.js";
import { madeKind, madeSchema } from "../codegen/kinds/made-schema.js";

/** What the server makes of a kind with one text attribute, with changes. */
function sdl(change: (text: string) => string = (text) => text) {
  const properties = "is_protected: Boolean source: String owner: String value: String";
  const metadata = ["created", "updated"]
    .map((verb) =>
      [
        `${verb}_by__id: ID`,
        `${verb}_by__ids: [ID]`,
        ...["", "__before", "__after"].map((when) => `${verb}_at${when}: DateTime`),
      ]
        .map((filter) => `node_metadata__${filter}`)
        .join(" "),
    )
    .join(" ");
  const any = (name: string) =>
    `${name}__value: String ${name}__values: [String] ${name}__is_protected: Boolean ${name}__source__id: ID ${name}__owner__id: ID`;
  return buildSchema(
    change(`
      scalar DateTime
      type Text { value: String }
      input TextCreate { ${properties} }
      input TextUpdate { ${properties} is_default: Boolean }
      type TestThing { id: String! name: Text }
      type PaginatedTestThing { count: Int }
      input TestThingCreateInput { id: String name: TextCreate }
      input TestThingUpdateInput { id: String hfid: [String] name: TextUpdate }
      input TestThingUpsertInput { id: String hfid: [String] name: TextUpdate }
      type Query {
        TestThing(offset: Int limit: Int ids: [ID] ${any("name")} name__isnull: Boolean ${any("any")} ${metadata}): PaginatedTestThing!
      }`),
  );
}

async function compared(change?: (text: string) => string) {
  const rest = madeSchema({
    nodes: [madeKind("Thing", { display_label: null, attributes: [{ name: "name", kind: "Text" }] })],
  });
  const { types, runtime } = await compareTypes({ rest, graphql: sdl(change) });
  const shown = ({ part, name, ours, server }: (typeof types.unexplained)[number]) =>
    `${part} ${name}: ${ours ?? "-"}, ${server ?? "-"}`;
  return { types: types.unexplained.map(shown), runtime: runtime.unexplained.map(shown) };
}

it("finds nothing where types and server agree", async () => {
  expect(await compared()).toEqual({ types: [], runtime: [] });
});

it("finds what differs in either direction", async () => {
  const changes = [
    ["scalar DateTime", "scalar DateTime scalar BigInt"],
    ["name__isnull: Boolean", ""],
    ["offset: Int", "far__value: Int"],
    ["name__value: String", "name__value: BigInt"],
    ["TestThingCreateInput { id: String", "TestThingCreateInput { id: String far: String"],
    [
      "TestThingUpsertInput { id: String hfid: [String] name: TextUpdate }",
      "TestThingUpsertInput { id: String }",
    ],
  ] as const;
  const found = await compared((text) =>
    changes.reduce((whole, [from, to]) => whole.replace(from, to), text),
  );

  expect(found.runtime.toSorted()).toEqual([
    "filters far__value: -, Int",
    "filters name__isnull: Boolean, -",
    "filters name__value: String, BigInt",
  ]);
  expect(found.types.toSorted()).toEqual([
    "create far: -, text",
    "filters far__value: -, integer",
    "filters name__isnull: boolean, -",
    "filters name__value: text, integer",
    "upsert name.isProtected: boolean, -",
    "upsert name.owner: text, -",
    "upsert name.source: text, -",
    "upsert name.value: text, -",
    "upsert name: optional attribute, -",
  ]);
});
