import type { ServerResponse } from "node:http";
import type { RestClientOptions } from "../../../../src/rest.js";
import type { TaskLog, TaskState } from "../../../../src/index.js";
import { playInfrahub, type Asked, type PlayedInfrahub } from "../../nodes/play-infrahub.js";

/** A task at one moment; its log is told as far as it goes. */
export interface Moment {
  state: TaskState;
  progress?: number | null;
  logs?: readonly string[];
}

/** The log line of one of the {@link Moment}'s messages. */
export function line(message: string): TaskLog {
  return { timestamp: "2026-01-01T00:00:00Z", severity: "info", message };
}

/** The answer about a task at one moment, as far as it was asked. */
export function taskAnswer({ query, variables }: Asked, { state, progress = null, logs = [] }: Moment) {
  const node = {
    ...{
      id: (variables["ids"] as string[])[0],
      title: "Work",
      state,
      progress,
      workflow: "work",
      branch: null,
    },
    ...{ createdAt: "2026-01-01T00:00:00Z", updatedAt: "2026-01-01T00:00:01Z", startedAt: null },
    ...(query.includes("related_nodes {") && { relatedNodes: [] }),
    ...(query.includes("logs {") && { logs: { edges: logs.map((message) => ({ node: line(message) })) } }),
  };
  return { result: { edges: [{ node }] } };
}

/**
 * Plays a server where a task is at these moments, one after the other, each time that it is looked at.
 *
 * @param others - answers everything else.
 */
export function playTask(
  moments: readonly Moment[],
  others: (asked: Asked, response: ServerResponse) => object | undefined = () => undefined,
  options: RestClientOptions = {},
): Promise<PlayedInfrahub> {
  let looks = 0;
  return playInfrahub((asked, response) => {
    const isLook = asked.query.includes("result: InfrahubTask") && "ids" in asked.variables;
    const moment = moments[Math.min(looks, moments.length - 1)];
    if (!isLook || !moment) return others(asked, response);
    looks++;
    return taskAnswer(asked, moment);
  }, options);
}
