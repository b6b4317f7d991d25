import type { JsonObject } from "../json.js";
import type { DraftKind } from "./draft-kind.js";
import { textOf } from "./schema-values.js";

function label(name: string): string {
  return name.replaceAll("_", " ").replace(/[A-Za-z]+/g, (word) => {
    return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  });
}

function labelled(object: JsonObject): JsonObject {
  return { ...object, label: textOf(object, "label") || label(textOf(object, "name")) };
}

/**
 * Gives a kind and each of its fields without a label the one that Infrahub makes of its name.
 *
 * @param kind - the kind; it is changed
 */
export function setLabels(kind: DraftKind): void {
  kind.facts = labelled(kind.facts);
  kind.attributes = kind.attributes.map(labelled);
  kind.relationships = kind.relationships.map(labelled);
}
