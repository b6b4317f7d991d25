import type { SendMutationsOptions } from "../graphql/send-mutations.js";
import { prepareDelete } from "../nodes/write/delete-node.js";
import { InfrahubNode } from "../nodes/node/infrahub-node.js";
import type { NodeOrigin, NodeRecord } from "../nodes/node/node-record.js";
import { prepareSave } from "../nodes/write/prepare-save.js";
import { sendWrites, type PreparedWrite } from "../nodes/write/prepared-write.js";
import { bySchema, saveNode } from "../nodes/write/save-node.js";
import { withOrigin } from "../nodes/node/with-origin.js";
import { ServerError } from "../errors/server-error.js";
import { asWrite } from "../errors/write-outcome.js";
import type { BatchedWrite } from "./batch-entry.js";

/**
 * Sends writes with the same destination in one document, after earlier writes of these nodes are done.
 *
 * @returns the failure of each write, if any, in their order.
 */
export async function sendGroup(
  writes: readonly BatchedWrite[],
  options: Omit<SendMutationsOptions, "branch">,
): Promise<(Error | undefined)[]> {
  const origin = writes[0] && InfrahubNode.record(writes[0].node)?.shape.origin;
  if (!origin) return [];
  const records = writes.flatMap(({ node }) => InfrahubNode.record(node) ?? []);
  for (let busy = busyOf(records); busy.length; busy = busyOf(records)) await Promise.allSettled(busy);
  const sending = sendNow(writes, origin, options);
  const turn = sending.then(() => undefined);
  for (const record of records) record.saving = turn;
  const { failures, unfinished } = await sending;
  for (const record of records) if (record.saving === turn) record.saving = undefined;
  for (const index of unfinished) {
    const node = writes[index]?.node;
    if (node) failures[index] = await failureOf(saveNode(node, options));
  }
  return failures;
}

function failureOf(work: Promise<unknown>): Promise<Error | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => error as Error,
  );
}

function busyOf(records: readonly NodeRecord[]): Promise<void>[] {
  return records.flatMap(({ saving }) => saving ?? []);
}

async function sendNow(
  writes: readonly BatchedWrite[],
  origin: NodeOrigin,
  options: Omit<SendMutationsOptions, "branch">,
): Promise<{ failures: (Error | undefined)[]; unfinished: number[] }> {
  const unfinished: number[] = [];
  const failures = writes.map((): Error | undefined => undefined);
  const prepared: { index: number; write: PreparedWrite }[] = [];
  for (const [index, write] of writes.entries()) {
    try {
      const one = await asWrite(bySchema(write.node, () => prepare(write)));
      if (one) prepared.push({ index, write: one });
    } catch (error) {
      failures[index] = error as Error;
    }
  }
  const send = async (some: typeof prepared): Promise<void> => {
    try {
      const group = some.map(({ write }) => write);
      const settles = await sendWrites(origin.context, group, withOrigin(origin, options));
      for (const [place, { index }] of some.entries()) {
        try {
          if ((await settles[place]?.()) === "again") unfinished.push(index);
        } catch (error) {
          failures[index] = error as Error;
        }
      }
    } catch (error) {
      // A value that GraphQL cannot parse makes the server crash (500) before it runs anything. Sent alone, each write shows
      // whether it is the cause. An outage (502, 503, 504) is not caused by a node, and more requests would prolong it.
      const crashed = error instanceof ServerError && error.status === 500;
      const apart = crashed && some.length > 1 && some.every(({ write }) => write.repeatable);
      if (apart) for (const one of some) await send([one]);
      else for (const { index } of some) failures[index] = error as Error;
    }
  };
  if (prepared.length) await send(prepared);
  return { failures, unfinished };
}

function prepare({ node, action }: BatchedWrite): PreparedWrite | undefined {
  const record = InfrahubNode.record(node);
  if (!record) return undefined;
  if (action === "delete") return prepareDelete(node, record);
  return prepareSave(node, record, { allowUpsert: action === "upsert" });
}
