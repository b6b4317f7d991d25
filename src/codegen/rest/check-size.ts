import { CodegenError } from "../codegen-error.js";
import type { JsonValue } from "../json.js";
import { shownPointer } from "./pointer.js";

/** How deep a document may be nested; Infrahub's own is 20 levels deep. Everything that prints calls itself for each. */
const DEEPEST = 200;

/** How many values a document may hold; Infrahub's own has 20,000. */
const MOST = 5_000_000;

interface Place {
  readonly value: JsonValue;
  readonly name: string;
  readonly parent: Place | undefined;
  readonly depth: number;
}

function pointerOf(place: Place): string {
  const parts: string[] = [];
  for (let { parent, name } = place; parent; { parent, name } = parent) parts.unshift(name);
  return shownPointer(parts);
}

/**
 * Makes sure that a document can be worked with: YAML may name a part of a document again within itself, and so
 * make it endless.
 *
 * @param document - what was read
 * @param source - the document's name in messages
 * @throws {@link CodegenError} when it is nested more than 200 levels deep, or has more than five million values
 */
export function checkSize(document: JsonValue, source: string): void {
  const open: Place[] = [{ value: document, name: "", parent: undefined, depth: 0 }];
  let count = 0;
  for (let place = open.pop(); place; place = open.pop()) {
    const { value, depth } = place;
    if (depth > DEEPEST) {
      throw new CodegenError(
        `${source} is nested more than ${DEEPEST} levels deep at ${pointerOf(place)}. Use references instead.`,
      );
    }
    count++;
    if (count > MOST)
      throw new CodegenError(`${source} has more than ${MOST} values. Give a smaller document.`);
    if (typeof value !== "object" || value === null) continue;
    for (const [name, item] of Object.entries(value)) {
      open.push({ value: item, name, parent: place, depth: depth + 1 });
    }
  }
}
