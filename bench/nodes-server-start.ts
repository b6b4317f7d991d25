import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A running server of nodes. */
export interface NodesServer {
  readonly address: string;
  readonly stop: () => void;
}

/**
 * Starts the loopback server of nodes.
 *
 * @param nodes - how many it has.
 */
export async function startNodesServer(nodes: number): Promise<NodesServer> {
  const program = fileURLToPath(new URL("nodes-server.ts", import.meta.url));
  const child = fork(program, [String(nodes)], { execArgv: ["--import", "tsx/esm"] });
  const port = await new Promise<number>((resolve) => child.once("message", resolve));
  return { address: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}
