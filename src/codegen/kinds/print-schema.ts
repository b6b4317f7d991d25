import type { AttributeFacts, Relationship } from "../../schema/branch-schema.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../json.js";
import { banner, quote, quoteJson } from "../source-text.js";
import { compareText } from "./compare-text.js";
import type { PrintKindsOptions } from "./print-kinds.js";
import { propertyName } from "./property-name.js";

/** By name, the values that count as absent. */
type Facts<Name extends string> = Readonly<Record<Name, readonly JsonValue[]>>;

const SECTIONS = ["nodes", "generics", "profiles", "templates"];

/** What the client reads of a kind, and the values that it takes for absent. */
const KIND_FACTS = {
  inherit_from: [],
  human_friendly_id: [],
  uniqueness_constraints: [],
  hierarchical: [false],
  hierarchy: ["", null],
};
const ATTRIBUTE_FACTS: Facts<Exclude<keyof AttributeFacts, "choices">> = {
  name: [],
  kind: [],
  optional: [false],
  read_only: [false],
  default_value: [null],
  enum: [null],
};
const RELATIONSHIP_FACTS: Facts<keyof Relationship> = {
  name: [],
  peer: [],
  kind: [],
  cardinality: [],
  optional: [true],
  read_only: [false],
  identifier: [null],
  direction: ["bidirectional"],
  min_count: [0, null],
  max_count: [0, null],
};

function facts(from: JsonObject, wanted: Readonly<Record<string, readonly JsonValue[]>>): JsonObject {
  const entries = Object.entries(wanted)
    .map(([name, absent]) => ({ name, value: from[name], absent }))
    .filter(({ value, absent }) => value !== undefined && !absent.includes(value) && !isEmpty(value));
  return Object.fromEntries(entries.map(({ name, value }) => [name, value ?? null]));
}

function isEmpty(value: JsonValue): boolean {
  return Array.isArray(value) && !value.length;
}

function objects(from: JsonObject, list: string): JsonObject[] {
  const all = from[list];
  return (Array.isArray(all) ? all : []).filter(isJsonObject).filter(({ state }) => state !== "absent");
}

function attributeFacts(attribute: JsonObject): JsonObject {
  const choices = objects(attribute, "choices").map(({ name }) => ({ name: name ?? null }));
  return { ...facts(attribute, ATTRIBUTE_FACTS), ...(choices.length > 0 && { choices }) };
}

function kindName({ kind, namespace, name }: JsonObject): string {
  if (typeof kind === "string" && kind) return kind;
  return [namespace, name].filter((part) => typeof part === "string").join("");
}

function kindFacts(kind: JsonObject, generic: boolean): JsonObject {
  return {
    ...facts(kind, KIND_FACTS),
    kind: kindName(kind),
    // Older servers, which have a list of labels in its place, do not tell.
    ...(kind["display_label"] === null && { display_label: null }),
    ...(generic && { used_by: kind["used_by"] ?? [] }),
    attributes: objects(kind, "attributes").map(attributeFacts),
    relationships: objects(kind, "relationships").map((one) => facts(one, RELATIONSHIP_FACTS)),
  };
}

/**
 * Prints what the client needs to know of a schema at run time as one TypeScript module.
 *
 * @param schema - the schema, as `/api/schema` gives it
 * @param options - what its first lines say, and what it imports from
 * @returns the module's source: `schema`, which is an option of `InfrahubClient`
 * @example
 * ```ts
 * printSchema(schema, { title: "The kinds of Infrahub", command: "npm run generate", from: "infrahub-client" });
 * ```
 */
export function printSchema(schema: JsonObject, options: PrintKindsOptions): string {
  const kinds = SECTIONS.flatMap((section) =>
    objects(schema, section).map((kind) => kindFacts(kind, section === "generics")),
  );
  const entries = kinds
    .map((kind) => [kindName(kind), JSON.stringify(kind)] as const)
    .sort(([one], [other]) => compareText(one, other))
    // As a plain key, `__proto__` would be no key at all.
    .map(
      ([name, json]) =>
        `    ${name === "__proto__" ? `[${quote(name)}]` : propertyName(name)}: ${quoteJson(json)},\n`,
    );
  const hash = typeof schema["main"] === "string" ? schema["main"] : "";
  return [
    banner(`${options.title}, for the client to read at run time.`, options.command),
    `import type { GeneratedSchema } from ${quote(options.from)};\n\n`,
    "/** Give it to `InfrahubClient` as the option `schema`: then its first call does not download the schema first. */\n",
    `export const schema: GeneratedSchema = {\n  hash: ${quote(hash)},\n  kinds: {\n${entries.join("")}  },\n};\n`,
  ].join("");
}
