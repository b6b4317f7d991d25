import { ATTRIBUTE_KIND_TABLE, type AttributeKind } from "./attribute-kind-table.js";

/** The attribute kinds of Infrahub by their names; a newer server may have others. */
export const ATTRIBUTE_KINDS: ReadonlyMap<string, AttributeKind> = new Map(
  Object.entries(ATTRIBUTE_KIND_TABLE),
);
