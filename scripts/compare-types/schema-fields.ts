import type { AttributeFacts, BranchSchema } from "../../src/schema/branch-schema.js";

/** What a schema says of fields, and GraphQL does not. */
export interface SchemaFields {
  /** The kind of the attribute that a fact is about: `site.name__value`, `site__name__value` or `name.isDefault`. */
  readonly attributeKind: (kind: string, fact: string) => string | undefined;
  /** Whether creating needs the field. */
  readonly mandatory: (kind: string, name: string) => boolean;
  /** Whether an attribute may be read as `null`; of JSON, `null` is a value. */
  readonly nullable: (kind: string, name: string) => boolean;
}

/** The server gives the value by itself. */
const POOLED = "NumberPool";
const JSON_KINDS = new Set(["JSON", "Any"]);

/** Answers from a schema what GraphQL does not say of it. */
export function schemaFields({ kinds }: BranchSchema): SchemaFields {
  return {
    attributeKind: (kind, fact) => attributeKind(kinds, kind, fact),
    mandatory(kind, name) {
      const attribute = kinds.get(kind)?.attributes.get(name);
      if (!attribute) return kinds.get(kind)?.relationships.get(name)?.optional === false;
      return !attribute.optional && !hasDefault(attribute) && attribute.kind !== POOLED;
    },
    nullable(kind, name) {
      const attribute = kinds.get(kind)?.attributes.get(name);
      if (!attribute || JSON_KINDS.has(attribute.kind)) return false;
      return attribute.optional && !hasDefault(attribute);
    },
  };
}

function hasDefault(attribute: AttributeFacts): boolean {
  return (attribute.default_value ?? null) !== null;
}

function attributeKind(kinds: BranchSchema["kinds"], kind: string, fact: string): string | undefined {
  const { attributes, relationships } = kinds.get(kind) ?? {};
  const begins = (name: string) =>
    fact === name || fact.startsWith(`${name}__`) || fact.startsWith(`${name}.`);
  const own = [...(attributes ?? [])].find(([name]) => begins(name));
  if (own) return own[1].kind;
  const relationship = [...(relationships ?? [])].find(([name]) => begins(name));
  if (!relationship) return undefined;
  const [name, field] = relationship;
  const rest = fact.slice(name.length).replace(/^(?:__|\.)/, "");
  const peer = kinds.get(field.peer)?.attributes ?? [];
  const attribute = [...peer].find(([peerName]) => rest.startsWith(`${peerName}__`));
  return attribute?.[1].kind;
}
