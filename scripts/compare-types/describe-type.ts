import ts from "typescript";

/** The types that a union is made of, without those that stand for no value. */
export function alternatives(type: ts.Type): readonly ts.Type[] {
  const types = type.isUnion() ? type.types : [type];
  return types.filter(
    ({ flags }) => !(flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Never)),
  );
}

/** Whether a type allows `null`. */
export function allowsNull(type: ts.Type): boolean {
  return type.isUnion() && type.types.some(({ flags }) => flags & ts.TypeFlags.Null);
}

/**
 * Says a type in words: `text`, `integer`, `boolean`, `moment` (text or a `Date`), `any` for JSON and for more than one of
 * them, and `[text]` for a list. Choices count as what they are of.
 */
export function describeType(checker: ts.TypeChecker, type: ts.Type): string {
  const words = new Set(alternatives(type).map((part) => describePart(checker, part)));
  if (words.has("date") && words.has("text") && words.size === 2) return "moment";
  const [word, ...others] = words;
  return word === undefined ? "never" : others.length > 0 ? "any" : word;
}

function describePart(checker: ts.TypeChecker, type: ts.Type): string {
  const { flags } = type;
  if (flags & ts.TypeFlags.StringLike) return "text";
  if (flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike)) return "integer";
  if (flags & ts.TypeFlags.BooleanLike) return "boolean";
  if (type.getSymbol()?.name === "Date") return "date";
  const items = checker.isArrayLikeType(type)
    ? checker.getIndexTypeOfType(type, ts.IndexKind.Number)
    : undefined;
  // A list of any JSON is JSON itself.
  if (items) return isJson(items) ? "any" : `[${describeType(checker, items)}]`;
  return checker.getIndexTypeOfType(type, ts.IndexKind.String) ? "any" : checker.typeToString(type);
}

function isJson(type: ts.Type): boolean {
  return type.isUnion() && type.types.some((part) => part.getStringIndexType() !== undefined);
}
