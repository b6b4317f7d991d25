import type { JsonObject } from "../json.js";
import type { DraftKind, DraftSchema } from "./draft-kind.js";
import { textOf, textsOf } from "./schema-values.js";

const GROUP = "CoreGroup";
const NODE = "CoreNode";
const PREFIX = "BuiltinIPPrefix";

function add(kind: DraftKind, relationship: JsonObject & { name: string }): void {
  const exists = kind.relationships.some(({ name }) => name === relationship.name);
  if (!exists) kind.relationships.push(relationship);
}

/** The kind that a fact names, or the hierarchy's where it names none. */
function peer(kind: DraftKind, fact: "parent" | "children", hierarchy: string): string {
  return textOf(kind.facts, fact) || hierarchy;
}

function addHierarchy(kind: DraftKind, draft: DraftSchema): void {
  const hierarchy = kind.facts["hierarchical"] === true ? kind.kind : textOf(kind.facts, "hierarchy");
  if (!hierarchy) return;
  const readOnly = textsOf(kind.facts["inherit_from"]).includes(PREFIX);
  const parent = peer(kind, "parent", hierarchy);
  const optional = parent === kind.kind || draft.get(parent)?.section === "generics";
  const children = peer(kind, "children", hierarchy);
  add(kind, { name: "parent", peer: parent, cardinality: "one", optional, read_only: readOnly });
  add(kind, { name: "children", peer: children, cardinality: "many", read_only: readOnly });
  // What is inherited leads to the generic, and the kind itself may know better.
  kind.relationships = kind.relationships.map((relationship) => {
    if (relationship["name"] === "parent") return { ...relationship, peer: parent };
    return relationship["name"] === "children" ? { ...relationship, peer: children } : relationship;
  });
}

/**
 * Adds what the server adds to the kinds of a user: profiles, the hierarchy, and the groups that it is in.
 *
 * @param draft - the kinds; they are changed
 */
export function addServerRelationships(draft: DraftSchema): void {
  const own = [...draft.values()].filter(({ isOwn }) => isOwn);
  for (const kind of own) {
    add(kind, { name: "profiles", peer: "CoreProfile", cardinality: "many", order_weight: 99_000 });
    addHierarchy(kind, draft);
    if (!textsOf(kind.facts["inherit_from"]).includes(GROUP)) {
      add(kind, { name: "member_of_groups", peer: GROUP, kind: "Group", cardinality: "many" });
      add(kind, { name: "subscriber_of_groups", peer: GROUP, kind: "Group", cardinality: "many" });
    }
  }
  const node = draft.get(NODE);
  if (!node) return;
  const nodes = own.filter(({ section }) => section === "nodes").map(({ kind }) => kind);
  node.facts["used_by"] = [...new Set([...textsOf(node.facts["used_by"]), ...nodes])];
}
