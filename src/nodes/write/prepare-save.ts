import { readAnswer } from "../../http/read-answer.js";
import { addToMessage } from "../../errors/add-to-message.js";
import { AttributeConstraintError } from "../../errors/attribute-constraint-error.js";
import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { PoolExhaustedError } from "../../errors/pool-exhausted-error.js";
import { UnexpectedResponseError } from "../../errors/unexpected-response-error.js";
import { afterWrite, withOutcome } from "../../errors/write-outcome.js";
import { executeGraphql } from "../../graphql/execute-graphql.js";
import type { MutationField } from "../../graphql/send-mutations.js";
import type { Kind } from "../../schema/branch-schema.js";
import type { UnreadChanges } from "./apply-input.js";
import { settleList } from "./draft-list.js";
import { checkSavable, draftOf, type Draft } from "./draft.js";
import type { InfrahubNode } from "../node/infrahub-node.js";
import type { NodeRecord } from "../node/node-record.js";
import type { SaveOptions } from "../types/write-types.js";
import type { PreparedWrite, Sent } from "./prepared-write.js";
import { printSelection } from "../plan/print-query.js";
import type { QueryPlan } from "../plan/query-plan.js";
import { RelatedNodes } from "../node/related-nodes.js";
import { updateInstead } from "./update-instead.js";
import { settleDraft, type SavedObject } from "./settle-draft.js";
import { wirePeer } from "./wire-peer.js";

/**
 * Prepares what saving a node sends: creating it, or what changed of it since. Lists that were read whole go as the
 * difference, in mutations of their own.
 *
 * @returns `undefined` when nothing changed.
 * @throws {@link InvalidInputError} when what is to be saved cannot be.
 */
export function prepareSave(
  node: InfrahubNode,
  record: NodeRecord,
  { allowUpsert = false }: Pick<SaveOptions, "allowUpsert">,
  unread?: UnreadChanges,
): PreparedWrite | undefined {
  checkSavable(node, record);
  const creating = record.state === "new";
  const upserting = creating && allowUpsert;
  const draft = draftOf(node, record, upserting, unread);
  const { kind } = record.shape;
  if (upserting) checkUpsert(kind, draft.data);
  const whole = creating || Object.keys(draft.data).length > 0 || draft.file !== undefined;
  const differences = creating ? [] : draft.lists.flatMap((list) => listMutations(node.id, list));
  if (!whole && !differences.length) {
    record.shape.origin.context.track?.saved(node);
    return undefined;
  }

  const operation = upserting ? "Upsert" : creating ? "Create" : "Update";
  const selection = printSelection(record.shape.origin.schema, savedPlan(record, draft));
  const main: MutationField = {
    field: kind.name + operation,
    inputType: `${kind.name}${operation}Input`,
    data: upserting ? draft.data : { id: node.id, ...draft.data },
    file: draft.file,
    selection,
  };
  if (creating && !upserting && record.hasGeneratedId) record.created ??= draft;

  return {
    mutations: [...(whole ? [main] : []), ...differences.map(({ mutation }) => mutation)],
    repeatable: isRepeatable(kind, record, upserting),
    async settle(outcomes, sent) {
      let first = whole ? outcomes[0] : undefined;
      if (upserting && first?.done === false && first.error instanceof PoolExhaustedError)
        first = (await updateInstead(node, record, draft, main, sent)) ?? first;
      const others = whole ? outcomes.slice(1) : outcomes;
      let refusal: Error | undefined;
      let earlier = false;
      if (first?.done) {
        const saved = first.object as SavedObject | undefined;
        settleAnswered(() => {
          settleDraft(node, record, draft, saved, upserting);
        });
        if (upserting && !first.object)
          throw new UnexpectedResponseError(
            `${kind.name}: it is saved, and the server did not say under which id.`,
            { outcome: "done" },
          );
      } else if (first && creating && record.created && isIdInUse(first.error)) {
        // Nobody else knows the id: an earlier attempt, whose answer was lost, did create the node.
        const created = record.created as Draft;
        earlier = created !== draft;
        const saved = await afterWrite(readSaved(node, record, selection, sent.options));
        settleAnswered(() => {
          settleDraft(node, record, created, saved);
        });
      } else if (first) {
        record.created = undefined;
        refusal = first.error;
        if (others.some(({ done }) => done)) addToMessage(refusal, `${kind.name}: `, LISTS_DONE);
      }
      for (const [index, outcome] of others.entries()) {
        const difference = differences[index];
        if (outcome.done && difference) settleList(difference.handle, difference.change);
        else if (!outcome.done) {
          if (outcomes.length > 1) addToMessage(outcome.error, `${kind.name}.${difference?.name ?? ""}: `);
          refusal ??= outcome.error;
        }
      }
      if (refusal) throw refusal;
      if (!earlier) record.shape.origin.context.track?.saved(node);
      return earlier;
    },
  };
}

/** What an answer of a wrong form says of a node that is saved cannot be shown on it. */
function settleAnswered(settle: () => void): void {
  try {
    readAnswer(settle);
  } catch (error) {
    throw withOutcome(error as UnexpectedResponseError, "done");
  }
}

const LISTS_DONE = " (what changed in its lists is saved)";

/** Adding comes first, so that a list that must not be empty never is; where a list is limited, removing does. */
function listMutations(id: string, { name, handle, change }: Draft["lists"][number]) {
  if (change.whole) return [];
  const field = RelatedNodes.field(handle);
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

function isIdInUse(error: Error): boolean {
  return error instanceof AttributeConstraintError && error.data.field_name === "id";
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

async function readSaved(
  { id }: InfrahubNode,
  { shape: { kind, origin } }: NodeRecord,
  selection: string,
  options: Sent["options"],
): Promise<SavedObject | undefined> {
  const document = `query ${kind.name}($ids: [ID]) { ${kind.name}(ids: $ids) { edges { node { ${selection} } } } }`;
  const { context, branch } = origin;
  const data = await executeGraphql<Record<string, { edges: { node: SavedObject }[] }>>(
    context.rest,
    document,
    { ids: [id] },
    { ...options, branch },
  );
  return readAnswer(() => (data[kind.name] as { edges: { node: SavedObject }[] }).edges[0]?.node);
}
