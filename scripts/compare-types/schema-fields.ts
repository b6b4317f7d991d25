import type { JsonObject } from "../../src/codegen/json.js";
import { objectsOf, textOf } from "../../src/codegen/kinds/schema-values.js";

/** What a schema says of fields, and GraphQL does not. */
export interface SchemaFields {
  /** The kind of the attribute that a fact is about: `site.name__value`, `site__name__value` or `name.isDefault`. */
  readonly attributeKind: (kind: string, fact: string) => string | undefined;
  /** Whether creating needs the field. */
  readonly mandatory: (kind: string, name: string) => boolean;
  /** Whether an attribute may be read as `null`; of JSON, `null` is a value. */
  readonly nullable: (kind: string, name: string) => boolean;
}

type Fields = ReadonlyMap<string, JsonObject>;

interface Kind {
  readonly attributes: Fields;
  readonly relationships: Fields;
}

const SECTIONS = ["nodes", "generics", "profiles", "templates"];
/** The server gives the value by itself. */
const POOLED = "NumberPool";
const JSON_KINDS = new Set(["JSON", "Any"]);

/** Indexes a schema as `GET /api/schema` gives it. */
export function schemaFields(schema: JsonObject): SchemaFields {
  const kinds = new Map(SECTIONS.flatMap((section) => objectsOf(schema[section])).map(indexed));
  return {
    attributeKind: (kind, fact) => attributeKind(kinds, kind, fact),
    mandatory(kind, name) {
      const attribute = kinds.get(kind)?.attributes.get(name);
      if (!attribute) return kinds.get(kind)?.relationships.get(name)?.["optional"] === false;
      return attribute["optional"] !== true && !hasDefault(attribute) && attribute["kind"] !== POOLED;
    },
    nullable(kind, name) {
      const attribute = kinds.get(kind)?.attributes.get(name);
      if (!attribute || JSON_KINDS.has(textOf(attribute, "kind"))) return false;
      return attribute["optional"] === true && !hasDefault(attribute);
    },
  };
}

function indexed(kind: JsonObject): readonly [string, Kind] {
  const fields = (list: string) =>
    new Map(objectsOf(kind[list]).map((field) => [textOf(field, "name"), field]));
  return [textOf(kind, "kind"), { attributes: fields("attributes"), relationships: fields("relationships") }];
}

function hasDefault(attribute: JsonObject): boolean {
  return (attribute["default_value"] ?? null) !== null;
}

function attributeKind(kinds: ReadonlyMap<string, Kind>, kind: string, fact: string): string | undefined {
  const { attributes, relationships } = kinds.get(kind) ?? {};
  const begins = (name: string) =>
    fact === name || fact.startsWith(`${name}__`) || fact.startsWith(`${name}.`);
  const own = [...(attributes ?? [])].find(([name]) => begins(name));
  if (own) return textOf(own[1], "kind");
  const relationship = [...(relationships ?? [])].find(([name]) => begins(name));
  if (!relationship) return undefined;
  const [name, field] = relationship;
  const rest = fact.slice(name.length).replace(/^(?:__|\.)/, "");
  const peer = kinds.get(textOf(field, "peer"))?.attributes ?? [];
  const attribute = [...peer].find(([peerName]) => rest.startsWith(`${peerName}__`));
  return attribute && textOf(attribute[1], "kind");
}
