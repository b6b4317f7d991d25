import { addToMessage } from "../../errors/add-to-message.js";
import { AttributeConstraintError } from "../../errors/attribute-constraint-error.js";
import { PoolExhaustedError } from "../../errors/pool-exhausted-error.js";
import { UnexpectedResponseError } from "../../errors/unexpected-response-error.js";
import { afterWrite, withOutcome } from "../../errors/write-outcome.js";
import { executeGraphql } from "../../graphql/execute-graphql.js";
import type { MutationResult } from "../../graphql/send-mutations.js";
import { readAnswer } from "../../http/read-answer.js";
import type { InfrahubNode } from "../node/infrahub-node.js";
import type { NodeRecord } from "../node/node-record.js";
import { settleList } from "./draft-list.js";
import type { Draft } from "./draft.js";
import type { ListDifference, SavePlan } from "./plan-save.js";
import type { Sent, WriteProgress } from "./prepared-write.js";
import { settleDraft, type SavedObject } from "./settle-draft.js";
import { updateInstead } from "./update-instead.js";

/**
 * Notes on a node what became of saving it.
 *
 * @param results - of the plan's mutations, in their order.
 * @throws the refusal of what was not done.
 */
export async function settleSave(
  node: InfrahubNode,
  record: NodeRecord,
  plan: SavePlan,
  results: readonly MutationResult[],
  sent: Sent,
): Promise<WriteProgress> {
  const first = plan.main ? results[0] : undefined;
  const others = plan.main ? results.slice(1) : results;
  const main = first && (await settleMain(node, record, plan, first, sent));
  const { name } = record.shape.kind;
  const mainRefusal = main instanceof Error ? main : undefined;
  if (mainRefusal && others.some(({ done }) => done)) addToMessage(mainRefusal, `${name}: `, LISTS_DONE);
  const listRefusal = settleLists(name, plan.differences, others, results.length > 1);
  const refusal = mainRefusal ?? listRefusal;
  if (refusal) throw refusal;
  if (main === "again") return "again";
  record.shape.origin.context.track?.saved(node);
  return "complete";
}

/** @returns the refusal, when it is not saved. */
async function settleMain(
  node: InfrahubNode,
  record: NodeRecord,
  { action, draft, main, selection }: SavePlan,
  answered: MutationResult,
  sent: Sent,
): Promise<WriteProgress | Error> {
  const { kind } = record.shape;
  let result = answered;
  if (main && action === "upsert" && !result.done && result.error instanceof PoolExhaustedError)
    result = (await updateInstead(node, record, draft, main, sent)) ?? result;
  if (result.done) {
    const saved = result.object as SavedObject | undefined;
    settleAnswered(() => {
      settleDraft(node, record, draft, saved, action === "upsert");
    });
    if (action === "upsert" && !saved)
      throw new UnexpectedResponseError(
        `${kind.name}: it is saved, and the server did not say under which id.`,
        { outcome: "done" },
      );
    return "complete";
  }
  if (action !== "update" && record.created && isIdInUse(result.error)) {
    // Nobody else knows the id: an earlier attempt, whose answer was lost, did create the node.
    const created = record.created as Draft;
    const saved = await afterWrite(readSaved(node, record, selection, sent.options));
    settleAnswered(() => {
      settleDraft(node, record, created, saved);
    });
    return created === draft ? "complete" : "again";
  }
  record.created = undefined;
  return result.error;
}

/** @returns the first refusal. */
function settleLists(
  kind: string,
  differences: readonly ListDifference[],
  results: readonly MutationResult[],
  naming: boolean,
): Error | undefined {
  let refusal: Error | undefined;
  for (const [index, result] of results.entries()) {
    const difference = differences[index];
    if (result.done && difference) settleList(difference.handle, difference.change);
    else if (!result.done) {
      if (naming) addToMessage(result.error, `${kind}.${difference?.name ?? ""}: `);
      refusal ??= result.error;
    }
  }
  return refusal;
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

function isIdInUse(error: Error): boolean {
  return error instanceof AttributeConstraintError && error.data.field_name === "id";
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
