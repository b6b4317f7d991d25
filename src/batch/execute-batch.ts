import { InfrahubError } from "../errors/infrahub-error.js";
import { selfOf } from "../util/self.js";
import { describeNode } from "../nodes/node/describe-node.js";
import { InfrahubNode } from "../nodes/node/infrahub-node.js";
import { unsavedPeers } from "../nodes/write/unsaved-peers.js";
import type { NodeWriteOptions } from "../nodes/types/write-types.js";
import type { BatchSettings, Outcome, TaskEntry, WriteEntry } from "./batch-entry.js";
import { nameFailure } from "./name-failure.js";
import { planBatch } from "./plan-batch.js";
import { runJobs } from "./run-jobs.js";
import { sendGroup } from "./send-group.js";
import { notify } from "../util/notify.js";

/** Entries that a run has taken: another run of the same batch leaves them alone. */
const claimed = new WeakSet<TaskEntry | WriteEntry>();

/**
 * Runs the pending entries of a batch. Entries that were started are no longer pending.
 *
 * @param sending - how requests are sent.
 * @param over - receives each outcome when it completes, even after the caller has stopped.
 * @returns the outcomes, as they complete or in the order of adding.
 * @throws the first failure, unless failures are returned.
 */
export async function* executeBatch(
  tasks: Set<TaskEntry>,
  writes: Set<WriteEntry>,
  settings: BatchSettings,
  sending: NodeWriteOptions,
  over: Outcome[],
): AsyncGenerator<Outcome, void, undefined> {
  const { maxConcurrentExecution, returnExceptions, ordered, onProgress } = settings;
  const [ownTasks, ownWrites] = [[...tasks].filter(isFree), [...writes].filter(isFree)];
  const own = [...ownTasks, ...ownWrites];
  for (const entry of own) claimed.add(entry);
  const progress = { done: 0, failed: 0, total: own.length };
  const order = own.map(({ index }) => index).sort((one, other) => one - other);
  const early = new Map<number, Outcome>();
  const failures = new Map<InfrahubNode, Error>();
  let next = 0;
  let first: Outcome | undefined;
  const mayContinue = (outcomes: readonly Outcome[]) =>
    returnExceptions || outcomes.every(({ error }) => !error);
  try {
    const [beside = [], ...stages] = planBatch(ownWrites).map((stage) =>
      groups(stage, settings).map((group) => () => write(group)),
    );
    const jobs = [[...ownTasks.map((task) => () => run(task)), ...beside], ...stages];
    for await (const outcome of runJobs(jobs, maxConcurrentExecution, mayContinue)) {
      if (outcome.error && !returnExceptions) {
        first = outcome;
        break;
      }
      if (!ordered) {
        yield outcome;
        continue;
      }
      early.set(outcome.index, outcome);
      for (let one = early.get(order[next] ?? NaN); one; one = early.get(order[++next] ?? NaN)) yield one;
    }
    // By now, entries that were pending have completed.
    if (first) throw nameFailure(first, over);
  } finally {
    for (const entry of own) claimed.delete(entry);
  }

  function tell(outcomes: Outcome[]): Outcome[] {
    for (const outcome of outcomes) {
      over.push(outcome);
      progress[outcome.error ? "failed" : "done"]++;
      notify(onProgress, { ...progress });
    }
    return outcomes;
  }

  async function run(entry: TaskEntry): Promise<Outcome[]> {
    tasks.delete(entry);
    const { index, node, task } = entry;
    try {
      return tell([{ index, node, result: await task() }]);
    } catch (error) {
      return tell([{ index, node, error: error as Error }]);
    }
  }

  async function write(group: readonly WriteEntry[]): Promise<Outcome[]> {
    for (const entry of group) writes.delete(entry);
    const outcomes = group.map(({ index, node, action }): Outcome => {
      const error = action === "delete" ? undefined : failureOfPeer(node, failures);
      return { index, node, error };
    });
    const able = group.filter((_, place) => !outcomes[place]?.error);
    const sent = await sendGroup(able, sending);
    for (const [place, entry] of able.entries()) {
      const outcome = outcomes[group.indexOf(entry)];
      if (outcome) outcome.error = sent[place];
    }
    for (const { node, error } of outcomes) if (error) failures.set(selfOf(node as InfrahubNode), error);
    return tell(outcomes);
  }
}

function isFree(entry: TaskEntry | WriteEntry): boolean {
  return !claimed.has(entry);
}

/** The error for a node that refers to a node whose save failed. */
function failureOfPeer(
  node: InfrahubNode,
  failures: ReadonlyMap<InfrahubNode, Error>,
): InfrahubError | undefined {
  for (const peer of unsavedPeers(node)) {
    const cause = failures.get(peer);
    if (cause)
      return new InfrahubError(
        `${describeNode(node)} was not saved, because it refers to ${describeNode(peer)}, whose save failed: ${cause.message}`,
        { cause, outcome: "not-done" },
      );
  }
  return undefined;
}

/** Groups the writes of a stage by their destination. */
function groups(
  stage: readonly WriteEntry[],
  { maxConcurrentExecution, maxWritesPerRequest }: BatchSettings,
): WriteEntry[][] {
  const found: { context: unknown; branch: string | undefined; writes: WriteEntry[] }[] = [];
  for (const write of stage) {
    const { context, branch } = InfrahubNode.record(write.node)?.shape.origin ?? {};
    const group = found.find((one) => one.context === context && one.branch === branch);
    if (group) group.writes.push(write);
    else found.push({ context, branch, writes: [write] });
  }
  const size = Math.min(maxWritesPerRequest, Math.ceil(stage.length / maxConcurrentExecution));
  return found.flatMap(({ writes }) => chunks(writes, size));
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
