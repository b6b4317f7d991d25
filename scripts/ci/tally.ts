import type { FileResult, TestResult } from "./vitest-report.js";

/** How many tests came out how. A test that was tried twice counts once. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, then passed at the second try: tests, and files of which only a hook had failed. */
  readonly recovered: readonly string[];
  /** Tests that passed, then failed when their file was run again because of another one. */
  readonly unsteady: readonly string[];
}

interface Outcome {
  readonly name: string;
  /** What it counts as. */
  readonly status?: TestResult["status"];
  readonly note?: "recovered" | "unsteady";
}

/**
 * Counts tests of which some files were run twice.
 *
 * @param first - all files.
 * @param second - those that failed, run once more. Only what fails in both fails.
 */
export function tally(first: readonly FileResult[], second: readonly FileResult[]): Tally {
  const outcomes = first.flatMap((one) => {
    const other = second.find(({ file }) => file === one.file);
    return [...testOutcomes(one, other), ...fileOutcome(one, other)];
  });
  const count = (wanted: TestResult["status"]) => outcomes.filter(({ status }) => status === wanted).length;
  const noted = (wanted: Outcome["note"]) =>
    outcomes.filter(({ note }) => note === wanted).map(({ name }) => name);
  return {
    ...{ passed: count("passed"), failed: count("failed"), skipped: count("skipped") },
    ...{ recovered: noted("recovered"), unsteady: noted("unsteady") },
  };
}

function testOutcomes(first: FileResult, second: FileResult | undefined): Outcome[] {
  const again = byOccurrence(second?.tests ?? []);
  return [...byOccurrence(first.tests)].map(([key, test]) => ({
    name: `${first.file} > ${test.name}`,
    ...testOutcome(test.status, again.get(key)?.status),
  }));
}

function testOutcome(
  first: TestResult["status"],
  second: TestResult["status"] | undefined,
): Omit<Outcome, "name"> {
  if (first === "passed") return { status: first, ...(second === "failed" && { note: "unsteady" }) };
  // What was skipped at first only had been so because a hook failed.
  if (second === "passed") return { status: second, note: "recovered" };
  return { status: first === "failed" ? first : (second ?? first) };
}

/** The failure of a file in which no test failed counts like a test's, as long as the second try does not take it back. */
function fileOutcome(first: FileResult, second: FileResult | undefined): Outcome[] {
  if (!failedByItself(first)) return [];
  if (second === undefined || failedByItself(second)) return [{ name: first.file, status: "failed" }];
  return second.failed ? [] : [{ name: first.file, note: "recovered" }];
}

function failedByItself({ failed, tests }: FileResult): boolean {
  return failed && !tests.some(({ status }) => status === "failed");
}

/** Tests by their names; those that share one, as from a table, by the place among them. */
function byOccurrence(tests: readonly TestResult[]): Map<string, TestResult> {
  const counts = new Map<string, number>();
  return new Map(
    tests.map((test) => {
      const count = (counts.get(test.name) ?? 0) + 1;
      counts.set(test.name, count);
      return [`${test.name} ${count}`, test];
    }),
  );
}
