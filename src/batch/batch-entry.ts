import type { InfrahubNode } from "../nodes/node/infrahub-node.js";

/** A node of a batch, as far as the batch needs to know it. */
export interface BatchNode {
  readonly id: string;
  readonly kind: string;
}

/** What became of one thing in a batch. */
export type BatchItem<Node extends BatchNode = BatchNode, Result = unknown> =
  { node: Node; result: Result; error?: never } | { node: Node; result?: never; error: Error };

/** How a batch runs. */
export interface BatchOptions {
  /**
   * How many requests and tasks are under way at the same time.
   *
   * @defaultValue `5`
   */
  maxConcurrentExecution?: number | undefined;
  /**
   * Whether a failure is given as `{ node, error }` and the rest goes on. Otherwise the first failure is thrown, with
   * the node's name in its message, and what was not begun stays in the batch.
   *
   * @defaultValue `false`
   */
  returnExceptions?: boolean | undefined;
  /**
   * Whether results come in the order in which they were added, and not as they are done.
   *
   * @defaultValue `false`
   */
  ordered?: boolean | undefined;
  /**
   * The most writes that one request holds.
   *
   * @defaultValue `50`
   */
  maxWritesPerRequest?: number | undefined;
  /** Told after each thing that is done or failed. */
  onProgress?: ((progress: BatchProgress) => void) | undefined;
}

/** How far a batch is. */
export interface BatchProgress {
  done: number;
  failed: number;
  /** How many things there are in all. */
  total: number;
}

/** {@link BatchOptions}, with the defaults where nothing is given. */
export type BatchSettings = BatchOptions &
  Record<"maxConcurrentExecution" | "maxWritesPerRequest", number> &
  Record<"returnExceptions" | "ordered", boolean>;

/** A write of a node that waits in a batch. */
export interface BatchedWrite {
  node: InfrahubNode;
  action: "save" | "upsert" | "delete";
}

/** A write, and when it was added. */
export interface WriteEntry extends BatchedWrite {
  index: number;
}

/** Anything else that waits, and when it was added. */
export interface TaskEntry {
  index: number;
  node: BatchNode | undefined;
  task: () => unknown;
}

/** What became of one of them. */
export interface Outcome {
  index: number;
  node: BatchNode | undefined;
  result?: unknown;
  error?: Error | undefined;
}
