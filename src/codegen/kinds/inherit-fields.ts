import type { JsonObject } from "../json.js";
import type { DraftKind, DraftSchema } from "./draft-kind.js";
import { deriveHumanFriendlyId } from "./derive-human-friendly-id.js";
import { textOf, textsOf } from "./schema-values.js";
import { setOrderWeights } from "./set-order-weights.js";

/** The server adds these to each kind anew. */
const NOT_INHERITED = new Set(["profiles", "object_template"]);

function genericsOf(node: DraftKind, draft: DraftSchema): DraftKind[] {
  const names = new Set([...textsOf(node.facts["inherit_from"]), textOf(node.facts, "hierarchy")]);
  return [...names].map((name) => draft.get(name)).filter((generic) => generic !== undefined);
}

function missing(fields: readonly JsonObject[], node: DraftKind): JsonObject[] {
  const names = new Set([...node.attributes, ...node.relationships].map((field) => textOf(field, "name")));
  return fields.filter(
    (field) => !names.has(textOf(field, "name")) && !NOT_INHERITED.has(textOf(field, "name")),
  );
}

function inherit(node: DraftKind, generic: DraftKind): void {
  node.attributes.push(...missing(generic.attributes, node));
  node.relationships.push(...missing(generic.relationships, node));
  // As the server does, a label of either form is taken from the generic only where there is none of both.
  if (!node.facts["display_label"] && !textsOf(node.facts["display_labels"]).length) {
    node.facts["display_label"] = generic.facts["display_label"] ?? null;
    node.facts["display_labels"] = generic.facts["display_labels"] ?? null;
  }
  node.facts["human_friendly_id"] ??= generic.facts["human_friendly_id"] ?? null;
  if (generic.facts["hierarchical"] === true) node.facts["hierarchy"] ??= generic.kind;
  generic.facts["used_by"] = [...new Set([...textsOf(generic.facts["used_by"]), node.kind])];
}

/**
 * Gives every node what the generics that it inherits from have, where it does not have the same name itself, and
 * every generic the list of the nodes that inherit from it.
 *
 * @param draft - the kinds; they are changed
 */
export function inheritFields(draft: DraftSchema): void {
  const kinds = [...draft.values()];
  for (const generic of kinds.filter(({ section }) => section === "generics")) {
    setOrderWeights(generic);
    deriveHumanFriendlyId(generic);
  }
  for (const node of kinds.filter(({ section }) => section === "nodes")) {
    for (const generic of genericsOf(node, draft)) inherit(node, generic);
    deriveHumanFriendlyId(node);
  }
}
