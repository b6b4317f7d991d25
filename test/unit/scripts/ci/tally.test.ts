import { describe, expect, it } from "vitest";
import { tally } from "../../../../scripts/ci/tally.js";
import type { FileResult } from "../../../../scripts/ci/vitest-report.js";

/** A file by its tests: `"passed a"`, `"failed b"`; failed if one of them has, or if told so. */
function file(tests: string[], failedItself = false, name = "a.test.ts"): FileResult {
  const results = tests.map((each) => {
    const [status, test] = each.split(" ") as ["passed" | "failed" | "skipped", string];
    return { name: test, status };
  });
  return {
    file: name,
    failed: failedItself || results.some(({ status }) => status === "failed"),
    tests: results,
  };
}

const NOTHING = { passed: 0, failed: 0, skipped: 0, recovered: [], unsteady: [] };

describe("tests of which some were tried twice", () => {
  it.each<{ what: string; first: FileResult; second: FileResult | undefined; expected: object }>([
    {
      what: "count as they came out when nothing was tried again",
      first: file(["passed a", "failed b", "skipped c"]),
      second: undefined,
      expected: { passed: 1, failed: 1, skipped: 1 },
    },
    {
      what: "count as passed, once, and are named, when only the first try failed",
      first: file(["passed a", "failed b"]),
      second: file(["passed a", "passed b"]),
      expected: { passed: 2, recovered: ["a.test.ts > b"] },
    },
    {
      what: "count as failed, once, when both tries failed",
      first: file(["failed a", "failed b"]),
      second: file(["failed a", "passed b"]),
      expected: { passed: 1, failed: 1, recovered: ["a.test.ts > b"] },
    },
    {
      what: "stay failed when the second try did not get to them",
      first: file(["failed a", "failed b"]),
      second: file(["skipped a"], true),
      expected: { failed: 2 },
    },
    {
      what: "count as passed, and are named, when they failed only with the others of their file",
      first: file(["passed a", "failed b"]),
      second: file(["failed a", "passed b"]),
      expected: { passed: 2, recovered: ["a.test.ts > b"], unsteady: ["a.test.ts > a"] },
    },
    {
      what: "are told apart when they have the same name",
      first: file(["passed each", "failed each", "failed each"]),
      second: file(["passed each", "passed each", "failed each"]),
      expected: { passed: 2, failed: 1, recovered: ["a.test.ts > each"] },
    },
    {
      what: "count as one failure when only their hook failed, and nobody tried again",
      first: file(["skipped a", "skipped b"], true),
      second: undefined,
      expected: { failed: 1, skipped: 2 },
    },
    {
      what: "count as one failure when their hook failed twice",
      first: file(["skipped a", "skipped b"], true),
      second: file(["skipped a", "skipped b"], true),
      expected: { failed: 1, skipped: 2 },
    },
    {
      what: "count as they came out when their hook did not fail again",
      first: file(["skipped a", "skipped b", "skipped c"], true),
      second: file(["passed a", "failed b", "skipped c"]),
      expected: { passed: 1, failed: 1, skipped: 1, recovered: ["a.test.ts > a"] },
    },
    {
      what: "are named by their file when only a last hook had failed",
      first: file(["passed a"], true),
      second: file(["passed a"]),
      expected: { passed: 1, recovered: ["a.test.ts"] },
    },
    {
      what: "count as one failure when their file could not be read",
      first: file([], true),
      second: file([], true),
      expected: { failed: 1 },
    },
  ])("$what", ({ first, second, expected }) => {
    expect(tally([first], second === undefined ? [] : [second])).toEqual({ ...NOTHING, ...expected });
  });

  it("are those of the same file", () => {
    const first = [file(["failed a"]), file(["failed a"], false, "b.test.ts")];
    const second = [file(["passed a"], false, "b.test.ts"), file(["failed a"])];
    expect(tally(first, second)).toEqual({
      ...{ ...NOTHING, passed: 1, failed: 1 },
      recovered: ["b.test.ts > a"],
    });
  });
});
