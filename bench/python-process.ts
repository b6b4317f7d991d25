import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A Python program that prints "ready", and then a line for each line that it is sent. */
export interface PythonProcess {
  /** @throws Error when the program has ended. */
  readonly ask: (line: string) => Promise<string>;
  readonly stop: () => void;
}

/**
 * Starts a Python program in a process of its own, kept between calls.
 *
 * @param python - the interpreter.
 * @returns `undefined` when there is no such interpreter, or the program cannot run in it.
 */
export async function startPython(
  python: string,
  program: string,
  args: readonly string[],
): Promise<PythonProcess | undefined> {
  const child = spawn(python, ["-c", program, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  child.on("error", () => undefined);
  child.stdin.on("error", () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string | undefined> => {
    const line: IteratorResult<string, unknown> = await lines.next();
    return line.done ? undefined : line.value;
  };
  if ((await nextLine()) !== "ready") return undefined;
  return {
    ask: async (sent) => {
      child.stdin.write(`${sent}\n`);
      const line = await nextLine();
      if (line === undefined) throw new Error("The Python program ended before it had answered.");
      return line;
    },
    stop: () => child.kill(),
  };
}
