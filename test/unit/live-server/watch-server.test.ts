import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Launch } from "../../live/server/launcher.js";
import { isRunning, startProcess, stopProcess } from "../../live/server/processes.js";
import {
  readServerRecord,
  writeServerRecord,
  type RecordedProcess,
} from "../../live/server/server-record.js";
import { stopServer } from "../../live/server/stop-server.js";
import { watchServer } from "../../live/server/watch-server.js";
import { serverRecord } from "./server-record.js";

const ADDRESS = "http://127.0.0.1:1001";
const INTERVAL_MS = 10;
/** For `vi.waitFor`: much more than it takes, whatever the machine. */
const LIMIT = { timeout: 15_000 };

// The live server runs on Linux only, and these read /proc.
describe.skipIf(process.platform !== "linux")("the watch over the live server", () => {
  let folder: string;
  let stopWatch: () => Promise<void>;
  const printed = vi.fn<(line: string) => void>();

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "infrahub-client-unit-"));
    stopWatch = () => Promise.resolve();
    printed.mockClear();
    vi.spyOn(console, "error").mockImplementation(printed);
    vi.spyOn(console, "log").mockReturnValue();
  });

  afterEach(async () => {
    await stopWatch();
    vi.restoreAllMocks();
    const record = await readServerRecord(folder);
    await Promise.all((record?.processes ?? []).map((started) => stopProcess(started)));
    await rm(folder, { recursive: true });
  });

  function launch(name: string, script: string): Launch {
    const ready = { command: "true", parameters: [] };
    const log = join(folder, `${name}.log`);
    return {
      ...{ name, command: "sh", parameters: ["-c", script], env: process.env, cwd: folder },
      ...{ log, limitMs: 60_000, ready },
    };
  }

  async function record(...launches: Launch[]): Promise<void> {
    const processes: RecordedProcess[] = [];
    for (const each of launches) processes.push({ ...(await startProcess(each)), launch: each });
    await writeServerRecord(folder, serverRecord({ address: ADDRESS, processes }));
  }

  async function running(): Promise<string[]> {
    const processes = (await readServerRecord(folder))?.processes ?? [];
    const states = await Promise.all(processes.map((each) => isRunning(each)));
    return processes.filter((_, index) => states[index]).map(({ name }) => name);
  }

  async function kill(name: string): Promise<void> {
    const found = (await readServerRecord(folder))?.processes.find((each) => each.name === name);
    if (found === undefined) throw new Error(`There is no ${name}.`);
    await stopProcess(found);
  }

  function watch(): { lost: () => Error | undefined } {
    let lost: Error | undefined;
    stopWatch = watchServer(folder, ADDRESS, (reason) => (lost = reason), INTERVAL_MS);
    return { lost: () => lost };
  }

  it("starts a process that has ended again, as it was started first, and says so", async () => {
    await record(launch("Redis", "exec sleep 300"), launch("Worker", "echo begun; exec sleep 300"));
    const log = () => readFile(join(folder, "Worker.log"), "utf8");
    await vi.waitFor(async () => {
      expect(await log()).toBe("begun\n");
    }, LIMIT);
    const { lost } = watch();

    await kill("Worker");

    await vi.waitFor(async () => {
      expect(await running()).toEqual(["Redis", "Worker"]);
    }, LIMIT);
    expect(printed.mock.calls).toEqual([[expect.stringMatching(/^Worker has ended and is started again/)]]);
    // Also in the log of the first one, which tells why it ended.
    await vi.waitFor(async () => {
      expect(await log()).toBe("begun\nbegun\n");
    }, LIMIT);
    expect(lost()).toBeUndefined();
  });

  it("starts everything that has ended, in the order of the first start", async () => {
    await record(launch("Redis", "exec sleep 300"), launch("Prefect", "exec sleep 300"));
    await kill("Prefect");
    await kill("Redis");

    watch();

    await vi.waitFor(async () => {
      expect(await running()).toEqual(["Redis", "Prefect"]);
    }, LIMIT);
    expect(printed.mock.calls.map(([line]) => line.split(" ")[0])).toEqual(["Redis", "Prefect"]);
  });

  it("gives the server up, with the reason, when a process does not start again", async () => {
    const once = `[ -e ${folder}/done ] && { echo no space left; exit 1; }; touch ${folder}/done; exec sleep 300`;
    await record({ ...launch("Worker", once), ready: { port: 1 } });
    await vi.waitFor(() => readFile(join(folder, "done")), LIMIT);
    const { lost } = watch();

    await kill("Worker");

    await vi.waitFor(() => {
      expect(lost()?.message).toMatch(/^Worker ended after \d+ s; its log is /);
    }, LIMIT);
    expect(printed).toHaveBeenCalledWith(expect.stringContaining("no space left"));
  });

  it("gives the server up when a process ends again and again", async () => {
    await record(launch("Worker", "exit 1"));
    const { lost } = watch();
    await vi.waitFor(() => {
      expect(lost()?.message).toBe("Worker has ended 4 times.");
    }, LIMIT);
  });

  it("gives the server up when somebody else stops it", async () => {
    await record(launch("Redis", "exec sleep 300"));
    const { lost } = watch();
    await stopServer(folder);
    await vi.waitFor(() => {
      expect(lost()?.message).toMatch(/was stopped by somebody else/);
    }, LIMIT);
  });

  it("does not know how to start what an earlier version of the suite has started", async () => {
    const started = await startProcess(launch("Worker", "exec sleep 300"));
    await writeServerRecord(folder, serverRecord({ address: ADDRESS, processes: [started] }));
    const { lost } = watch();
    await kill("Worker");
    await vi.waitFor(() => {
      expect(lost()?.message).toMatch(/^Worker has ended, and server.json does not say how/);
    }, LIMIT);
  });

  it("starts nothing once it is stopped", async () => {
    await record(launch("Worker", "exec sleep 300"));
    const { lost } = watch();
    await stopWatch();
    await kill("Worker");
    expect(await running()).toEqual([]);
    expect([lost(), printed.mock.calls]).toEqual([undefined, []]);
  });
});
