import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { expect, test } from "vitest";

import { describeLive, liveServer } from "./server/live.js";

const ROOT = join(import.meta.dirname, "../..");
const examples = readdirSync(join(ROOT, "examples")).filter((name) => name.endsWith(".ts"));

/** Runs an example as its first lines tell a reader to, and gives what it prints. */
async function run(name: string): Promise<string> {
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
  const { stdout } = await promisify(execFile)(command, [join("examples", name)], { cwd: ROOT, env });
  return stdout;
}

const EXPECTED: Record<string, RegExp[]> = {
  "branch-and-time.ts": [/branch:.*"new"/, /main:.*"old"/, /before:.*"old"/, /gone: true/],
  "first-program.ts": [/^Infrahub \d+\./, /node kinds/, /menu: /],
  "graphql.ts": [
    /^Infrahub \d+\..*admin/,
    /before: .*"count":0/,
    /refused: NODE_NOT_FOUND/,
    /live: 0\nlive: 1/,
  ],
  "object-store.ts": [/text: hello/, /file: true/],
  "read-nodes.ts": [/admin/i, /every menu item was read/, /There is no CoreAccount with hfid/],
  "sessions.ts": [/100 answers with one login/, /refused: Incorrect password/],
};

describeLive("the examples", () => {
  test("are all known here", () => {
    expect(examples.toSorted()).toEqual(Object.keys(EXPECTED));
  });

  test.each(Object.entries(EXPECTED))("%s prints what it promises", async (name, patterns) => {
    const printed = await run(name);
    for (const pattern of patterns) expect(printed).toMatch(pattern);
  });
});
