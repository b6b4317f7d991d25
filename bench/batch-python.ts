import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** Reads on stdin a prefix of names and a count; answers with the seconds that creating and updating took. */
const PROGRAM = `
import asyncio, sys, time
from infrahub_sdk import Config, InfrahubClient

async def main(address, token, branch, kind):
    client = InfrahubClient(config=Config(address=address, api_token=token, timeout=300))
    await client.schema.all(branch=branch)
    print("ready", flush=True)
    for line in sys.stdin:
        prefix, count = line.split()
        start = time.perf_counter()
        batch = await client.create_batch()
        nodes = []
        for index in range(int(count)):
            node = await client.create(kind, name=f"{prefix}-{index}", role="leaf", description="new", branch=branch)
            batch.add(task=node.save, node=node)
            nodes.append(node)
        async for node, _ in batch.execute():
            pass
        created = time.perf_counter()
        batch = await client.create_batch()
        for node in nodes:
            node.description.value = "changed"
            batch.add(task=node.save, node=node)
        async for node, _ in batch.execute():
            pass
        print(created - start, time.perf_counter() - created, flush=True)

asyncio.run(main(*sys.argv[1:]))
`;

/** The Python SDK in a process of its own, kept between rounds as a program would keep it. */
export interface PythonBatch {
  /** Creates and updates so many nodes; gives milliseconds. */
  readonly run: (prefix: string, count: number) => Promise<{ create: number; update: number }>;
  readonly stop: () => void;
}

/**
 * Starts the Python SDK.
 *
 * @param python - the interpreter that has `infrahub-sdk`.
 * @param where - what it writes, and where.
 * @returns `undefined` when there is no such interpreter, or it has no SDK.
 */
export async function startPythonBatch(
  python: string,
  where: { address: string; apiToken: string; branch: string; kind: string },
): Promise<PythonBatch | undefined> {
  const args = ["-c", PROGRAM, where.address, where.apiToken, where.branch, where.kind];
  const child = spawn(python, args, { stdio: ["pipe", "pipe", "inherit"] });
  child.on("error", () => undefined);
  child.stdin.on("error", () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string | undefined> => {
    const line: IteratorResult<string, unknown> = await lines.next();
    return line.done ? undefined : line.value;
  };
  if ((await nextLine()) !== "ready") return undefined;
  return {
    run: async (prefix, count) => {
      child.stdin.write(`${prefix} ${count}\n`);
      const line = await nextLine();
      if (line === undefined) throw new Error("The Python SDK ended before it had written the nodes.");
      const [create = NaN, update = NaN] = line.split(" ").map((seconds) => Number(seconds) * 1000);
      return { create, update };
    },
    stop: () => child.kill(),
  };
}
