import { quote } from "../source-text.js";
import { docComment } from "./doc-comment.js";
import { propertyName } from "./property-name.js";
import type { Attribute, Kind, Relationship } from "./schema-model.js";
import { tupleLabels } from "./tuple-labels.js";
import { filterKind, valueType } from "./value-type.js";

function attributeType(attribute: Attribute): string {
  const value = valueType(attribute);
  const kind = filterKind(attribute);
  const typed = (name: string, read: string) =>
    `${name}<${read}${kind === undefined ? "" : `, ${quote(kind)}`}>`;
  if (attribute.readOnly)
    return typed("ReadOnly", attribute.optional && !attribute.hasDefault ? `${value} | null` : value);
  if (attribute.hasDefault) return typed("Defaulted", value);
  return typed(attribute.optional ? "Optional" : "Mandatory", value);
}

function relationshipType({ cardinality, peer, readOnly, optional, filters }: Relationship): string {
  const presence = readOnly ? "read-only" : optional ? "optional" : "mandatory";
  const parameters = [peer, presence, filters];
  // What is left out has the value that it most often has.
  if (filters === "all") parameters.pop();
  if (filters === "all" && presence === "optional") parameters.pop();
  return `${cardinality === "one" ? "One" : "Many"}<${parameters.map(quote).join(", ")}>`;
}

function printFields<Field extends Attribute | Relationship>(
  name: string,
  fields: readonly Field[],
  type: (field: Field) => string,
): string[] {
  if (fields.length === 0) return [`  ${name}: {};`];
  return [
    `  ${name}: {`,
    ...fields.flatMap((field) => [
      ...docComment(field, "    "),
      `    ${propertyName(field.name)}: ${type(field)};`,
    ]),
    "  };",
  ];
}

function printHumanFriendlyId(paths: readonly string[]): string[] {
  if (paths.length === 0) return ["  hfid: null;"];
  const names = paths.map((path) => path.replace(/__value$/, ""));
  const elements = tupleLabels(names).map((label) => `${label}: string`);
  const description = `The human-friendly id: ${names.join(", ")}`;
  return [
    ...docComment({ label: undefined, description, deprecation: undefined }, "  "),
    `  hfid: [${elements.join(", ")}];`,
  ];
}

function printHierarchy(hierarchy: string): string[] {
  return ["  /** The generic at the top of its hierarchy. */", `  hierarchy: ${quote(hierarchy)};`];
}

function printImplementers(implementers: readonly string[] | undefined): string[] {
  if (implementers === undefined) return [];
  const union = implementers.map(quote).join(" | ");
  return ["  /** The kinds that implement it. */", `  implementers: ${union || "never"};`];
}

/**
 * Prints one kind as an interface.
 *
 * @param kind - the kind
 * @param name - the interface's name
 * @returns the source
 */
export function printKind(kind: Kind, name: string): string {
  return [
    ...docComment(kind, ""),
    `export interface ${name} {`,
    `  kind: ${quote(kind.kind)};`,
    ...printHumanFriendlyId(kind.humanFriendlyId),
    ...(kind.hasDisplayLabel ? [] : ["  displayLabel: null;"]),
    ...(kind.hierarchy === undefined ? [] : printHierarchy(kind.hierarchy)),
    ...printImplementers(kind.implementers),
    ...printFields("attributes", kind.attributes, attributeType),
    ...printFields("relationships", kind.relationships, relationshipType),
    "}",
    "",
  ].join("\n");
}
