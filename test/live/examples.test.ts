import { expect, test } from "vitest";
import { examples, LONG_EXAMPLES, runExample } from "./helpers/run-example.js";
import { describeLive } from "./server/live.js";

const EXPECTED: Record<string, RegExp[]> = {
  "batch.ts": [/saved: 101/, /refused: Violates uniqueness/, /one more is saved/, /all gone/],
  "branch-and-time.ts": [/branch:.*"new"/, /by default:.*"old"/, /before:.*"old"/, /gone: true/],
  "copy-nodes.ts": [/copied: 3/, /on main: 0/],
  "create-and-save.ts": [
    /created: example-/,
    /renamed: true, description: null/,
    /members left: 0/,
    /refused: name/,
    /not sent: BuiltinTag\.name must have a value/,
    /same node: true/,
  ],
  "first-program.ts": [/^admin is in Super Administrators$/m],
  "graphql.ts": [
    /^Infrahub \d+\..*admin/,
    /before: .*"count":0/,
    /refused: NODE_NOT_FOUND/,
    /live: 0\nlive: 1/,
  ],
  "object-store.ts": [/text: hello/, /stream: \d+ bytes/, /file: true/],
  "pools.ts": [/leaf1: 10\..*leaf2: 10\..*leaf3: 10\./s, /leaf1 again: the same/, /50 % of the pool/],
  "read-nodes.ts": [/admin/i, /every menu item was read/, /There is no CoreAccount with hfid/],
  "sessions.ts": [/100 answers with one login/, /refused: Incorrect password/],
  "write-on-a-branch.ts": [/^red is for what must not burn$/m],
  "tracking.ts": [/saved 3, deleted 0, left 3/, /saved 2, deleted 1, left 2/, /saved 0, deleted 2, left 0/],
};

describeLive("the examples", () => {
  test("are all known here", () => {
    expect(examples.toSorted()).toEqual([...Object.keys(EXPECTED), ...LONG_EXAMPLES].sort());
  });

  test.each(Object.entries(EXPECTED))("%s prints what it promises", async (name, patterns) => {
    const printed = await runExample(name);
    for (const pattern of patterns) expect(printed).toMatch(pattern);
  });
});
