import { expect, test } from "vitest";
import { LONG_EXAMPLES, runExample } from "./helpers/run-example.js";
import { describeLive } from "./server/live.js";

const EXPECTED: Record<string, RegExp[]> = {
  "branch-workflow.ts": [
    /once is enough: The branch/,
    /on the branch: new, on main: old/,
    /conflict: Branch .* contains conflicts/,
    /merging: COMPLETED/,
    /MERGED, on main: new/,
    /left: 0/,
  ],
  "load-schema.ts": [
    /would add: ExampleRack/,
    /loaded: true/,
    /role: Dropdown \(Compute, Network, Storage\)/,
    /refused: ExampleRack\.site\.peer: .*ExampleSite/,
  ],
};

describeLive("the examples that take long", () => {
  test("are all here", () => {
    expect(Object.keys(EXPECTED)).toEqual(LONG_EXAMPLES);
  });

  test.each(Object.entries(EXPECTED))(
    "%s prints what it promises",
    { timeout: 600_000 },
    async (name, patterns) => {
      const printed = await runExample(name);
      for (const pattern of patterns) expect(printed).toMatch(pattern);
    },
  );
});
