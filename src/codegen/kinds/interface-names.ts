import type { SchemaModel } from "./schema-model.js";

/** The types of this package that generated kinds may be written in. */
export const vocabulary = ["Defaulted", "JsonValue", "Mandatory", "Many", "One", "Optional", "ReadOnly"];

/** Every reserved word and every built-in type with a name of its own starts with a small letter. */
function isUsable(name: string): boolean {
  return /^[A-Z][A-Za-z0-9_$]*$/.test(name);
}

/**
 * Gives each kind the name of its interface: its own, or a near one where TypeScript or the generated module has
 * another use for that.
 *
 * @param schema - the kinds
 * @returns the interfaces' names by the kinds' names; no two are the same
 */
export function interfaceNames(schema: SchemaModel): ReadonlyMap<string, string> {
  const taken = new Set(["Kinds", ...vocabulary]);
  const names = new Map<string, string>();
  for (const { kind } of schema) {
    if (!isUsable(kind) || taken.has(kind)) continue;
    names.set(kind, kind);
    taken.add(kind);
  }
  for (const { kind } of schema) {
    if (names.has(kind)) continue;
    let name = `${kind.replace(/[^A-Za-z0-9_$]/g, "_").replace(/^[0-9]/, "_$&")}Kind`;
    while (taken.has(name)) name += "_";
    names.set(kind, name);
    taken.add(name);
  }
  return names;
}
