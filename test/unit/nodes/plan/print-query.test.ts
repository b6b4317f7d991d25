import { expect, it } from "vitest";
import type { Select } from "../../../../src/nodes/types/select.js";
import type { Kinds } from "../../../types/sample-kinds.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { InvalidInputError } from "../../../../src/rest.js";
import { playInfrahub } from "../play-infrahub.js";

hideEnvironment();

const IDENTITY = "id __typename";
const LABELLED = "id __typename hfid display_label";

/** The document and variables that reading with this selection sends. */
async function printed<Kind extends "SampleDevice" | "SamplePort" | "SampleCountry" | "SampleSite">(
  kind: Kind,
  select: Select<Kinds, Kind>,
) {
  await using infrahub = await playInfrahub();
  await infrahub.untyped.all(kind, { select: select as never, limit: 1 });
  const [asked] = infrahub.asked;
  return { document: asked?.query, variables: asked?.variables };
}

it("prints nothing but a node's identity for an empty selection", async () => {
  const { document, variables } = await printed("SampleDevice", {});
  expect(document).toBe(
    "query SampleDevice ($offset: Int, $limit: Int) " +
      `{ SampleDevice(offset: $offset, limit: $limit) { edges { node { ${IDENTITY} } } } }`,
  );
  expect(variables).toEqual({ offset: 0, limit: 1 });
});

it("prints every attribute and the identity of single relations, all with labels, without a selection", async () => {
  await using infrahub = await playInfrahub();
  await infrahub.client.all("SampleDevice");
  expect(infrahub.asked[0]?.query).toBe(
    "query SampleDevice ($offset: Int, $limit: Int) " +
      `{ SampleDevice(offset: $offset, limit: $limit) { edges { node { ${LABELLED} ` +
      "name { value } role { value } height { value } enabled { value } serial { value } words { value } " +
      "settings { value } installed { value } kind { value } " +
      `site { node { ${LABELLED} } } metadata { node { ${LABELLED} } } } } } }`,
  );
});

it("prints the default with what is included and without what is excluded", async () => {
  await using infrahub = await playInfrahub();
  const exclude = ["role", "height", "enabled", "serial", "words", "settings", "installed", "kind"] as const;
  await infrahub.client.all("SampleDevice", { include: ["tags"], exclude: [...exclude, "metadata"] });
  expect(infrahub.asked[0]?.query).toContain(
    `{ node { ${LABELLED} name { value } ` +
      `site { node { ${LABELLED} } } tags { edges { node { ${LABELLED} } } } } }`,
  );
});

it("prints relations to any depth, and lists with their own filters, order and limits", async () => {
  const { document, variables } = await printed("SampleDevice", {
    name: true,
    site: { city: true, parent: { name: true } },
    tags: {
      name: true,
      $filters: { name__values: ["a", "b"], ids: ["i"] },
      $order: { by: [{ field: "name__value", direction: "DESC" }] },
      $offset: 2,
      $limit: 3,
    },
    ports: { device: { tags: { $limit: 4 } }, $limit: 5 },
  });
  expect(document).toBe(
    "query SampleDevice ($p0: Int, $p1: Int, $p2: [ID], $p3: [String], $p4: Int, $p5: Int, $p6: OrderInput, " +
      "$offset: Int, $limit: Int) { SampleDevice(offset: $offset, limit: $limit) { edges { node " +
      `{ ${IDENTITY} name { value } ` +
      `site { node { ${IDENTITY} city { value } parent { node { ${IDENTITY} name { value } } } } } ` +
      `ports(limit: $p0) { edges { node { ${IDENTITY} device { node { ${IDENTITY} ` +
      `tags(limit: $p1) { edges { node { ${IDENTITY} } } } } } } } } ` +
      "tags(ids: $p2, name__values: $p3, offset: $p4, limit: $p5, order: $p6) " +
      `{ edges { node { ${IDENTITY} name { value } } } } } } } }`,
  );
  expect(variables).toEqual({
    p0: 5,
    p1: 4,
    p2: ["i"],
    p3: ["a", "b"],
    p4: 2,
    p5: 3,
    p6: { by: [{ field: "name__value", direction: "DESC" }] },
    offset: 0,
    limit: 1,
  });
});

it("prints fields of implementing kinds under names of their own", async () => {
  const { document } = await printed("SamplePort", {
    name: true,
    $on: {
      SampleInterface: { speed: true, peer: { name: true } },
      SampleConsole: { speed: true, peer: true },
    },
  });
  expect(document).toContain(
    `{ node { ${IDENTITY} name { value } ` +
      "... on SampleConsole { SampleConsole__speed: speed { value } " +
      `SampleConsole__peer: peer { node { ${IDENTITY} } } } ` +
      "... on SampleInterface { SampleInterface__speed: speed { value } " +
      `SampleInterface__peer: peer { node { ${IDENTITY} name { value } } } } } }`,
  );
});

it("asks for what only the schema's kind of children and parents has in a fragment, as the server has the generic", async () => {
  const { document } = await printed("SampleCountry", {
    children: { name: true, city: true, devices: { name: true }, parent: { name: true }, $limit: 1 },
  });
  expect(document).toContain(
    `children(limit: $p0) { edges { node { ${IDENTITY} name { value } ... on SampleSite { city { value } ` +
      `parent { node { ${IDENTITY} name { value } } } devices { edges { node { ${IDENTITY} name { value } } } } } } } }`,
  );
});

it("filters children by what the generic of the hierarchy has", async () => {
  const { document } = await printed("SampleCountry", { children: { $filters: { name__value: "paris" } } });
  expect(document).toContain("children(name__value: $p0)");
  const narrow = { children: { $filters: { city__value: "Paris" } } } as object;
  const error = await caught(InvalidInputError, printed("SampleCountry", narrow));
  expect(error.message).toContain("SampleLocation has no filter city__value inside a selection");
});

it("reads a list from the nodes below as well, in a hierarchy", async () => {
  const below = { devices: { name: true, $includeDescendants: true, $filters: { ids: ["i"] } } } as const;
  const { document, variables } = await printed("SampleSite", below);
  expect(document).toContain("devices(ids: $p0, include_descendants: $p1) {");
  expect(variables).toMatchObject({ p0: ["i"], p1: true });
  const alone = await printed("SampleSite", { devices: { name: true, $includeDescendants: false } });
  expect(alone.document).toContain("devices { edges");
});

it.each([
  ["SampleDevice", { tags: { $includeDescendants: true } }, "SampleDevice is in no hierarchy"],
  ["SampleSite", { children: { $includeDescendants: true } }, "Select descendants for all nodes below"],
  ["SampleSite", { descendants: { $includeDescendants: true } }, "Select descendants for all nodes below"],
  ["SampleSite", { devices: { $includeDescendants: 1 } }, "takes true or false, not 1"],
  ["SampleSite", { devices: { $includeDescendants: 1n } }, "takes true or false, not 1n"],
  ["SampleSite", { name: 1n }, "takes true or an object, not 1n"],
] as const)("refuses of %s %o", async (kind, selection, message) => {
  const error = await caught(InvalidInputError, printed(kind, selection as object));
  expect(error.message).toContain(message);
});

it("prints labels where they are selected, and once for a generic kind and its implementing ones", async () => {
  const { document } = await printed("SamplePort", {
    $hfid: true,
    device: { $displayLabel: true },
    $on: { SampleConsole: { $hfid: true, $displayLabel: true, device: { $hfid: true } } },
  });
  expect(document).toContain(
    "{ node { id __typename hfid device { node { id __typename display_label } } " +
      "... on SampleConsole { hfid display_label " +
      "SampleConsole__device: device { node { id __typename hfid display_label } } } } }",
  );
});

it("prints no fragment for a kind of which nothing more is read", async () => {
  expect((await printed("SamplePort", { $on: { SampleConsole: {} } })).document).not.toContain("... on");
});

it("prints the properties of attributes and relations, and metadata", async () => {
  const { document } = await printed("SampleDevice", {
    $metadata: true,
    name: { value: true, isProtected: true, updatedAt: true, source: true },
    role: { owner: true, isDefault: true, isFromProfile: true, updatedBy: true },
    site: { city: true, $properties: true, $metadata: true },
    tags: { $properties: true },
  });
  const reference = "{ id display_label __typename }";
  const edgeProperties = `properties { is_protected updated_at source ${reference} owner ${reference} }`;
  const metadata = `node_metadata { created_at created_by ${reference} updated_at updated_by ${reference} }`;
  expect(document).toContain(
    `{ edges { node { ${IDENTITY} name { value is_protected updated_at source ${reference} } ` +
      `role { is_default is_from_profile updated_by ${reference} owner ${reference} } ` +
      `site { node { ${IDENTITY} city { value } } ${metadata} ${edgeProperties} } ` +
      `tags { edges { node { ${IDENTITY} } ${edgeProperties} } } } ${metadata} } }`,
  );
});

it("prints the same text for the same selection written in another order", async () => {
  const one = await printed("SampleDevice", {
    name: { value: true, source: true },
    role: true,
    tags: { name: true, $limit: 1, $filters: { ids: ["i"], name__value: "a" } },
    ports: { $on: { SampleConsole: { speed: true }, SampleInterface: { speed: true } }, name: true },
  });
  const other = await printed("SampleDevice", {
    ports: { name: true, $on: { SampleInterface: { speed: true }, SampleConsole: { speed: true } } },
    tags: { $filters: { name__value: "a", ids: ["i"] }, $limit: 1, name: true },
    role: true,
    name: { source: true, value: true },
  });
  expect(other).toEqual(one);
});

it("prints filters, order and partial match of the whole list with variables of their names", async () => {
  await using infrahub = await playInfrahub();
  await infrahub.client.filters(
    "SampleDevice",
    { site__name__values: ["s"], height__value: 2, hfid: ["h"], enabled__value: false },
    { select: {}, order: { disable: true }, partialMatch: true, limit: 7, offset: 8 },
  );
  expect(infrahub.asked[0]?.query).toMatch(
    "query SampleDevice ($enabled__value: Boolean, $height__value: BigInt, $hfid: [String], " +
      "$partial_match: Boolean, $site__name__values: [String], $offset: Int, $limit: Int, $order: OrderInput) " +
      "{ SampleDevice(enabled__value: $enabled__value, height__value: $height__value, hfid: $hfid, " +
      "partial_match: $partial_match, site__name__values: $site__name__values, " +
      "offset: $offset, limit: $limit, order: $order)",
  );
  expect(infrahub.asked[0]?.variables).toEqual({
    enabled__value: false,
    height__value: 2,
    hfid: ["h"],
    partial_match: true,
    site__name__values: ["s"],
    offset: 8,
    limit: 7,
    order: { disable: true },
  });
});

it("counts with a query of its own", async () => {
  await using infrahub = await playInfrahub(() => ({ SampleDevice: { count: 3 } }));
  expect(await infrahub.client.count("SampleDevice", { name__value: "a" }, { partialMatch: true })).toBe(3);
  expect(infrahub.asked).toMatchObject([
    {
      query:
        "query SampleDevice ($name__value: String, $partial_match: Boolean) " +
        "{ SampleDevice(name__value: $name__value, partial_match: $partial_match) { count } }",
      variables: { name__value: "a", partial_match: true },
      operationName: "SampleDevice",
    },
  ]);
});

it.each([null, undefined])("refuses %s as the value of a filter before sending", async (value) => {
  await using infrahub = await playInfrahub();
  const filters: object = { name__value: value };
  for (const call of [
    () => infrahub.untyped.filters("SampleDevice", filters),
    () => infrahub.untyped.count("SampleDevice", filters),
    () => infrahub.untyped.getOrNull("SampleDevice", filters),
    () => infrahub.untyped.all("SampleDevice", { select: { tags: { $filters: filters } } as never }),
  ]) {
    const error = await caught(InvalidInputError, call);
    expect(error.message).toContain("name__value has no value");
    expect(error.message).toContain("__isnull");
  }
  expect(infrahub.asked).toEqual([]);
});
