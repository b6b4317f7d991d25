import { UnexpectedResponseError } from "../errors/unexpected-response-error.js";
import { selectionOf, type Selection } from "./selection-of.js";

/** Leaves that hold JSON of any form, such as the value of a JSON attribute. */
const ANY_JSON = /^(value|parameters|payload|node)$/;

/** Leaves that hold a list of texts. */
const TEXT_LISTS = /^(hfid|excluded_kinds)$/;

/** Leaves that may hold a list: those of plural names. */
const LEAF_LISTS = /^((?!(status|progress)$|(has|is|num|utilization)_)\w+s)$/;

/** Fields that hold lists of objects, unless they are connections; all others hold one object. */
const LISTS =
  /^(edges|Branch|paths|hops|dependencies|nodes|attributes|relationships|elements|properties|related_nodes|parent_prefixes|members|ancestors)$/;

/**
 * Checks that an answer has the form of the document that it answers: every field that was asked for is there, and an
 * object, a list or a value where the document asks for one. Any of them may be `null`.
 *
 * @throws {@link UnexpectedResponseError} that says where the answer differs, what was expected and what was received.
 */
export function checkAnswer(document: string, data: unknown): void {
  const { name, selection } = selectionOf(document);
  const problem = problemIn(selection, data, "data");
  if (problem === undefined) return;
  throw new UnexpectedResponseError(
    `The answer to ${name ?? "the query"} is not Infrahub's: ${problem}. Check the address and what stands in front of it.`,
  );
}

/** Whether a field holds a list of objects, by its name and by what is asked for of it. */
export function holdsList(name: string, fields: Pick<Selection, "has">): boolean {
  return LISTS.test(name) && !fields.has("edges") && !fields.has("count");
}

function problemIn(selection: Selection, value: unknown, path: string): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return differs(path, "an object", value);
  for (const [key, { name, fields, conditional }] of selection) {
    const at = `${path}.${key}`;
    const held = (value as Readonly<Record<string, unknown>>)[key];
    if (held === undefined && conditional) continue;
    const problem = fields ? problemInFields(name, fields, held, at) : problemInLeaf(key, name, held, at);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function problemInFields(name: string, fields: Selection, held: unknown, at: string): string | undefined {
  if (holdsList(name, fields)) {
    if (!Array.isArray(held))
      return held === null && name !== "edges" ? undefined : differs(at, "a list", held);
    for (const [index, item] of (held as unknown[]).entries()) {
      const inner = `${at}[${index}]`;
      const problem = problemIn(fields, item, inner);
      if (problem !== undefined) return problem;
      if (name === "edges" && (item as { node?: unknown }).node === null)
        return differs(`${inner}.node`, "an object", null);
    }
    return undefined;
  }
  return held === null ? undefined : problemIn(fields, held, at);
}

function problemInLeaf(key: string, name: string, held: unknown, at: string): string | undefined {
  if (held === undefined) return differs(at, "a value", held);
  if (held === null || ANY_JSON.test(name)) return undefined;
  if (name === "count") return Number.isSafeInteger(held) ? undefined : differs(at, "a whole number", held);
  // By another name, it is not whether the mutation succeeded.
  if (key === "ok" && held !== true) return differs(at, "true", held);
  if (TEXT_LISTS.test(name)) return isTextList(held) ? undefined : differs(at, "a list of strings", held);
  if (Array.isArray(held) && !LEAF_LISTS.test(name)) return differs(at, "a value", held);
  const values: unknown[] = Array.isArray(held) ? held : [held];
  return values.some((one) => typeof one === "object" && one !== null)
    ? differs(at, "a value", held)
    : undefined;
}

function isTextList(held: unknown): boolean {
  return Array.isArray(held) && held.every((part) => typeof part === "string");
}

function differs(at: string, expected: string, received: unknown): string {
  const what = Array.isArray(received)
    ? "a list"
    : received === null
      ? "null"
      : received === undefined
        ? "nothing"
        : typeof received === "object"
          ? "an object"
          : JSON.stringify(received).slice(0, 40);
  return `expected ${expected} at ${at}, received ${what}`;
}
