import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { liveFixture } from "./live-fixture.js";
import { liveServer } from "../server/live.js";

const ROOT = join(import.meta.dirname, "../../..");
/** Names of all examples. */
export const examples = readdirSync(join(ROOT, "examples")).filter((name) => name.endsWith(".ts"));

/** What an example needs to be told of this server. */
function parameters(name: string): string[] {
  const { prefix, address } = liveFixture().kinds;
  return name === "pools.ts" ? [prefix, address] : [];
}

/** Runs an example as its first lines tell a reader to, and gives what it prints. */
export async function runExample(name: string): Promise<string> {
  const { address, apiToken, username, password } = liveServer();
  // The session example is about passwords, and two kinds of credentials at once are refused.
  const credentials = name.includes("session")
    ? { INFRAHUB_USERNAME: username, INFRAHUB_PASSWORD: password }
    : { INFRAHUB_API_TOKEN: apiToken };
  const env = {
    PATH: process.env["PATH"],
    HOME: process.env["HOME"],
    INFRAHUB_ADDRESS: address,
    ...credentials,
  };
  const command = join(ROOT, "node_modules/.bin/tsx");
  const { stdout } = await promisify(execFile)(command, [join("examples", name), ...parameters(name)], {
    cwd: ROOT,
    env,
  });
  return stdout;
}

/** Those that merge branches or load schemas, for which the server takes minutes. */
export const LONG_EXAMPLES: readonly string[] = ["branch-workflow.ts", "load-schema.ts"];
