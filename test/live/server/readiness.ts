import { execFile } from "node:child_process";
import { connect } from "node:net";
import { promisify } from "node:util";

const PROBE_LIMIT_MS = 10_000;

/** How to tell that a process is ready; plain data, so that it can be written down with the process. */
export type Readiness =
  /** Something accepts connections on this loopback port. */
  | { readonly port: number }
  /** This URL answers with a success. */
  | { readonly url: string }
  /** This command ends with a success. */
  | { readonly command: string; readonly parameters: readonly string[] }
  /** The Prefect server at this URL has had a sign of life from a worker of Infrahub. */
  | { readonly workerOf: string };

/**
 * Whether a process is ready, asked once.
 *
 * @param since - When it was started; an earlier worker's signs of life do not count.
 */
export function isReady(readiness: Readiness, since: Date): Promise<boolean> {
  if ("port" in readiness) return accepts(readiness.port);
  if ("url" in readiness) return answers(readiness.url);
  if ("command" in readiness) return succeeds(readiness.command, readiness.parameters);
  return hasWorker(readiness.workerOf, since);
}

async function accepts(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(PROBE_LIMIT_MS, () => {
      end(false);
    });
    socket.once("connect", () => {
      end(true);
    });
    socket.once("error", () => {
      end(false);
    });
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PROBE_LIMIT_MS) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

async function succeeds(command: string, parameters: readonly string[]): Promise<boolean> {
  return await promisify(execFile)(command, parameters, { timeout: PROBE_LIMIT_MS }).then(
    () => true,
    () => false,
  );
}

async function hasWorker(prefect: string, since: Date): Promise<boolean> {
  try {
    const response = await fetch(`${prefect}/api/work_pools/infrahub-worker/workers/filter`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ workers: { last_heartbeat_time: { after_: since.toISOString() } } }),
      signal: AbortSignal.timeout(PROBE_LIMIT_MS),
    });
    return response.ok && ((await response.json()) as unknown[]).length > 0;
  } catch {
    return false;
  }
}
