import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { expect, test } from "vitest";

import { liveFixture } from "./helpers/live-fixture.js";
import { describeLive, liveServer } from "./server/live.js";

const ROOT = join(import.meta.dirname, "../..");
const examples = readdirSync(join(ROOT, "examples")).filter((name) => name.endsWith(".ts"));

/** What an example needs to be told of this server. */
function parameters(name: string): string[] {
  const { prefix, address } = liveFixture().kinds;
  return name === "pools.ts" ? [prefix, address] : [];
}

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
  const { stdout } = await promisify(execFile)(command, [join("examples", name), ...parameters(name)], {
    cwd: ROOT,
    env,
  });
  return stdout;
}

const EXPECTED: Record<string, RegExp[]> = {
  "batch.ts": [/saved: 101/, /refused: Violates uniqueness/, /one more is saved/, /all gone/],
  "branch-and-time.ts": [/branch:.*"new"/, /main:.*"old"/, /before:.*"old"/, /gone: true/],
  "branch-workflow.ts": [
    /once is enough: The branch/,
    /on the branch: new, on main: old/,
    /conflict: Branch .* contains conflicts/,
    /merging: COMPLETED/,
    /MERGED, on main: new/,
    /left: 0/,
  ],
  "copy-nodes.ts": [/copied: 3/, /on main: 0/],
  "create-and-save.ts": [
    /created: example-/,
    /renamed: true, description: null/,
    /members left: 0/,
    /refused: name/,
    /not sent: BuiltinTag\.name must have a value/,
    /same node: true/,
  ],
  "first-program.ts": [/^Infrahub \d+\./, /node kinds/, /menu: /],
  "graphql.ts": [
    /^Infrahub \d+\..*admin/,
    /before: .*"count":0/,
    /refused: NODE_NOT_FOUND/,
    /live: 0\nlive: 1/,
  ],
  "load-schema.ts": [
    /would add: ExampleRack/,
    /loaded: true/,
    /role: Dropdown \(Compute, Network, Storage\)/,
    /refused: ExampleRack\.site\.peer: .*ExampleSite/,
  ],
  "object-store.ts": [/text: hello/, /stream: \d+ bytes/, /file: true/],
  "pools.ts": [/leaf1: 10\..*leaf2: 10\..*leaf3: 10\./s, /leaf1 again: the same/, /50 % of the pool/],
  "read-nodes.ts": [/admin/i, /every menu item was read/, /There is no CoreAccount with hfid/],
  "sessions.ts": [/100 answers with one login/, /refused: Incorrect password/],
  "tracking.ts": [/saved 3, deleted 0, left 3/, /saved 2, deleted 1, left 2/, /saved 0, deleted 2, left 0/],
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
