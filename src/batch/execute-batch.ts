import { InfrahubNode } from "../nodes/infrahub-node.js";
import type { WriteOptions } from "../nodes/write-types.js";
import type { BatchSettings, Outcome, TaskEntry, WriteEntry } from "./batch-entry.js";
import { planBatch } from "./plan-batch.js";
import { runJobs } from "./run-jobs.js";
import { sendGroup } from "./send-group.js";

/**
 * Does what waits in a batch; what is begun no longer waits.
 *
 * @param sending - how requests are sent.
 * @returns what came of each, as it is done or in the order of adding.
 * @throws the first failure, unless failures are to be given.
 */
export async function* executeBatch(
  tasks: Set<TaskEntry>,
  writes: Set<WriteEntry>,
  settings: BatchSettings,
  sending: WriteOptions,
): AsyncGenerator<Outcome, void, undefined> {
  const { maxConcurrentExecution, returnExceptions, ordered, onProgress } = settings;
  const [first = [], ...stages] = planBatch([...writes]).map((stage) =>
    groups(stage, settings).map((group) => () => write(group)),
  );
  const jobs = [[...[...tasks].map((task) => () => run(task)), ...first], ...stages];
  const progress = { done: 0, failed: 0, total: tasks.size + writes.size };
  const order = [...tasks, ...writes].map(({ index }) => index).sort((one, other) => one - other);
  const early = new Map<number, Outcome>();
  let next = 0;
  const goOn = (outcomes: readonly Outcome[]) => returnExceptions || outcomes.every(({ error }) => !error);
  for await (const outcome of runJobs(jobs, maxConcurrentExecution, goOn)) {
    progress[outcome.error ? "failed" : "done"]++;
    onProgress?.({ ...progress });
    if (outcome.error && !returnExceptions) throw outcome.error;
    if (!ordered) {
      yield outcome;
      continue;
    }
    early.set(outcome.index, outcome);
    for (let one = early.get(order[next] ?? NaN); one; one = early.get(order[++next] ?? NaN)) yield one;
  }

  async function run(entry: TaskEntry): Promise<Outcome[]> {
    tasks.delete(entry);
    const { index, node, task } = entry;
    try {
      return [{ index, node, result: await task() }];
    } catch (error) {
      return [{ index, node, error: error as Error }];
    }
  }

  async function write(group: readonly WriteEntry[]): Promise<Outcome[]> {
    for (const entry of group) writes.delete(entry);
    const [entry] = group;
    const origin = entry && InfrahubNode.record(entry.node)?.shape.origin;
    if (!origin) return [];
    const failures = await sendGroup(group, origin, sending);
    return group.map(({ index, node }, place) => ({ index, node, error: failures[place] }));
  }
}

/** Puts the writes of a stage together by where they go. */
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
