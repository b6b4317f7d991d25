import { execFile } from "node:child_process";
import { chmod, copyFile, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../../../..");

/** An npm that reports what it is told to instead of running tests. */
const NPM = `#!/bin/sh
echo "$*" >> "$FAKE/calls"
case "$*" in
  ci) name=install ;;
  test) name=unit ;;
  "run test:live") name=live ;;
  audit*) name=audit; cat "$FAKE/audit.json" ;;
  *) name=again ;;
esac
[ "$name" != audit ] && [ -e "$FAKE/$name.json" ] && cp "$FAKE/$name.json" "$TEST_REPORT"
[ -e "$FAKE/$name.status" ] && exit "$(cat "$FAKE/$name.status")"
exit 0
`;

/** What a run of tests reports, and the status that it ends with. */
interface Fake {
  tests?: Record<string, "passed" | "failed">;
  status?: number;
}

// Each test starts a dozen processes: their limit is for the slowest of machines.
describe.skipIf(process.platform !== "linux")(".ci/run", { timeout: 120_000 }, () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "infrahub-client-ci-"));
    await mkdir(join(folder, ".ci"));
    await mkdir(join(folder, "node_modules/.bin"), { recursive: true });
    await mkdir(join(folder, "bin"));
    await copyFile(join(ROOT, ".ci/run"), join(folder, ".ci/run"));
    await cp(join(ROOT, "scripts/ci"), join(folder, "scripts/ci"), { recursive: true });
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    await symlink(join(ROOT, "node_modules/.bin/tsx"), join(folder, "node_modules/.bin/tsx"));
    await writeFile(join(folder, "bin/npm"), NPM);
    await answerAudit({ auditReportVersion: 2 });
    await chmod(join(folder, "bin/npm"), 0o755);
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  function answerAudit(answer: object): Promise<void> {
    return writeFile(join(folder, "audit.json"), JSON.stringify(answer));
  }

  async function run(fakes: Partial<Record<"install" | "audit" | "unit" | "live" | "again", Fake>>) {
    for (const [name, { tests, status }] of Object.entries(fakes)) {
      if (status !== undefined) await writeFile(join(folder, `${name}.status`), String(status));
      if (tests === undefined) continue;
      const testResults = Object.entries(tests).map(([test, result]) => ({
        ...{ name: join(folder, `test/live/${test}.test.ts`), status: result },
        assertionResults: [{ fullName: `does ${test}`, status: result }],
      }));
      await writeFile(join(folder, `${name}.json`), JSON.stringify({ testResults }));
    }
    const env = {
      ...{ ...process.env, FAKE: folder, INFRAHUB_LIVE_STATE: join(folder, "state"), TMPDIR: folder },
      PATH: [join(folder, "bin"), process.env["PATH"]].join(delimiter),
    };
    const { status, output } = await new Promise<{ status: number; output: string }>((resolve) => {
      const child = execFile("bash", [".ci/run"], { cwd: folder, env }, (_error, stdout) => {
        resolve({ status: child.exitCode ?? -1, output: stdout });
      });
    });
    const calls = await readFile(join(folder, "calls"), "utf8");
    return {
      ...{ status, output, lines: output.trimEnd().split("\n") },
      calls: calls.split("\n").filter((call) => call !== "" && !call.startsWith("audit")),
    };
  }

  it("tries nothing again when nothing failed", async () => {
    const { status, lines, calls } = await run({
      unit: { tests: { unit: "passed" } },
      live: { tests: { nodes: "passed", batch: "passed" } },
    });
    expect([status, lines.at(-1)]).toEqual([0, "3 passed, 0 failed, 0 skipped"]);
    expect(calls).toEqual(["ci", "test", "run test:live"]);
  });

  it("passes, and names the test, when what failed passes at the second try", async () => {
    const { status, lines, calls } = await run({
      live: { tests: { nodes: "failed", batch: "passed", groups: "failed" }, status: 1 },
      again: { tests: { nodes: "passed", groups: "passed" } },
    });
    expect(lines.slice(-3)).toEqual([
      "Passed at the second try only: test/live/nodes.test.ts > does nodes",
      "Passed at the second try only: test/live/groups.test.ts > does groups",
      "3 passed, 0 failed, 0 skipped",
    ]);
    expect(status).toBe(0);
    expect(calls.at(-1)).toBe("run test:live -- test/live/nodes.test.ts test/live/groups.test.ts");
  });

  it("fails when a live test fails twice, or has no second try", async () => {
    const live: Fake = { tests: { nodes: "failed", batch: "passed" }, status: 1 };
    const twice = await run({ live, again: { tests: { nodes: "failed" }, status: 1 } });
    expect([twice.status, twice.lines.at(-1)]).toEqual([1, "1 passed, 1 failed, 0 skipped"]);
    await rm(join(folder, "again.json"));
    const killed = await run({ live, again: { status: 124 } });
    expect([killed.status, killed.lines.at(-1)]).toEqual([1, "1 passed, 1 failed, 0 skipped"]);
  });

  it("fails when the live server was lost, whatever else there is to say", async () => {
    const { status, lines, calls } = await run({
      live: { tests: { nodes: "failed", batch: "passed" }, status: 70 },
    });
    expect([status, lines.at(-1)]).toEqual([1, "1 passed, 2 failed, 0 skipped"]);
    expect(calls.at(-1)).toBe("run test:live");
  });

  it("tries no unit test again, and counts a command that fails without one", async () => {
    const { status, lines, calls } = await run({
      unit: { tests: { one: "failed" }, status: 1 },
      live: { status: 124 },
    });
    expect([status, lines.at(-1)]).toEqual([1, "0 passed, 2 failed, 0 skipped"]);
    expect(calls).toEqual(["ci", "test", "run test:live"]);
  });

  it("fails when something that is shipped is vulnerable, and goes on where the registry cannot tell", async () => {
    const found = await run({ audit: { status: 1 } });
    expect([found.status, found.lines.at(-1)]).toEqual([1, "0 passed, 1 failed, 0 skipped"]);
    await answerAudit({ message: "405 Method Not Allowed", statusCode: 405 });
    const unknown = await run({ audit: { status: 1 } });
    expect([unknown.status, unknown.lines.at(-1)]).toEqual([0, "0 passed, 0 failed, 0 skipped"]);
    expect(unknown.output).toContain("this registry does not answer to npm audit");
  });

  it("ends with its line when there is nothing to run tests with", async () => {
    await rm(join(folder, "node_modules"), { recursive: true });
    const { status, lines, calls } = await run({ install: { status: 1 } });
    expect([status, lines.at(-1)]).toEqual([1, "0 passed, 1 failed, 0 skipped"]);
    expect(calls).toEqual(["ci"]);
  });
});
