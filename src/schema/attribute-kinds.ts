/** What values an attribute kind has, and what its filters take. */
export interface AttributeKind {
  /** What its value is. */
  holds: "text" | "integer" | "boolean" | "moment" | "list" | "json" | "any";
  /** The GraphQL type of its filter `__value`; that of `__values` is a list of it. */
  filterType: string;
  /** What these two filters take of it; the server (1.11.9) refuses whatever they are given where there is nothing. */
  filteredBy: "text" | "integer" | "int" | "boolean" | "item" | "scalar" | undefined;
}

const TEXT: AttributeKind = { holds: "text", filterType: "String", filteredBy: "text" };
const INTEGER: AttributeKind = { holds: "integer", filterType: "BigInt", filteredBy: "integer" };
const BOOLEAN: AttributeKind = { holds: "boolean", filterType: "Boolean", filteredBy: "boolean" };

/**
 * The attribute kinds of Infrahub (`infrahub/types.py`). What the client checks and what the generator prints follow
 * from this table alone.
 */
export const ATTRIBUTE_KINDS: ReadonlyMap<string, AttributeKind> = new Map<string, AttributeKind>([
  ...[
    ["ID", "Text", "TextArea", "Email", "Password", "HashedPassword", "URL", "File", "MacAddress", "Color"],
    ["Dropdown", "IPHost", "IPNetwork", "IPAddress"],
  ].flatMap((kinds) => kinds.map((kind) => [kind, TEXT] as const)),
  ["Number", INTEGER],
  ["NumberPool", INTEGER],
  // The server stores 64 bits of it, and its filter takes 32.
  ["Bandwidth", { holds: "integer", filterType: "Int", filteredBy: "int" }],
  ["Boolean", BOOLEAN],
  ["Checkbox", BOOLEAN],
  ["DateTime", { holds: "moment", filterType: "DateTime", filteredBy: undefined }],
  ["List", { holds: "list", filterType: "GenericScalar", filteredBy: "item" }],
  ["JSON", { holds: "json", filterType: "GenericScalar", filteredBy: undefined }],
  ["Any", { holds: "any", filterType: "GenericScalar", filteredBy: "scalar" }],
]);
