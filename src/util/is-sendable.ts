import { hasLoneSurrogate } from "./has-lone-surrogate.js";

const MOST_LEVELS = 100;

/**
 * Whether JSON can hold a value whole, as nearly every one can be. Only what is in doubt (a date, an object of a class, a
 * circle, ...) is looked at by `checkJson`, which is loaded for it.
 *
 * @param skip - what is sent in another way, and not looked at.
 */
export function isSendable(value: unknown, skip?: (value: unknown) => boolean, level = 0): boolean {
  if (typeof value === "string") return !hasLoneSurrogate(value);
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null)
    return typeof value !== "function" && typeof value !== "symbol";
  if (skip?.(value)) return true;
  if (level === MOST_LEVELS || "toJSON" in value) return false;
  const inside = (inner: unknown) => isSendable(inner, skip, level + 1);
  if (Array.isArray(value)) return !value.includes(undefined) && value.every(inside);
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    (prototype === Object.prototype || prototype === null) &&
    Object.entries(value).every((entry) => entry.every(inside))
  );
}

/** Whether a URL can hold parameters as they are; what is in doubt is looked at by `checkParams`. */
export function isInUrl(
  path: string,
  { path: values = {}, query = {} }: { path?: Record<string, unknown>; query?: Record<string, unknown> },
): boolean {
  const plain = (value: unknown) => typeof value !== "object" && isSendable(value);
  const segment = (value: unknown) => typeof value === "string" && !/^\.{0,2}$/.test(value) && plain(value);
  const names = path.match(/(?<=\{)\w+(?=\})/g) ?? [];
  return names.every((name) => segment(values[name])) && Object.values(query).every(plain);
}
