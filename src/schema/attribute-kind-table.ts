/** What values an attribute kind has, and what its filters take. */
export interface AttributeKind {
  /** What its value is. */
  holds: "text" | "integer" | "boolean" | "moment" | "list" | "json" | "any";
  /** The GraphQL type of its filter `__value`; that of `__values` is a list of it. */
  filterType: string;
  /** What these two filters take of it; the server (1.11.9) refuses whatever they are given where there is nothing. */
  filteredBy: "text" | "integer" | "int" | "boolean" | "item" | "scalar" | undefined;
}

const TEXT = { holds: "text", filterType: "String", filteredBy: "text" } as const;
const INTEGER = { holds: "integer", filterType: "BigInt", filteredBy: "integer" } as const;
const BOOLEAN = { holds: "boolean", filterType: "Boolean", filteredBy: "boolean" } as const;

/**
 * The attribute kinds of Infrahub (`infrahub/types.py`). What the client checks, what the generator prints and what types
 * of filters there are follow from this table alone.
 */
export const ATTRIBUTE_KIND_TABLE = {
  ID: TEXT,
  Text: TEXT,
  TextArea: TEXT,
  Email: TEXT,
  Password: TEXT,
  HashedPassword: TEXT,
  URL: TEXT,
  File: TEXT,
  MacAddress: TEXT,
  Color: TEXT,
  Dropdown: TEXT,
  IPHost: TEXT,
  IPNetwork: TEXT,
  IPAddress: TEXT,
  Number: INTEGER,
  NumberPool: INTEGER,
  // The server stores 64 bits of it, and its filter takes 32.
  Bandwidth: { holds: "integer", filterType: "Int", filteredBy: "int" },
  Boolean: BOOLEAN,
  Checkbox: BOOLEAN,
  DateTime: { holds: "moment", filterType: "DateTime", filteredBy: undefined },
  List: { holds: "list", filterType: "GenericScalar", filteredBy: "item" },
  JSON: { holds: "json", filterType: "GenericScalar", filteredBy: undefined },
  Any: { holds: "any", filterType: "GenericScalar", filteredBy: "scalar" },
} as const satisfies Record<string, AttributeKind>;

/** The attribute kinds whose filters on values take what a rule says. */
export type KindsFilteredBy<Rule extends AttributeKind["filteredBy"]> = {
  [Kind in keyof typeof ATTRIBUTE_KIND_TABLE]: (typeof ATTRIBUTE_KIND_TABLE)[Kind]["filteredBy"] extends Rule
    ? Kind
    : never;
}[keyof typeof ATTRIBUTE_KIND_TABLE];
