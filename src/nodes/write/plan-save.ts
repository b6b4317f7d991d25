import { InvalidInputError } from "../../errors/invalid-input-error.js";
import type { MutationField } from "../../graphql/send-mutations.js";
import type { Kind } from "../../schema/branch-schema.js";
import type { UnreadChanges } from "./apply-input.js";
import { checkSavable, draftOf, type Draft } from "./draft.js";
import type { InfrahubNode } from "../node/infrahub-node.js";
import type { ListChange } from "../node/list-edit.js";
import type { NodeRecord } from "../node/node-record.js";
import { printSelection } from "../plan/print-query.js";
import type { QueryPlan } from "../plan/query-plan.js";
import type { RelatedNodes } from "../node/related-nodes.js";
import { RelationshipHandle } from "../node/relationship-handle.js";
import type { SaveOptions } from "../types/write-types.js";
import { wirePeer } from "./wire-peer.js";

/** What saving a node sends. */
export interface SavePlan {
  action: "create" | "upsert" | "update";
  draft: Draft;
  /** Creates or updates the node; `undefined` when only its lists have changed. */
  main: MutationField | undefined;
  /** What has changed of lists that were read whole, in mutations of their own. */
  differences: readonly ListDifference[];
  /** What is read of the node once it is saved. */
  selection: string;
  /** Whether the server may be asked twice without harm. */
  repeatable: boolean;
}

/** A part of what has changed of a list. */
export interface ListDifference {
  name: string;
  handle: RelatedNodes;
  change: ListChange;
  mutation: MutationField;
}

/**
 * Plans what saving a node sends: creating it, or what changed of it since. It changes nothing itself.
 *
 * @returns `undefined` when nothing changed.
 * @throws {@link InvalidInputError} when what is to be saved cannot be.
 */
export function planSave(
  node: InfrahubNode,
  record: NodeRecord,
  { allowUpsert = false }: Pick<SaveOptions, "allowUpsert">,
  unread?: UnreadChanges,
): SavePlan | undefined {
  checkSavable(node, record);
  const creating = record.state === "new";
  const action = !creating ? "update" : allowUpsert ? "upsert" : "create";
  const draft = draftOf(node, record, action === "upsert", unread);
  const { kind } = record.shape;
  if (action === "upsert") checkUpsert(kind, draft.data);
  const whole = creating || Object.keys(draft.data).length > 0 || draft.file !== undefined;
  const differences = creating ? [] : draft.lists.flatMap((list) => listDifferences(node.id, list));
  if (!whole && !differences.length) return undefined;

  const selection = printSelection(record.shape.origin.schema, savedPlan(record, draft));
  const field = kind.name + { create: "Create", upsert: "Upsert", update: "Update" }[action];
  const data = action === "upsert" ? draft.data : { id: node.id, ...draft.data };
  const main = { field, inputType: `${field}Input`, data, file: draft.file, selection };
  const repeatable = isRepeatable(kind, record, action === "upsert");
  return { action, draft, main: whole ? main : undefined, differences, selection, repeatable };
}

/** Adding comes first, so that a list that must not be empty never is; where a list is limited, removing does. */
function listDifferences(id: string, { name, handle, change }: Draft["lists"][number]): ListDifference[] {
  if (change.whole) return [];
  const field = RelationshipHandle.state(handle).field;
  const mutation = (operation: string, nodes: readonly object[]): MutationField => ({
    field: `Relationship${operation}`,
    inputType: "RelationshipNodesInput",
    data: { id, name, nodes },
  });
  const steps = [
    {
      name,
      handle,
      change: { whole: false, added: change.added, removed: [] },
      mutation: mutation("Add", change.added.map((peer) => wirePeer(field, peer))), // prettier-ignore
    },
    {
      name,
      handle,
      change: { whole: false, added: [], removed: change.removed },
      mutation: mutation("Remove", change.removed.map((peer) => ({ id: peer }))), // prettier-ignore
    },
  ].filter((step) => step.change.added.length + step.change.removed.length > 0);
  return field.relationship.max_count ? steps.reverse() : steps;
}

/**
 * An update sets what it sets however often it is done, and so does an upsert. Creating again is refused for its id,
 * but two that run at the same time are told apart only where the server locks a unique value. Allocations change
 * nothing of that: one without an identifier gets one of the server's, of its node and its field (1.11).
 */
function isRepeatable(kind: Kind, { state, hasGeneratedId }: NodeRecord, upserting: boolean): boolean {
  if (state !== "new" || upserting) return true;
  const paths = kind.uniquenessConstraints.flat();
  return (
    hasGeneratedId === true && [...kind.attributes.keys()].some((name) => paths.includes(`${name}__value`))
  );
}

function checkUpsert(kind: Kind, data: Readonly<Record<string, unknown>>): void {
  if (!kind.humanFriendlyId.length)
    throw new InvalidInputError(
      `${kind.name} has no human-friendly id, by which an upsert would find the node: save it without allowUpsert.`,
    );
  const pooled = kind.humanFriendlyId.find((path) => {
    const field = data[path.split("__")[0] ?? ""];
    return typeof field === "object" && field !== null && "from_pool" in field;
  });
  if (pooled !== undefined)
    throw new InvalidInputError(
      `${kind.name}: ${pooled} is part of the human-friendly id and comes from a pool, so an upsert would find no node.`,
    );
}

/**
 * What is read of a node with the answer to its mutation: its attributes, its labels, and single peers that changed. Of a
 * new one all of them, because a template, a profile or the server may have given some.
 */
function savedPlan({ shape, state }: NodeRecord, { singles }: Draft): QueryPlan {
  const { kind, plan, attributes } = shape;
  const own = (name: string) =>
    plan.attributes.find((attribute) => attribute.name === name) ?? { name, properties: ["value"] };
  const changed = new Set(singles.map(({ name }) => name));
  return {
    kind,
    attributes: attributes
      .filter(({ name }) => !(state === "new" && isPrefix(kind) && name === "utilization"))
      .map(({ name }) => own(name)),
    relationships: plan.relationships
      .filter(
        ({ name, relationship: { cardinality } }) =>
          cardinality === "one" && (state === "new" || changed.has(name)),
      )
      .map((relation) => ({
        ...relation,
        properties: false,
        peer: {
          ...relation.peer,
          attributes: [],
          relationships: [],
          implementers: new Map(),
          metadata: false,
        },
      })),
    implementers: new Map(),
    hfid: plan.hfid,
    displayLabel: plan.displayLabel,
    metadata: false,
  };
}

/** The server fails on the utilization of a prefix in the transaction that creates it (1.11.9), and undoes that. */
function isPrefix({ inheritFrom }: Kind): boolean {
  return inheritFrom.includes("BuiltinIPPrefix");
}
