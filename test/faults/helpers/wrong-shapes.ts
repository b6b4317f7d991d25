/** A position in JSON: the names and indexes that lead to it. */
export type Position = readonly (string | number)[];

/** What stands in the place of what was there; `REMOVED` for nothing at all. */
export const REMOVED = Symbol("removed");
export const WRONG = [REMOVED, null, {}, [], "text", 5, true, [{}], { edges: [{}] }] as const;

/** All positions in JSON, from the outermost. */
export function positionsIn(json: unknown, at: Position = []): Position[] {
  const inner = typeof json === "object" && json !== null ? Object.entries(json) : [];
  return [at, ...inner.flatMap(([name, value]) => positionsIn(value, [...at, name]))];
}

/** JSON with something else at a position. */
export function replaced(json: unknown, [name, ...rest]: Position, by: unknown): unknown {
  if (name === undefined) return by === REMOVED ? undefined : by;
  const copy = (Array.isArray(json) ? [...(json as unknown[])] : { ...(json as object) }) as Record<
    string,
    unknown
  >;
  const value = replaced(copy[name], rest, by);
  if (value !== undefined) copy[name] = value;
  else if (Array.isArray(copy)) copy.splice(Number(name), 1);
  else Reflect.deleteProperty(copy, name);
  return copy;
}

/**
 * Where a result has another type than a right one; `undefined` when it is alike. What is `null`, and lists that are
 * empty, may be right.
 */
export function difference(right: unknown, result: unknown, at = "result"): string | undefined {
  if (right === null || result === null) return undefined;
  // A scalar of another type is the schema's affair: users' own attributes may be any.
  if (typeof right !== "object" && !["object", "undefined"].includes(typeof result)) return undefined;
  if (typeof right !== typeof result) return `${at} is ${typeof result}, not ${typeof right}`;
  if (typeof right !== "object" || typeof result !== "object") return undefined;
  if (Array.isArray(right) !== Array.isArray(result))
    return `${at} is ${Array.isArray(result) ? "a" : "no"} list`;
  if (Array.isArray(result)) {
    const [first] = right as unknown[];
    return first === undefined
      ? undefined
      : (result as unknown[]).map((item, index) => difference(first, item, `${at}[${index}]`)).find(Boolean);
  }
  for (const [name, value] of Object.entries(right)) {
    const found = difference(value, (result as Record<string, unknown>)[name], `${at}.${name}`);
    if (found) return found;
  }
  return undefined;
}
