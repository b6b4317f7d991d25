import { expect, it } from "vitest";
import type { components } from "../../../../generated/rest.js";
import { exportSchema } from "../../../../src/resources/schema/export-schema.js";

type Schemas = components["schemas"];

const kind = (fields: object) => ({
  id: "1",
  hash: "h",
  state: "present",
  branch: "aware",
  label: null,
  description: null,
  include_in_menu: true,
  generate_profile: true,
  generate_template: false,
  inherit_from: [],
  uniqueness_constraints: null,
  hierarchy: null,
  attributes: [],
  relationships: [],
  ...fields,
});

const attribute = (fields: object) => ({
  id: "2",
  kind: "Text",
  label: null,
  state: "present",
  branch: "aware",
  inherited: false,
  optional: false,
  parameters: {},
  regex: null,
  min_length: null,
  max_length: null,
  ...fields,
});

const relationship = (fields: object) => ({
  id: "3",
  kind: "Generic",
  cardinality: "many",
  state: "present",
  branch: "aware",
  inherited: false,
  optional: true,
  min_count: 0,
  max_count: 0,
  on_delete: "no-action",
  ...fields,
});

const exported = (nodes: object[], generics: object[] = [], wanted?: string[]) =>
  exportSchema(
    {
      main: "hash",
      nodes,
      generics,
      profiles: [],
      templates: [],
      namespaces: [
        { name: "Core", user_editable: false },
        { name: "Ipam", user_editable: true },
        { name: "Infra", user_editable: true },
        { name: "Lab", user_editable: true },
      ],
    } as unknown as Schemas["SchemaReadAPI"],
    wanted,
  );

const infra = (name: string, fields: object = {}) =>
  kind({ kind: `Infra${name}`, namespace: "Infra", name, ...fields });
const core = (name: string, fields: object = {}) =>
  kind({ kind: `Core${name}`, namespace: "Core", name, ...fields });

it("leaves out Infrahub's own kinds, also the one in a namespace of users", () => {
  const namespace = kind({ kind: "IpamNamespace", namespace: "Ipam", name: "Namespace" });
  expect(exported([core("Account"), namespace])).toEqual({ version: "1.0" });
  expect(exported([infra("Site")], [infra("Place")])).toEqual({
    version: "1.0",
    nodes: [{ namespace: "Infra", name: "Site" }],
    generics: [{ namespace: "Infra", name: "Place" }],
  });
});

it("gives the kinds of the namespaces that are wanted, and what extends Infrahub's own with them", () => {
  const site = (name: string) => relationship({ name, kind: "Generic", peer: "InfraSite" });
  const other = kind({ kind: "LabThing", namespace: "Lab", name: "Thing", relationships: [site("site")] });
  const tag = core("Tag", {
    relationships: [site("sites"), relationship({ name: "things", kind: "Generic", peer: "LabThing" })],
  });
  const { nodes, extensions } = exported([infra("Site"), other, tag], [], ["Infra"]);
  expect(nodes).toEqual([{ namespace: "Infra", name: "Site" }]);
  expect(extensions).toMatchObject({ nodes: [{ kind: "CoreTag", relationships: [{ name: "sites" }] }] });
});

it("keeps labels that the server would not make, and leaves out the others", () => {
  const fields = (label: string) => ({ name: "serial_number", label, order_weight: 1 });
  const [made, own] = exported([
    infra("Site", { label: "Site", attributes: [attribute(fields("Serial Number"))] }),
    infra("IPLink", { label: "IPLink", attributes: [attribute(fields("Serial number"))] }),
  ]).nodes as object[];
  expect(made).toEqual({
    namespace: "Infra",
    name: "Site",
    attributes: [{ name: "serial_number", kind: "Text", order_weight: 1 }],
  });
  expect(own).toMatchObject({ label: "IPLink", attributes: [{ label: "Serial number" }] });
});

it("gives fields in their order, without those that are inherited or made by the server", () => {
  const [site] = exported([
    infra("Site", {
      attributes: [
        attribute({ name: "second", order_weight: 2000 }),
        attribute({ name: "inherited", order_weight: 500, inherited: true }),
        attribute({ name: "first", order_weight: 1000 }),
      ],
      relationships: [
        relationship({ name: "parent", kind: "Hierarchy", peer: "InfraSite" }),
        relationship({ name: "profiles", kind: "Profile", peer: "CoreProfile" }),
        relationship({ name: "object_template", kind: "Template", peer: "TemplateInfraSite" }),
        relationship({ name: "member_of_groups", kind: "Group", peer: "CoreGroup" }),
        relationship({ name: "subscriber_of_groups", kind: "Group", peer: "CoreGroup" }),
        relationship({ name: "teams", kind: "Group", peer: "CoreGroup", identifier: "site__teams" }),
      ],
    }),
  ]).nodes as { attributes: { name: string }[]; relationships: { name: string }[] }[];
  expect(site?.attributes.map(({ name }) => name)).toEqual(["first", "second"]);
  expect(site?.relationships).toEqual([
    { name: "teams", kind: "Group", peer: "CoreGroup", identifier: "site__teams" },
  ]);
});

it("keeps what differs from a default, and what merely looks like one", () => {
  const [rack] = exported([
    infra("Site", { branch: "local" }),
    infra("Rack", {
      generate_profile: false,
      relationships: [
        relationship({ name: "a", peer: "InfraSite", identifier: "infrarack__infrasite", branch: "local" }),
        relationship({ name: "b", peer: "InfraSite", identifier: "b", branch: "aware" }),
        relationship({
          name: "c",
          peer: "InfraRack",
          identifier: "c",
          kind: "Component",
          on_delete: "no-action",
        }),
        relationship({
          name: "d",
          peer: "InfraRack",
          identifier: "d",
          kind: "Component",
          on_delete: "cascade",
        }),
        relationship({ name: "e", peer: "InfraRack", identifier: "e", cardinality: "one", max_count: 1 }),
        relationship({
          name: "f",
          peer: "InfraRack",
          identifier: "f",
          min_count: 1,
          max_count: 2,
          optional: false,
        }),
      ],
    }),
  ]).nodes?.slice(1) as object[];
  expect(rack).toEqual({
    namespace: "Infra",
    name: "Rack",
    generate_profile: false,
    relationships: [
      { name: "a", peer: "InfraSite" },
      { name: "b", peer: "InfraSite", identifier: "b", branch: "aware" },
      { name: "c", peer: "InfraRack", identifier: "c", kind: "Component", on_delete: "no-action" },
      { name: "d", peer: "InfraRack", identifier: "d", kind: "Component" },
      { name: "e", peer: "InfraRack", identifier: "e", cardinality: "one" },
      { name: "f", peer: "InfraRack", identifier: "f", min_count: 1, max_count: 2, optional: false },
    ],
  });
});

it("writes parameters once, without what belongs to one server or is not exact", () => {
  const parameters = { regex: "^a$", min_length: null, max_length: 3 };
  const pool = { start_range: 5, end_range: 2 ** 63, number_pool_id: "p" };
  const [site] = exported([
    infra("Site", {
      attributes: [
        attribute({ name: "code", parameters, regex: "^a$", max_length: 3 }),
        attribute({ name: "number", kind: "NumberPool", parameters: pool }),
        attribute({
          name: "role",
          kind: "Dropdown",
          choices: [{ name: "leaf", label: "Leaf", color: "#aabbcc", description: "" }],
        }),
        attribute({
          name: "slug",
          computed_attribute: { kind: "Jinja2", jinja2_template: "x" },
          read_only: true,
        }),
      ],
    }),
  ]).nodes as { attributes: object[] }[];
  expect(site?.attributes).toEqual([
    { name: "code", kind: "Text", parameters: { regex: "^a$", max_length: 3 } },
    { name: "number", kind: "NumberPool", parameters: { start_range: 5 } },
    { name: "role", kind: "Dropdown", choices: [{ name: "leaf", label: "Leaf", color: "#aabbcc" }] },
    {
      name: "slug",
      kind: "Text",
      read_only: true,
      computed_attribute: { kind: "Jinja2", jinja2_template: "x" },
    },
  ]);
});

it("leaves out constraints that unique attributes make, and a hierarchy's own ends", () => {
  const [site] = exported([
    infra("Site", {
      hierarchy: "InfraPlace",
      parent: "InfraPlace",
      children: "",
      inherit_from: ["InfraPlace"],
      attributes: [attribute({ name: "name", unique: true })],
      uniqueness_constraints: [["name__value"], ["code__value"], ["name__value", "code__value"]],
    }),
  ]).nodes as object[];
  expect(site).toEqual({
    namespace: "Infra",
    name: "Site",
    children: "",
    inherit_from: ["InfraPlace"],
    attributes: [{ name: "name", kind: "Text", unique: true }],
    uniqueness_constraints: [["code__value"], ["name__value", "code__value"]],
  });
});

it.each([
  [
    "alone or beside a unique attribute, leaves it out",
    [["name__value"], ["name__value", "code__value"]],
    undefined,
  ],
  [
    "beside another one, keeps both",
    [["name__value", "code__value"], ["code__value"]],
    [["name__value", "code__value"], ["code__value"]],
  ],
])("of the constraint that a human-friendly id makes, %s", (_, uniqueness_constraints, expected) => {
  const [site] = exported([
    infra("Site", {
      human_friendly_id: ["name__value", "code__value"],
      attributes: [attribute({ name: "name", unique: true }), attribute({ name: "code" })],
      uniqueness_constraints,
    }),
  ]).nodes as { uniqueness_constraints?: unknown }[];
  expect(site?.uniqueness_constraints).toEqual(expected);
});

it("writes what was added to Infrahub's own kinds as an extension", () => {
  const relationships = [
    relationship({ name: "sites", peer: "InfraSite", identifier: "account__sites" }),
    relationship({ name: "more_sites", peer: "InfraSite", inherited: true }),
    relationship({ name: "tokens", peer: "CoreToken" }),
  ];
  expect(exported([infra("Site"), core("Account", { relationships }), core("Token")]).extensions).toEqual({
    nodes: [
      {
        kind: "CoreAccount",
        relationships: [{ name: "sites", peer: "InfraSite", identifier: "account__sites" }],
      },
    ],
  });
});
