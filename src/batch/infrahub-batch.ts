import { InvalidInputError } from "../errors/invalid-input-error.js";
import { checkNames } from "../util/check-names.js";
import { checkNumbers, countFrom } from "../util/check-numbers.js";
import { given } from "../util/given.js";
import { markSelf, selfOf } from "../util/self.js";
import { throughProxies } from "../util/through-proxies.js";
import { InfrahubNode } from "../nodes/node/infrahub-node.js";
import type { NodeWriteOptions } from "../nodes/types/write-types.js";
import type {
  BatchedWrite,
  BatchItem,
  BatchNode,
  BatchOptions,
  BatchSettings,
  Outcome,
  TaskEntry,
  WriteEntry,
} from "./batch-entry.js";
import { BatchRun } from "./batch-run.js";

const DEFAULTS = {
  maxConcurrentExecution: 5,
  maxWritesPerRequest: 50,
  returnExceptions: false,
  ordered: false,
};

/**
 * Work that is done together. Writes of nodes are combined into few requests, nodes before those that refer to them,
 * and each failure belongs to its own node. Other tasks run beside them.
 *
 * @typeParam Node - the type of its nodes.
 * @typeParam Result - the result of its tasks.
 *
 * @example
 * const batch = client.createBatch();
 * for (const name of names) batch.save(await client.create("InfraDevice", { name, site }));
 * const { done } = await batch.execute();
 */
export class InfrahubBatch<Node extends BatchNode = BatchNode, Result = unknown> {
  readonly #options: BatchSettings;
  readonly #tasks = new Set<TaskEntry>();
  readonly #writes = new Set<WriteEntry>();
  #added = 0;

  /** @throws {@link InvalidInputError} when an option is invalid. */
  constructor(options: BatchOptions = {}) {
    checkNames("createBatch: ", options, [...Object.keys(DEFAULTS), "onProgress"], InvalidInputError);
    this.#options = { ...DEFAULTS, ...(given(options) as Partial<typeof DEFAULTS>) };
    const { maxConcurrentExecution, maxWritesPerRequest } = this.#options;
    checkNumbers({
      maxConcurrentExecution: [maxConcurrentExecution, countFrom(1)],
      maxWritesPerRequest: [maxWritesPerRequest, countFrom(1)],
    });
    markSelf(this);
  }

  /** The number of pending entries. */
  get numTasks(): number {
    return this.#tasks.size + this.#writes.size;
  }

  /**
   * Adds a function that returns a promise. A node's own `save` and `delete` become part of the batch's requests, as
   * with {@link InfrahubBatch.save} and {@link InfrahubBatch.delete}.
   *
   * @param task - called on `node` when its turn comes, so that methods of the node need no binding.
   * @param node - returned with the result.
   * @param args - the arguments of the task.
   * @throws {@link InvalidInputError} when the task is not a function, such as the promise of a call that was already
   * made.
   *
   * @example
   * batch.add(node.save, node);
   * batch.add(node.update, node, { role: "leaf" });
   * batch.add(() => client.artifact.generate(...), device);
   */
  add<Args extends unknown[]>(task: (...args: Args) => Result, node?: Node, ...args: Partial<Args>): void;
  /** The same with named arguments, as in the Python SDK: `batch.add({ task: node.save, node })`. */
  add<Args extends unknown[]>(entry: {
    task: (...args: Args) => Result;
    node?: Node | undefined;
    args?: Partial<Args> | undefined;
  }): void;
  add(given: unknown, second?: Node, ...rest: unknown[]): void {
    const alone = typeof given === "object" && given !== null;
    const {
      task,
      node,
      args = [],
    } = (alone ? given : { task: given, node: second, args: rest }) as BatchTask<Node>;
    if (typeof task !== "function")
      throw new InvalidInputError(
        "batch.add: the task must be a function, which is called when its turn comes: batch.add(() => ..., node), or batch.add(node.save, node).",
      );
    const action = node instanceof InfrahubNode && !args.length && actionOf(task);
    if (node && action) this.#write(node, action);
    else
      this.#tasks.add({
        index: this.#added++,
        node,
        task: () => Reflect.apply(task, node, args) as unknown,
      });
  }

  /** Adds saving a node: creating it, or updating what changed. */
  save(node: Node): void {
    this.#write(node, "save");
  }

  /** Adds saving a new node, or updating the existing node with the same human-friendly id. */
  upsert(node: Node): void {
    this.#write(node, "upsert");
  }

  /** Adds deleting a node. */
  delete(node: Node): void {
    this.#write(node, "delete");
  }

  /**
   * Runs everything that was added. Awaited, it returns a summary. In a `for await` loop, it yields each outcome as it
   * completes (or in the order of adding, with `ordered`), and leaving the loop starts nothing more. It also runs if it
   * is neither awaited nor looped over. Each entry is done once, however often `execute` is called.
   *
   * @param options - how requests are sent; `signal` aborts the batch.
   * @throws the first failure, unless `returnExceptions` is set; its message names the node. Pending requests are
   * awaited; entries that were not started remain in the batch, and `execute` can be called again. {@link
   * InvalidInputError} when new nodes refer to each other in a circle.
   *
   * @example
   * const { done, failed, outcomes } = await batch.execute();
   *
   * @example
   * for await (const { node, error } of batch.execute()) console.log(node.id, error?.message ?? "done");
   */
  execute(options: NodeWriteOptions = {}): BatchRun<BatchItem<Node, Awaited<Result>>> {
    type Item = BatchItem<Node, Awaited<Result>>;
    const item = ({ node, result, error }: Outcome) => (error ? { node, error } : { node, result }) as Item;
    const over: Outcome[] = [];
    const [tasks, writes, settings] = [this.#tasks, this.#writes, this.#options];
    async function* outcomes(): AsyncGenerator<Item, void, undefined> {
      const { executeBatch } = await import("./execute-batch.js");
      for await (const outcome of executeBatch(tasks, writes, settings, options, over)) yield item(outcome);
    }
    const summary = () => {
      const all = over.toSorted((one, other) => one.index - other.index).map(item);
      const failed = all.filter(({ error }) => error).length;
      return { outcomes: all, done: all.length - failed, failed };
    };
    return new BatchRun({ outcomes: outcomes(), summary });
  }

  #write(node: Node, action: BatchedWrite["action"]): void {
    const added: object = node;
    if (!(selfOf(added) instanceof InfrahubNode))
      throw new InvalidInputError(`batch.${action}: give a node that this client read or made.`);
    this.#writes.add({ index: this.#added++, node: added as InfrahubNode, action });
  }
}
throughProxies(InfrahubBatch);

interface BatchTask<Node> {
  task: unknown;
  node?: Node | undefined;
  args?: unknown[] | undefined;
}

/** The write that a method of a node stands for, if it needs no options. */
function actionOf(task: unknown): "save" | "delete" | undefined {
  const methods = InfrahubNode.prototype as unknown as Record<string, unknown>;
  return (["save", "delete"] as const).find((name) => methods[name] === task);
}
