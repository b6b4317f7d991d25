/** The program for a page: asks its own server for access and name, and tells it what came of it. */
import { program, type Access } from "./program.js";

async function run(): Promise<unknown> {
  const { access, name } = (await (await fetch("/task")).json()) as { access: Access; name: string };
  return program(access, name);
}

const report = await run().catch((error: unknown) => ({ error: String((error as Error).stack) }));
await fetch("/report", { method: "POST", body: JSON.stringify(report) });
