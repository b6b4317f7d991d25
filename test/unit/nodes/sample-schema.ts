/** The kinds of `test/types/sample-kinds.ts` as `GET /api/schema` gives them, as far as reading looks at them. */
export function sampleSchema(hash = "hash-1") {
  return {
    main: hash,
    nodes: [
      kind("Console", { name: "Text", speed: "Text" }, { device: "Device", peer: "Tag" }),
      {
        ...kind("Country", { name: "Text" }, { parent: "Location", children: ["Site"] }),
        hierarchy: LOCATION,
      },
      kind(
        "Device",
        {
          name: "Text",
          role: "Dropdown",
          height: "Number",
          enabled: "Boolean",
          serial: "Text",
          words: "List",
          settings: "JSON",
          installed: "DateTime",
          kind: "Text",
        },
        { site: "Site", ports: ["Port"], tags: ["Tag"], metadata: "Tag" },
      ),
      kind("Interface", { name: "Text", speed: "Number" }, { device: "Device", peer: "Port" }),
      {
        ...kind(
          "Site",
          { name: "Text", city: "Text" },
          { parent: "Country", children: ["Location"], devices: ["Device"] },
        ),
        hierarchy: LOCATION,
      },
      kind("Tag", { name: "Text" }, {}),
    ],
    generics: [
      {
        ...kind("Location", { name: "Text" }, { parent: "Location", children: ["Location"] }),
        hierarchical: true,
        used_by: ["SampleCountry", "SampleSite"],
      },
      {
        ...kind("Port", { name: "Text" }, { device: "Device" }),
        hierarchical: false,
        used_by: ["SampleConsole", "SampleInterface"],
      },
    ],
    profiles: [],
    templates: [],
  };
}

const LOCATION = "SampleLocation";

/** A relationship's peer stands for one of it, and in brackets for any number. */
function kind(
  name: string,
  attributes: Record<string, string>,
  relationships: Record<string, string | [string]>,
) {
  return {
    namespace: "Sample",
    name,
    kind: `Sample${name}`,
    attributes: Object.entries(attributes).map(([attribute, type]) => ({ name: attribute, kind: type })),
    relationships: Object.entries(relationships).map(([relationship, peer]) => ({
      name: relationship,
      peer: `Sample${String(peer)}`,
      cardinality: typeof peer === "string" ? "one" : "many",
    })),
  };
}
