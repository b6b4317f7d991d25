import type { TaskLog } from "../../errors/task-failed-error.js";

/** Where a task is. The last four are final. */
export type TaskState =
  | "SCHEDULED"
  | "PENDING"
  | "RUNNING"
  | "PAUSED"
  | "CANCELLING"
  | "COMPLETED"
  | "FAILED"
  | "CRASHED"
  | "CANCELLED";

/** Something that the server does in the background. */
export interface Task {
  id: string;
  /** What it does, in words; a made-up name until it has started. */
  title: string;
  state: TaskState;
  /** From 0 to 100; `null` for a task that does not count. */
  progress: number | null;
  /** What kind of work it is: `branch-merge`, `git-repository-import-object`, ... */
  workflow: string | null;
  /** The branch it works on, known once it has started. */
  branch: string | null;
  /** ISO 8601, as are the other times. */
  createdAt: string;
  updatedAt: string;
  startedAt: string | null;
}

/** A node that a task is about. */
export interface TaskRelatedNode {
  id: string;
  kind: string;
}

/** What to read of a task beside its state. */
export interface TaskDetails {
  /**
   * Whether to read its log.
   *
   * @defaultValue `false`
   */
  logs?: boolean | undefined;
  /**
   * Whether to read which nodes it is about.
   *
   * @defaultValue `false`
   */
  relatedNodes?: boolean | undefined;
}

/** A task with the details that were asked for. */
export type DetailedTask<Details> = Task &
  (Details extends { logs: true } ? { logs: TaskLog[] } : unknown) &
  (Details extends { relatedNodes: true } ? { relatedNodes: TaskRelatedNode[] } : unknown);

/** A task that was started; `client.task.waitForCompletion(id)` follows it. */
export interface StartedTask {
  id: string;
}
