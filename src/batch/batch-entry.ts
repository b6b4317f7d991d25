import type { InfrahubNode } from "../nodes/node/infrahub-node.js";

/** What a batch needs to know of a node. */
export interface BatchNode {
  readonly id: string;
  readonly kind: string;
}

/** The outcome of one entry of a batch. */
export type BatchItem<Node extends BatchNode = BatchNode, Result = unknown> =
  { node: Node; result: Result; error?: never } | { node: Node; result?: never; error: Error };

/** Options of a batch. */
export interface BatchOptions {
  /**
   * The maximum number of concurrent requests and tasks.
   *
   * @defaultValue `5`
   */
  maxConcurrentExecution?: number | undefined;
  /**
   * Whether failures are returned as `{ node, error }` and the rest continues. Otherwise the first failure is thrown,
   * with the node's name in its message, and entries that were not started remain in the batch.
   *
   * @defaultValue `false`
   */
  returnExceptions?: boolean | undefined;
  /**
   * Whether outcomes are returned in the order in which entries were added, and not as they complete.
   *
   * @defaultValue `false`
   */
  ordered?: boolean | undefined;
  /**
   * The maximum number of writes in one request.
   *
   * @defaultValue `50`
   */
  maxWritesPerRequest?: number | undefined;
  /** Called after each entry that succeeds or fails. */
  onProgress?: ((progress: BatchProgress) => void) | undefined;
}

/** The progress of a batch. */
export interface BatchProgress {
  done: number;
  failed: number;
  /** The total number of entries. */
  total: number;
}

/** {@link BatchOptions} with the defaults filled in. */
export type BatchSettings = BatchOptions &
  Record<"maxConcurrentExecution" | "maxWritesPerRequest", number> &
  Record<"returnExceptions" | "ordered", boolean>;

/** A pending write of a node. */
export interface BatchedWrite {
  node: InfrahubNode;
  action: "save" | "upsert" | "delete";
}

/** A pending write and its position. */
export interface WriteEntry extends BatchedWrite {
  index: number;
}

/** A pending task and its position. */
export interface TaskEntry {
  index: number;
  node: BatchNode | undefined;
  task: () => unknown;
}

/** The outcome of a write or task. */
export interface Outcome {
  index: number;
  node: BatchNode | undefined;
  result?: unknown;
  error?: Error | undefined;
}
