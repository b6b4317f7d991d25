/** The kinds of `test/types/sample-kinds.ts` as `GET /api/schema` gives them, as far as the client looks at them. */
export function sampleSchema(hash = "hash-1") {
  return {
    main: hash,
    nodes: [
      kind("Console", { name: MANDATORY, speed: "Text" }, { device: PARENT, peer: "Tag" }),
      {
        ...kind("Country", { name: MANDATORY }, { parent: "Location", children: ["Site"] }),
        hierarchy: LOCATION,
      },
      {
        ...kind(
          "Device",
          {
            name: MANDATORY,
            role: { kind: "Dropdown", choices: [{ name: "leaf" }, { name: "spine" }] },
            height: "Number",
            enabled: { kind: "Boolean", default_value: true },
            serial: { kind: "Text", read_only: true },
            words: "List",
            settings: "JSON",
            installed: "DateTime",
            kind: "Text",
          },
          { site: "Site", ports: ["Port"], tags: ["Tag"], metadata: "Tag" },
        ),
        ...byName,
      },
      {
        ...kind("Contract", { number: MANDATORY, checksum: { kind: "Text", read_only: true } }, {}),
        human_friendly_id: ["number__value"],
        inherit_from: ["CoreFileObject"],
      },
      { ...kind("Group", { name: MANDATORY }, { members: ["Tag"] }), ...byName },
      {
        ...kind("Interface", { name: MANDATORY, speed: "Number" }, { device: PARENT, peer: "Port" }),
        human_friendly_id: ["device__name__value", "name__value"],
        uniqueness_constraints: [["device", "name__value"]],
      },
      {
        ...kind(
          "Prefix",
          {
            prefix: { kind: "IPNetwork", optional: false },
            utilization: { kind: "Number", read_only: true },
          },
          {},
        ),
        inherit_from: ["BuiltinIPPrefix"],
      },
      {
        ...kind(
          "Rack",
          {
            units: { kind: "Number", optional: false },
            label: { kind: "Text", default_value: "rack" },
            state: { kind: "Text", enum: ["up", "down"] },
            level: { kind: "Number", enum: [1, 2] },
            note: "TextArea",
            secret: "Password",
            hashed: "HashedPassword",
            uplink: "Bandwidth",
            checked: "Checkbox",
            installed: "DateTime",
            address: "IPHost",
            words: { kind: "List", default_value: ["a"] },
            settings: { kind: "JSON", default_value: { a: [1] } },
            anything: "Any",
          },
          {
            site: { peer: "Site", optional: false },
            tags: { peer: "Tag", cardinality: "many", optional: false },
            spares: { peer: "Tag", cardinality: "many", max_count: 2 },
            leader: { peer: "Tag", read_only: true },
            watchers: { peer: "Tag", cardinality: "many", read_only: true },
            prefix: "Prefix",
            prefixes: ["Prefix"],
            profiles: ["Profile"],
            object_template: "Template",
          },
        ),
      },
      {
        ...kind(
          "Site",
          { name: MANDATORY, city: "Text" },
          { parent: "Country", children: ["Location"], devices: ["Device"] },
        ),
        ...byName,
        hierarchy: LOCATION,
      },
      { ...kind("Tag", { name: MANDATORY }, {}), ...byName },
    ],
    generics: [
      {
        ...kind("Location", { name: MANDATORY }, { parent: "Location", children: ["Location"] }),
        hierarchical: true,
        used_by: ["SampleCountry", "SampleSite"],
      },
      {
        ...kind("Port", { name: MANDATORY }, { device: PARENT }),
        hierarchical: false,
        used_by: ["SampleConsole", "SampleInterface"],
      },
    ],
    profiles: [kind("Profile", { profile_name: MANDATORY }, {})],
    templates: [kind("Template", { template_name: MANDATORY }, {})],
  };
}

const LOCATION = "SampleLocation";
const MANDATORY = { kind: "Text", optional: false };
const PARENT = { peer: "Device", optional: false };
const byName = { human_friendly_id: ["name__value"], uniqueness_constraints: [["name__value"]] };

type Field = Readonly<Record<string, unknown>>;

/** An attribute may be its kind alone. A relationship may be its peer, which stands for one of it, in brackets for any number. */
function kind(
  name: string,
  attributes: Record<string, string | Field>,
  relationships: Record<string, string | [string] | Field>,
) {
  return {
    namespace: "Sample",
    name,
    kind: `Sample${name}`,
    attributes: Object.entries(attributes).map(([attribute, given]) => ({
      name: attribute,
      optional: true,
      ...(typeof given === "string" ? { kind: given } : (given as Field & { kind: string })),
    })),
    relationships: Object.entries(relationships).map(([relationship, given]) => {
      const { peer, ...rest } =
        typeof given === "string"
          ? { peer: given, cardinality: "one" }
          : Array.isArray(given)
            ? { peer: given[0], cardinality: "many" }
            : { cardinality: "one", ...(given as Field & { peer: string }) };
      return { name: relationship, optional: true, ...rest, peer: `Sample${peer}` };
    }),
  };
}
