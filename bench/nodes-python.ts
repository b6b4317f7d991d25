import { startPython } from "./python-process.js";

/** Reads on stdin which way to read, answers with the seconds it took and how many nodes came. */
const PROGRAM = `
import asyncio, sys, time
from infrahub_sdk import Config, InfrahubClient

async def main(address, token, branch, kind, *unread):
    usual = InfrahubClient(config=Config(address=address, api_token=token))
    best = InfrahubClient(config=Config(address=address, api_token=token, pagination_size=500))
    ways = {
        "all": lambda: usual.all(kind, branch=branch),
        "best": lambda: best.all(kind, branch=branch, exclude=list(unread)),
    }
    print("ready", flush=True)
    for line in sys.stdin:
        start = time.perf_counter()
        nodes = await ways[line.strip()]()
        names = [node.name.value for node in nodes]
        print(time.perf_counter() - start, len(set(names)), flush=True)

asyncio.run(main(*sys.argv[1:]))
`;

/** What the Python SDK reads, and where. */
export interface PythonReading {
  readonly address: string;
  readonly apiToken: string;
  readonly branch: string;
  readonly kind: string;
  /** The fields that its best selection leaves out. */
  readonly unread: readonly string[];
}

/** The Python SDK in a process of its own, kept between reads as a program would keep it. */
export interface PythonSdk {
  /** Reads every name; gives milliseconds and the number of names. */
  readonly read: (way: "all" | "best") => Promise<{ time: number; count: number }>;
  readonly stop: () => void;
}

/**
 * Starts the Python SDK.
 *
 * @param python - the interpreter that has `infrahub-sdk`.
 * @returns `undefined` when there is no such interpreter, or it has no SDK.
 */
export async function startPythonSdk(
  python: string,
  { address, apiToken, branch, kind, unread }: PythonReading,
): Promise<PythonSdk | undefined> {
  const process = await startPython(python, PROGRAM, [address, apiToken, branch, kind, ...unread]);
  return (
    process && {
      read: async (way) => {
        const [seconds = NaN, count = NaN] = (await process.ask(way)).split(" ").map(Number);
        return { time: seconds * 1000, count };
      },
      stop: process.stop,
    }
  );
}
