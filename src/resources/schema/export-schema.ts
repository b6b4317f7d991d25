import type { components } from "../../../generated/rest.js";
import type { AttributeSchema } from "../../schema/branch-schema.js";
import type { SchemaDocument } from "./schema-input.js";

type Schemas = components["schemas"];
type OwnKind = Schemas["NodeSchemaRead"] | Schemas["GenericSchemaRead"];
type Relationship = Schemas["RelationshipSchemaRead"];
type Fields = Readonly<Record<string, unknown>>;

/** A kind that every server has in a namespace of its users. */
const BUILT_IN = "IpamNamespace";

/** What the server takes where nothing is said. */
const DEFAULTS: Fields = {
  allow_override: "any",
  cardinality: "many",
  direction: "bidirectional",
  display: "default",
  generate_profile: true,
  generate_template: false,
  hierarchical: false,
  include_in_menu: true,
  max_count: 0,
  min_count: 0,
  ordered: true,
  read_only: false,
  unique: false,
};

/** What the server says and nobody may load. */
const READ_ONLY = /^(id|hash|state|hierarchy|used_by|inherited|number_pool_id)$/;

/** Relationships that the server gives to every kind. */
const MADE = /^(Hierarchy|Profile|Template) |(member|subscriber)_of_groups$/;

/**
 * Writes the kinds of a server's users as a schema that can be loaded again: without what the server adds, inherits
 * and takes by default.
 *
 * @param schema - the answer of `GET /api/schema`.
 * @param wanted - the namespaces of the kinds; all that can be edited when left out.
 */
export function exportSchema(
  { namespaces, nodes, generics }: Schemas["SchemaReadAPI"],
  wanted?: readonly string[],
): SchemaDocument {
  const open = new Set(namespaces.filter(({ user_editable }) => user_editable).map(({ name }) => name));
  const isUsers = ({ kind, namespace }: OwnKind) => open.has(namespace) && kind !== BUILT_IN;
  const isOwn = (kind: OwnKind) => isUsers(kind) && (wanted?.includes(kind.namespace) ?? true);
  const kinds = new Map([...generics, ...nodes].map((kind) => [kind.kind, kind]));

  const writeRelationships = (kind: OwnKind) =>
    authored(kind.relationships).map((one) => writeRelationship(one, kind, kinds.get(one.peer)));
  const write = (all: readonly OwnKind[]) =>
    all.filter(isOwn).map((kind) => writeKind(kind, writeRelationships(kind)));
  // Infrahub's own kinds know none of a user's, so that a relationship to one was added by an extension.
  const extended = [...kinds.values()]
    .filter((kind) => !isUsers(kind))
    .map((kind) => {
      const added = authored(kind.relationships).filter(({ peer }) => isOwn(kinds.get(peer) ?? kind));
      return { kind: kind.kind, relationships: writeRelationships({ ...kind, relationships: added }) };
    })
    .filter(({ relationships }) => relationships.length);
  return {
    version: "1.0",
    ...filled({ generics: write(generics), nodes: write(nodes), extensions: filled({ nodes: extended }) }),
  };
}

/** The fields that somebody gave a kind, in order. */
function authored<Field extends AttributeSchema | Relationship>(fields: readonly Field[]): Field[] {
  return fields
    .filter(({ inherited, kind, name }) => !inherited && !MADE.test(`${kind} ${name}`))
    .sort((one, other) => (one.order_weight ?? 0) - (other.order_weight ?? 0));
}

/** What an object says beyond the defaults and what `implied` says. */
function written(fields: object, implied: Fields = {}): Fields {
  const defaults = { ...DEFAULTS, ...implied };
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => value !== null && value !== defaults[name] && !READ_ONLY.test(name),
    ),
  );
}

/** Without empty lists and objects. */
function filled(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => Object.keys(value ?? {}).length));
}

/** The server's label of what was given none (`format_label`). */
function labelOf(name: string): string {
  return name
    .replaceAll("_", " ")
    .replace(/[A-Za-z]+/g, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
}

function writeKind(kind: OwnKind, relationships: Fields[]): Fields {
  const { hierarchy, inherit_from = [] } = kind as Partial<Schemas["NodeSchemaRead"]>;
  const { attributes, uniqueness_constraints: constraints } = kind;
  return {
    ...written(kind, {
      kind: kind.kind,
      label: labelOf(kind.name),
      branch: "aware",
      parent: hierarchy,
      children: hierarchy,
      // These follow.
      inherit_from,
      uniqueness_constraints: constraints,
      attributes,
      relationships: kind.relationships,
    }),
    ...filled({
      inherit_from,
      uniqueness_constraints: writeConstraints(kind),
      attributes: authored(attributes).map((attribute) => writeAttribute(attribute, kind)),
      relationships,
    }),
  };
}

/** The constraints that somebody gave a kind: a unique attribute is one by itself, and so is the human-friendly id. */
function writeConstraints({ attributes, uniqueness_constraints, human_friendly_id }: OwnKind): string[][] {
  const unique = attributes.filter((one) => one.unique).map(({ name }) => `${name}__value`);
  const given = (uniqueness_constraints ?? []).filter(
    ([path = "", other]) => other !== undefined || !unique.includes(path),
  );
  // The server (1.11) does not complete a list that it is given, so one that says nothing more is left out.
  const [first] = given;
  return given.length === 1 && String(first) === String(human_friendly_id) ? [] : given;
}

function writeAttribute(attribute: AttributeSchema, { branch }: OwnKind): Fields {
  const { choices, computed_attribute, parameters, ...rest } = attribute;
  // The parameters have these three, too.
  const { regex, min_length, max_length } = attribute;
  const { end_range = 0 } = (parameters ?? {}) as { end_range?: number };
  return {
    ...written(rest, {
      label: labelOf(attribute.name),
      branch,
      optional: false,
      regex,
      min_length,
      max_length,
    }),
    ...filled({
      choices: choices?.map((choice) => written(choice, { description: "" })),
      computed_attribute: written(computed_attribute ?? {}),
      // The default is larger than what is exact in JavaScript.
      parameters: written(parameters ?? {}, end_range > Number.MAX_SAFE_INTEGER ? { end_range } : {}),
    }),
  };
}

function writeRelationship(relationship: Relationship, { kind, branch }: OwnKind, peer?: OwnKind): Fields {
  const { cardinality, min_count, max_count } = relationship;
  return written(relationship, {
    label: labelOf(relationship.name),
    // As the server's `process_branch_support` has it.
    branch: branch === peer?.branch ? branch : [branch, peer?.branch].includes("local") ? "local" : "aware",
    identifier: [kind, relationship.peer]
      .map((name) => name.toLowerCase())
      .sort()
      .join("__"),
    kind: "Generic",
    optional: true,
    on_delete: relationship.kind === "Component" ? "cascade" : "no-action",
    // One is what `optional` says it is.
    ...(cardinality === "one" && { min_count, max_count }),
  });
}
