import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { inject } from "vitest";
import { operationAt } from "./operations.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Path of the file in which every file of tests notes its calls. Absent when there is no live server. */
    liveCallLog?: string;
  }
}

interface LoggedCall {
  readonly operation: string;
  readonly status: number;
}

/** `fetch` that notes which operation was called and how the server answered. */
export const loggingFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  const operation = operationAt(init?.method ?? "GET", pathname);
  if (operation !== undefined) {
    const call: LoggedCall = { operation, status: response.status };
    appendFileSync(logPath(), `${JSON.stringify(call)}\n`);
  }
  return response;
};

/** The operations that were called in this run and whose status passes the filter. */
export function calledOperations(filter: (status: number) => boolean): Set<string> {
  if (!existsSync(logPath())) return new Set();
  const lines = readFileSync(logPath(), "utf8").split("\n").filter(Boolean);
  const calls = lines.map((line) => JSON.parse(line) as LoggedCall);
  return new Set(calls.filter(({ status }) => filter(status)).map(({ operation }) => operation));
}

function logPath(): string {
  const path = inject("liveCallLog");
  if (path === undefined) throw new Error("The live fixture's global setup did not run.");
  return path;
}
