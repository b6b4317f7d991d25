/** A node that a property names: an account, a repository, another source or owner. */
export interface NodeReference {
  id: string;
  kind: string;
  displayLabel: string | null;
}

/** What can be read of an attribute. */
export interface AttributeProperties<Value> {
  value: Value;
  /** Whether the value is the schema's default. */
  isDefault: boolean;
  /** Whether only its owner may change it. */
  isProtected: boolean;
  /** Whether the value comes from a profile. */
  isFromProfile: boolean;
  /** When it was last changed: ISO 8601. */
  updatedAt: string | null;
  updatedBy: NodeReference | null;
  source: NodeReference | null;
  owner: NodeReference | null;
}

/** What can be read of the relationship between two nodes. */
export interface RelationshipProperties {
  isProtected: boolean | null;
  /** When it was last changed: ISO 8601. */
  updatedAt: string | null;
  source: NodeReference | null;
  owner: NodeReference | null;
}

/** Who made and changed a node, and when: ISO 8601. */
export interface NodeMetadata {
  createdAt: string | null;
  createdBy: NodeReference | null;
  updatedAt: string | null;
  updatedBy: NodeReference | null;
}

/** One property: its name here, its name on the wire, and whether it is a node. */
interface PropertyName {
  name: string;
  wire: string;
  node: boolean;
}

const property = (name: string, wire: string, node = false): PropertyName => ({ name, wire, node });
const isProtected = property("isProtected", "is_protected");
const updatedAt = property("updatedAt", "updated_at");
const updatedBy = property("updatedBy", "updated_by", true);
const source = property("source", "source", true);
const owner = property("owner", "owner", true);

export const ATTRIBUTE_PROPERTIES: readonly PropertyName[] = [
  property("value", "value"),
  property("isDefault", "is_default"),
  isProtected,
  property("isFromProfile", "is_from_profile"),
  updatedAt,
  updatedBy,
  source,
  owner,
];
export const RELATIONSHIP_PROPERTIES: readonly PropertyName[] = [isProtected, updatedAt, source, owner];
export const NODE_METADATA: readonly PropertyName[] = [
  property("createdAt", "created_at"),
  property("createdBy", "created_by", true),
  updatedAt,
  updatedBy,
];

/** Prints properties as a GraphQL selection. */
export function printProperties(properties: readonly PropertyName[]): string {
  const fields = properties.map(({ wire, node }) =>
    node ? `${wire} { id display_label __typename }` : wire,
  );
  return `{ ${fields.join(" ")} }`;
}

/** Makes the function that turns what the server gave for these properties into what the caller reads. */
export function propertiesBuilder(
  properties: readonly PropertyName[],
): (raw: unknown) => Record<string, unknown> {
  return (raw) => {
    const built: Record<string, unknown> = {};
    for (const { name, wire, node } of properties) {
      const value = (raw as Record<string, unknown>)[wire] ?? null;
      built[name] = node ? reference(value) : value;
    }
    return built;
  };
}

/** Turns what the caller reads back into what the server gave, as far as it is there. */
export function wireProperties(properties: readonly PropertyName[], built: unknown): Record<string, unknown> {
  const known = built as Record<string, unknown>;
  const raw: Record<string, unknown> = {};
  for (const { name, wire, node } of properties)
    if (known[name] !== undefined) raw[wire] = node ? wireReference(known[name]) : known[name];
  return raw;
}

function wireReference(built: unknown): object | null {
  if (built === null) return null;
  const { id, kind, displayLabel } = built as NodeReference;
  return { id, display_label: displayLabel, __typename: kind };
}

function reference(raw: unknown): NodeReference | null {
  if (raw === null) return null;
  const { id, display_label, __typename } = raw as {
    id: string;
    display_label: string | null;
    __typename: string;
  };
  return { id, kind: __typename, displayLabel: display_label };
}
