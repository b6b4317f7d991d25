import { readFile } from "node:fs/promises";

import { describe, expect, test } from "vitest";

import type { JsonObject } from "../../../../src/codegen/json.js";
import { builtInSchema } from "../../../../src/codegen/kinds/built-in-schema.js";

const namespaces = [
  { name: "Core", user_editable: false },
  { name: "Profile", user_editable: false },
  { name: "Template", user_editable: false },
  { name: "Ipam", user_editable: true },
  { name: "Infra", user_editable: true },
];

function kind(namespace: string, name: string, rest: JsonObject = {}): JsonObject {
  return {
    kind: `${namespace}${name}`,
    namespace,
    name,
    id: "1",
    hash: "h",
    attributes: [],
    relationships: [],
    ...rest,
  };
}

function builtIn(lists: JsonObject): JsonObject {
  const schema = { namespaces, nodes: [], generics: [], profiles: [], templates: [], ...lists };
  return builtInSchema({ schema, source: "the server", version: "1.2.3" });
}

describe("builtInSchema", () => {
  test("keeps the kinds of a new server, and nothing that leads to another", () => {
    const schema = builtIn({
      nodes: [
        kind("Infra", "Device"),
        kind("Ipam", "Prefix"),
        kind("Ipam", "Namespace"),
        kind("Core", "Group", {
          relationships: [
            { name: "devices", peer: "InfraDevice", order_weight: 1 },
            { name: "groups", peer: "CoreGroup", order_weight: 2 },
          ],
        }),
      ],
      generics: [
        kind("Core", "Node", {
          used_by: ["InfraDevice", "ProfileInfraDevice", "IpamNamespace", "CoreGroup"],
        }),
      ],
      profiles: [kind("Profile", "InfraDevice"), kind("Profile", "CoreGroup")],
      templates: [kind("Template", "InfraDevice")],
    });
    const bare = { attributes: [], relationships: [] };
    expect(schema).toEqual({
      infrahub_version: "1.2.3",
      generics: [
        {
          ...bare,
          kind: "CoreNode",
          namespace: "Core",
          name: "Node",
          used_by: ["CoreGroup", "IpamNamespace"],
        },
      ],
      nodes: [
        {
          ...bare,
          kind: "CoreGroup",
          namespace: "Core",
          name: "Group",
          relationships: [{ name: "groups", order_weight: 2, peer: "CoreGroup" }],
        },
        { ...bare, kind: "IpamNamespace", namespace: "Ipam", name: "Namespace" },
      ],
      profiles: [{ ...bare, kind: "ProfileCoreGroup", namespace: "Profile", name: "CoreGroup" }],
      templates: [],
    });
  });

  test("drops prose, ids and what is null, and orders what is left", () => {
    const attribute = {
      order_weight: 1,
      name: "b",
      kind: "Text",
      label: "B",
      description: "Prose",
      regex: null,
    };
    const choices = [{ name: "x", label: "X", description: "Prose", color: "#fff" }];
    const schema = builtIn({
      nodes: [
        kind("Core", "A", {
          documentation: "Prose",
          attributes: [attribute, { ...attribute, name: "a", id: "2", choices }],
        }),
      ],
    });
    expect(JSON.stringify(schema["nodes"])).toBe(
      JSON.stringify([
        {
          attributes: [
            { choices: [{ label: "X", name: "x" }], kind: "Text", label: "B", name: "a", order_weight: 1 },
            { kind: "Text", label: "B", name: "b", order_weight: 1 },
          ],
          kind: "CoreA",
          name: "A",
          namespace: "Core",
          relationships: [],
        },
      ]),
    );
  });

  test("gives up when the server does not tell which namespaces are its own", () => {
    expect(() => builtIn({ namespaces: [] })).toThrow(
      "the server does not tell which namespaces are Infrahub's own.",
    );
  });

  test("made the committed kinds, in which every kind that is named is there", async () => {
    const committed = JSON.parse(await readFile("schema/kinds.json", "utf8")) as Record<string, JsonObject[]>;
    const kinds = ["nodes", "generics", "profiles", "templates"].flatMap(
      (section) => committed[section] ?? [],
    );
    const names = new Set(kinds.map((one) => one["kind"]));
    const peers = kinds.flatMap((one) => one["relationships"] as JsonObject[]).map(({ peer }) => peer);
    const users = kinds.flatMap((one) => (one["used_by"] ?? []) as string[]);
    expect(peers.length).toBeGreaterThan(100);
    expect(users.length).toBeGreaterThan(50);
    expect([...peers, ...users].filter((name) => !names.has(name as string))).toEqual([]);
    expect(new Set(kinds.map(({ namespace }) => namespace))).toEqual(
      new Set(["Builtin", "Core", "Ipam", "Lineage", "Profile"]),
    );
  });
});
