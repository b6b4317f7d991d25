import { startPython } from "./python-process.js";

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
  const process = await startPython(python, PROGRAM, [
    where.address,
    where.apiToken,
    where.branch,
    where.kind,
  ]);
  return (
    process && {
      run: async (prefix, count) => {
        const line = await process.ask(`${prefix} ${count}`);
        const [create = NaN, update = NaN] = line.split(" ").map((seconds) => Number(seconds) * 1000);
        return { create, update };
      },
      stop: process.stop,
    }
  );
}
