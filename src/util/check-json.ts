import { InvalidInputError } from "../errors/invalid-input-error.js";
import { checkText } from "./check-text.js";
import { isDate } from "./is-date.js";

/** JSON of more levels is refused: the server's parser gives up at about 1000. */
const MOST_LEVELS = 500;

/**
 * Checks that JSON can hold a value whole. `JSON.stringify` alone would throw errors of its own, or leave out and change
 * without a word what it does not know: functions, `Map`s, `NaN`, an `undefined` in a list, ...
 *
 * @param where - what the value is called in a message; places inside are named after it.
 * @param skip - what is sent in another way, and not looked at.
 * @throws {@link InvalidInputError} with the place.
 */
export function checkJson(
  value: unknown,
  where: string,
  skip: (value: unknown) => boolean = () => false,
  inside: readonly unknown[] = [],
): void {
  const refuse = (what: string) => new InvalidInputError(`${where || "The body"}: ${what}`);
  if (typeof value === "string") checkText(value, where);
  else if (typeof value === "function" || typeof value === "symbol")
    throw refuse(`JSON cannot hold a ${typeof value}. Give its value.`);
  else if (typeof value === "number" && !Number.isFinite(value))
    throw refuse(`JSON cannot hold ${value}. Give a finite number, or null.`);
  if (typeof value !== "object" || value === null || skip(value)) return;
  if (inside.includes(value)) throw refuse("the value refers to itself, so it cannot be sent as JSON.");
  if (inside.length === MOST_LEVELS) throw refuse(`more than ${MOST_LEVELS} levels of JSON cannot be sent.`);
  const path = [...inside, value];
  if ("toJSON" in value && typeof value.toJSON === "function") {
    if (isDate(value) && Number.isNaN(value.getTime()))
      throw refuse("Invalid Date cannot be sent. Give a date that there is.");
    checkJson((value.toJSON as () => unknown)(), where, skip, path);
    return;
  }
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  const list = Array.isArray(value);
  const entries = Object.entries(value);
  if (isLost(value, kind, list, entries.length))
    throw refuse(`a ${kind} cannot be sent as JSON. Give a plain object, an array or its value.`);
  for (const [key, inner] of entries) {
    const place = where ? `${where}.${key}` : key;
    checkText(key, `the key ${JSON.stringify(key)} of ${where || "the body"}`);
    checkJson(inner, place, skip, path);
  }
  if (!list) return;
  const missing = Array.from(value).indexOf(undefined);
  if (missing >= 0)
    throw new InvalidInputError(
      `${where ? `${where}.` : ""}${missing}: a list cannot hold undefined. Leave it out, or give null.`,
    );
}

/** Whether JSON would hold nothing of a value, or something else: a `Map`, a `Blob`, bytes, a promise, ... */
function isLost(value: object, kind: string, list: boolean, size: number): boolean {
  if (list || ["String", "Number", "Boolean"].includes(kind)) return false;
  return (
    ArrayBuffer.isView(value) ||
    Symbol.iterator in value ||
    Symbol.asyncIterator in value ||
    (kind !== "Object" && size === 0)
  );
}
