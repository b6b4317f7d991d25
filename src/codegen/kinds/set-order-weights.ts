import type { JsonObject } from "../json.js";
import type { DraftKind } from "./draft-kind.js";

const STEP = 1000;

function weighted(fields: readonly JsonObject[], before: number): JsonObject[] {
  return fields.map((field, index) => {
    // To Infrahub, zero means no weight.
    const isSet = typeof field["order_weight"] === "number" && field["order_weight"] !== 0;
    return isSet ? field : { ...field, order_weight: (before + index + 1) * STEP };
  });
}

/**
 * Gives each field of a kind that has no weight the one of its position, as Infrahub does.
 *
 * @param kind - the kind; its fields are replaced
 */
export function setOrderWeights(kind: DraftKind): void {
  kind.attributes = weighted(kind.attributes, 0);
  kind.relationships = weighted(kind.relationships, kind.attributes.length);
}
