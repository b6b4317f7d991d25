import { readFileSync } from "node:fs";
import { relative } from "node:path";

/** One test of a report. */
export interface TestResult {
  readonly name: string;
  readonly status: "passed" | "failed" | "skipped";
}

/** One file of tests. It can have failed although all of its tests passed: in a hook, or before it had any. */
export interface FileResult {
  /** Its path in the repository. */
  readonly file: string;
  readonly failed: boolean;
  readonly tests: readonly TestResult[];
}

/** What is used of vitest's JSON report. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Reads a report of vitest. A missing one, or one that was cut off, has no files: the run ended before its time. */
export function readReport(path: string): FileResult[] {
  let report: VitestReport;
  try {
    report = JSON.parse(readFileSync(path, "utf8")) as VitestReport;
  } catch {
    return [];
  }
  return report.testResults.map(({ name, status, assertionResults }) => ({
    file: relative(process.cwd(), name),
    failed: status === "failed",
    tests: assertionResults.map((test) => ({ name: test.fullName, status: knownStatus(test.status) })),
  }));
}

/** The files of a report that failed. */
export function failedFiles(report: readonly FileResult[]): string[] {
  return report.filter(({ failed }) => failed).map(({ file }) => file);
}

function knownStatus(status: string): TestResult["status"] {
  return status === "passed" || status === "failed" ? status : "skipped";
}
