import { InfrahubError, type InfrahubErrorDetails } from "./infrahub-error.js";

/** A line of a task's log. */
export interface TaskLog {
  /** ISO 8601. */
  timestamp: string;
  severity: "debug" | "info" | "warning" | "error" | "critical";
  message: string;
}

/** Details of a {@link TaskFailedError}. */
export interface TaskFailedErrorDetails extends InfrahubErrorDetails {
  state: "FAILED" | "CRASHED" | "CANCELLED";
  /** Everything that the task has logged. */
  logs: readonly TaskLog[];
  data: { id: string; title: string; workflow: string | null };
}

/** A task of the server did not complete; `message` is the server's reason, as its log tells it. */
export class TaskFailedError extends InfrahubError {
  override readonly name: string = "TaskFailedError";
  declare readonly state: TaskFailedErrorDetails["state"];
  declare readonly logs: readonly TaskLog[];
  declare readonly data: TaskFailedErrorDetails["data"];

  // The base takes what it is given: here the state and the log must be there.
  // oxlint-disable-next-line typescript/no-useless-constructor -- it narrows the parameter's type
  constructor(message: string, details: TaskFailedErrorDetails) {
    super(message, details);
  }
}
