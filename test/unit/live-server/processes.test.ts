import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { isRunning, startProcess, stopProcess } from "../../live/server/processes.js";
import { UnavailableError } from "../../live/server/unavailable-error.js";
import { waitFor } from "../../live/server/wait-for.js";

/** For `vi.waitFor`: much more than it takes, whatever the machine. */
const LIMIT = { timeout: 15_000 };

// The live server runs on Linux only, and these read /proc.
describe.skipIf(process.platform !== "linux")("processes of the live server", () => {
  let folder: string;
  let log: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "infrahub-client-unit-"));
    log = join(folder, "shell.log");
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  async function startShell(script: string) {
    const started = await startProcess({
      ...{ name: "The shell", command: "sh", parameters: ["-c", script] },
      ...{ env: process.env, cwd: folder, log },
    });
    onTestFinished(() => stopProcess(started));
    return started;
  }

  it("stops a process together with what it started", async () => {
    const started = await startShell("sleep 300 & echo $!; wait");
    const child = await vi.waitFor(async () => {
      const output = await readFile(log, "utf8");
      expect(output).toMatch(/^\d+\n$/);
      return Number(output);
    }, LIMIT);
    expect(await isRunning(started)).toBe(true);

    await stopProcess(started);

    expect(await isRunning(started)).toBe(false);
    await vi.waitFor(() => {
      expect(() => process.kill(child, 0)).toThrow("ESRCH");
    }, LIMIT);
  });

  it("leaves a process alone that only has the id of what was started", async () => {
    const started = await startShell("exec sleep 300");
    const earlier = { ...started, startTicks: "1" };

    expect(await isRunning(earlier)).toBe(false);
    await stopProcess(earlier);

    expect(await isRunning(started)).toBe(true);
  });

  it("says which process could not be started", async () => {
    const start = startProcess({
      ...{ name: "Redis", command: join(folder, "none"), parameters: [] },
      ...{ env: process.env, cwd: folder, log },
    });
    await expect(start).rejects.toThrow(/^Redis could not be started: .*ENOENT/);
    await expect(start).rejects.toBeInstanceOf(UnavailableError);
  });

  it("gives up waiting for a process that has ended, and prints its last words", async () => {
    const print = vi.spyOn(console, "error").mockReturnValue();
    onTestFinished(() => {
      print.mockRestore();
    });
    const started = await startShell("echo no space left; exit 1");

    const wait = waitFor(started, log, 60_000, () => Promise.resolve(false));

    await expect(wait).rejects.toThrow(/^The shell ended after \d+ s; its log is /);
    expect(print).toHaveBeenCalledWith(expect.stringContaining("no space left"));
  });
});
