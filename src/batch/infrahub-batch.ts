import { InvalidInputError } from "../errors/invalid-input-error.js";
import { given } from "../http/given.js";
import { InfrahubNode } from "../nodes/infrahub-node.js";
import type { WriteOptions } from "../nodes/write-types.js";
import type { BatchItem, BatchNode, BatchOptions } from "./batch-entry.js";
import { planBatch } from "./plan-batch.js";
import { runJobs, type Job } from "./run-jobs.js";
import { sendGroup, type BatchedWrite } from "./send-group.js";

interface TaskEntry {
  index: number;
  node: unknown;
  task: () => unknown;
}

interface WriteEntry extends BatchedWrite {
  index: number;
}

const DEFAULTS = {
  maxConcurrentExecution: 5,
  maxWritesPerRequest: 50,
  returnExceptions: false,
  ordered: false,
};

/**
 * Things to be done together. Writes of nodes are put together into few requests, nodes before those that refer to
 * them, and each failure is told of its own node; anything else is run beside them.
 *
 * @typeParam Node - the nodes in it.
 * @typeParam Result - what its tasks give.
 *
 * @example
 * const batch = client.createBatch();
 * for (const name of names) batch.save(await client.create("InfraDevice", { name, site }));
 * for await (const { node } of batch.execute()) console.log(node.id);
 */
export class InfrahubBatch<Node extends BatchNode = BatchNode, Result = unknown> {
  readonly #options: typeof DEFAULTS & BatchOptions;
  readonly #tasks = new Set<TaskEntry>();
  readonly #writes = new Set<WriteEntry>();
  #added = 0;

  /** @throws InvalidInputError when a number of the options cannot be. */
  constructor(options: BatchOptions = {}) {
    this.#options = { ...DEFAULTS, ...(given(options) as Partial<typeof DEFAULTS>) };
    const { maxConcurrentExecution, maxWritesPerRequest } = this.#options;
    for (const [name, value] of Object.entries({ maxConcurrentExecution, maxWritesPerRequest }))
      if (!(value >= 1))
        throw new InvalidInputError(`${name}: ${value} is not allowed; give a number from 1 up.`);
  }

  /** How many things wait to be done. */
  get numTasks(): number {
    return this.#tasks.size + this.#writes.size;
  }

  /**
   * Adds anything that gives a promise.
   *
   * @param task - is called when its turn comes.
   * @param node - what to give with its result.
   *
   * @example
   * batch.add(() => client.artifact.generate(...), device);
   */
  add(task: () => Result, node?: Node): void {
    this.#tasks.add({ index: this.#added++, node, task });
  }

  /** Adds saving a node: creating it, or updating it by what changed. */
  save(node: Node): void {
    this.#write(node, "save");
  }

  /** Adds saving a node that updates the one that has the same human-friendly id, if there is one. */
  upsert(node: Node): void {
    this.#write(node, "upsert");
  }

  /** Adds deleting a node. */
  delete(node: Node): void {
    this.#write(node, "delete");
  }

  /**
   * Does it all, and gives what came of each as it is done (or in the order of adding, with `ordered`).
   *
   * @param options - how requests are sent; `signal` ends the batch.
   * @throws the first failure, unless `returnExceptions` is set. Requests under way are waited for; what was not begun stays
   * in the batch, and `execute` can be called again. InvalidInputError when new nodes refer to each other in a circle.
   */
  async *execute(
    options: WriteOptions = {},
  ): AsyncGenerator<BatchItem<Node, Awaited<Result>>, void, undefined> {
    const { maxConcurrentExecution, returnExceptions, ordered } = this.#options;
    const stages = planBatch([...this.#writes]).map((stage) => this.#jobs(stage, options));
    const tasks = [...this.#tasks].map(
      (entry): Job<Outcome> =>
        () =>
          this.#run(entry),
    );
    const jobs = [[...tasks, ...(stages.shift() ?? [])], ...stages];
    const progress = { done: 0, failed: 0, total: this.numTasks };
    const order = [...this.#tasks, ...this.#writes]
      .map(({ index }) => index)
      .sort((one, other) => one - other);
    const early = new Map<number, BatchItem<Node, Awaited<Result>>>();
    let next = 0;
    const goOn = (items: readonly Outcome[]) => returnExceptions || items.every(({ error }) => !error);
    for await (const { index, node, result, error } of runJobs(jobs, maxConcurrentExecution, goOn)) {
      progress[error ? "failed" : "done"]++;
      this.#options.onProgress?.({ ...progress });
      if (error && !returnExceptions) throw error;
      const item = (error ? { node, error } : { node, result }) as BatchItem<Node, Awaited<Result>>;
      if (!ordered) {
        yield item;
        continue;
      }
      early.set(index, item);
      for (let one = early.get(order[next] ?? NaN); one; one = early.get(order[++next] ?? NaN)) yield one;
    }
  }

  #write(node: Node, action: BatchedWrite["action"]): void {
    const added: object = node;
    if (!(added instanceof InfrahubNode))
      throw new InvalidInputError(`batch.${action}: give a node that this client read or made.`);
    this.#writes.add({ index: this.#added++, node: added, action });
  }

  async #run(entry: TaskEntry): Promise<Outcome[]> {
    this.#tasks.delete(entry);
    const { index, node, task } = entry;
    try {
      return [{ index, node, result: await task() }];
    } catch (error) {
      return [{ index, node, error: error as Error }];
    }
  }

  /** Puts the writes of a stage together by where they go. */
  #jobs(stage: readonly WriteEntry[], options: WriteOptions): Job<Outcome>[] {
    const { maxConcurrentExecution, maxWritesPerRequest } = this.#options;
    const groups: { context: unknown; branch: string | undefined; writes: WriteEntry[] }[] = [];
    for (const write of stage) {
      const { context, branch } = InfrahubNode.record(write.node)?.shape.origin ?? {};
      const group = groups.find((one) => one.context === context && one.branch === branch);
      if (group) group.writes.push(write);
      else groups.push({ context, branch, writes: [write] });
    }
    const size = Math.min(maxWritesPerRequest, Math.ceil(stage.length / maxConcurrentExecution));
    return groups
      .flatMap(({ writes }) => chunks(writes, size))
      .map((writes) => () => this.#send(writes, options));
  }

  async #send(writes: readonly WriteEntry[], options: WriteOptions): Promise<Outcome[]> {
    for (const write of writes) this.#writes.delete(write);
    const [first] = writes;
    const origin = first && InfrahubNode.record(first.node)?.shape.origin;
    if (!origin) return [];
    const failures = await sendGroup(writes, origin, options);
    return writes.map(({ index, node }, place) => ({ index, node, error: failures[place] }));
  }
}

interface Outcome {
  index: number;
  node: unknown;
  result?: unknown;
  error?: Error | undefined;
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
