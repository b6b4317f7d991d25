import { hasLoneSurrogate } from "../../util/has-lone-surrogate.js";

/** A request holds 500 levels (`util/check-json.ts`), and a value stands inside of it. */
const DEEPEST = 490;

/**
 * Says what of a value JSON cannot hold. `JSON.stringify` leaves such parts out, or writes `null` or `{}` for them.
 *
 * @returns for example `"NaN at limits[0]"`; `undefined` when JSON can hold all of it.
 */
export function jsonProblem(value: unknown): string | undefined {
  return problemIn(value, "", []);
}

function problemIn(value: unknown, path: string, outer: readonly object[]): string | undefined {
  const problem = problemOf(value, outer);
  if (problem !== undefined) return path ? `${problem} at ${path}` : problem;
  if (typeof value !== "object" || value === null) return undefined;
  const inside = [...outer, value];
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const found =
        item === undefined ? `undefined at ${path}[${index}]` : problemIn(item, `${path}[${index}]`, inside);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  for (const [name, item] of Object.entries(value)) {
    if (hasLoneSurrogate(name)) return `a name with half of a character at ${path || "the top"}`;
    // As everywhere, undefined stands for what is not given.
    const found = item === undefined ? undefined : problemIn(item, path ? `${path}.${name}` : name, inside);
    if (found !== undefined) return found;
  }
  return undefined;
}

function problemOf(value: unknown, outer: readonly object[]): string | undefined {
  if (typeof value === "string")
    return hasLoneSurrogate(value) ? "a text with half of a character" : undefined;
  if (typeof value === "number") return Number.isFinite(value) ? undefined : String(value);
  if (value === undefined || typeof value === "function" || typeof value === "symbol")
    return value === undefined ? "undefined" : `a ${typeof value}`;
  if (typeof value !== "object" || value === null) return undefined;
  if (outer.includes(value)) return "a circle";
  if (outer.length >= DEEPEST) return `more than ${DEEPEST} levels`;
  if (Array.isArray(value) || isPlain(value)) return undefined;
  return `a ${value.constructor.name || "object of a class"}`;
}

/** Whether an object has no class of its own; one of another realm (a frame, a VM) has none either. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
