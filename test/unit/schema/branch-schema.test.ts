import { expect, it } from "vitest";
import { indexSchema } from "../../../src/schema/branch-schema.js";
import { sampleSchema } from "../nodes/sample-schema.js";

const whole = sampleSchema() as unknown as Parameters<typeof indexSchema>[0];

it("finds kinds of all four sections", () => {
  const only = (kind: string) => [{ kind, attributes: [], relationships: [] }];
  const sections = {
    main: "hash",
    nodes: only("N"),
    generics: only("G"),
    profiles: only("P"),
    templates: only("T"),
  };
  const { hash, kinds } = indexSchema(sections as unknown as typeof whole);
  expect(hash).toBe("hash");
  expect([...kinds.keys()]).toEqual(["N", "G", "P", "T"]);
});

it("keeps the fields of a kind in the schema's order", () => {
  const device = indexSchema(whole).kinds.get("SampleDevice");
  expect([...(device?.attributes.keys() ?? [])].slice(0, 3)).toEqual(["name", "role", "height"]);
  expect([...(device?.relationships.values() ?? [])]).toMatchObject([
    { name: "site", peer: "SampleSite", cardinality: "one" },
    { name: "ports", peer: "SamplePort", cardinality: "many" },
    { name: "tags", peer: "SampleTag", cardinality: "many" },
    { name: "metadata", peer: "SampleTag", cardinality: "one" },
  ]);
});

it("knows which kinds implement a generic one", () => {
  const { kinds } = indexSchema(whole);
  expect(kinds.get("SamplePort")?.implementers).toEqual(["SampleConsole", "SampleInterface"]);
  expect(kinds.get("SampleConsole")?.implementers).toEqual([]);
});

it.each(["SampleLocation", "SampleSite", "SampleCountry"])(
  "knows the lists of %s that the schema does not name",
  (name) => {
    const relationships = indexSchema(whole).kinds.get(name)?.relationships;
    for (const list of ["ancestors", "descendants"]) {
      expect(relationships?.get(list)).toEqual({
        name: list,
        peer: "SampleLocation",
        cardinality: "many",
        read_only: true,
      });
    }
  },
);

it("adds them to no kind outside a hierarchy", () => {
  for (const name of ["SamplePort", "SampleDevice"])
    expect(indexSchema(whole).kinds.get(name)?.relationships.has("ancestors")).toBe(false);
});
