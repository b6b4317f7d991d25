import { InvalidInputError } from "../errors/invalid-input-error.js";
import { checkNumbers, countFrom } from "../http/check-numbers.js";
import { given } from "../http/given.js";
import { InfrahubNode } from "../nodes/infrahub-node.js";
import type { WriteOptions } from "../nodes/write-types.js";
import type {
  BatchedWrite,
  BatchItem,
  BatchNode,
  BatchOptions,
  BatchSettings,
  TaskEntry,
  WriteEntry,
} from "./batch-entry.js";

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
  readonly #options: BatchSettings;
  readonly #tasks = new Set<TaskEntry>();
  readonly #writes = new Set<WriteEntry>();
  #added = 0;

  /** @throws InvalidInputError when a number of the options cannot be. */
  constructor(options: BatchOptions = {}) {
    this.#options = { ...DEFAULTS, ...(given(options) as Partial<typeof DEFAULTS>) };
    const { maxConcurrentExecution, maxWritesPerRequest } = this.#options;
    checkNumbers({
      maxConcurrentExecution: [maxConcurrentExecution, countFrom(1)],
      maxWritesPerRequest: [maxWritesPerRequest, countFrom(1)],
    });
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
    const { executeBatch } = await import("./execute-batch.js");
    for await (const { node, result, error } of executeBatch(
      this.#tasks,
      this.#writes,
      this.#options,
      options,
    ))
      yield (error ? { node, error } : { node, result }) as BatchItem<Node, Awaited<Result>>;
  }

  #write(node: Node, action: BatchedWrite["action"]): void {
    const added: object = node;
    if (!(added instanceof InfrahubNode))
      throw new InvalidInputError(`batch.${action}: give a node that this client read or made.`);
    this.#writes.add({ index: this.#added++, node: added, action });
  }
}
