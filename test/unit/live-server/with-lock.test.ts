import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withLock } from "../../live/server/with-lock.js";

/** For `vi.waitFor`: much more than it takes, whatever the machine. */
const LIMIT = { timeout: 15_000 };

describe.skipIf(process.platform !== "linux")("the lock of the live server", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "infrahub-client-unit-"));
  });

  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  it("lets one after the other in, and says that one waits", async () => {
    const print = vi.spyOn(console, "error").mockReturnValue();
    const steps: string[] = [];
    let leave: () => void = () => undefined;
    const first = withLock(folder, async () => {
      steps.push("first in");
      await new Promise<void>((resolve) => (leave = resolve));
      steps.push("first out");
    });
    await vi.waitFor(() => {
      expect(steps).toEqual(["first in"]);
    }, LIMIT);
    const second = withLock(folder, () => Promise.resolve(steps.push("second in")));
    await vi.waitFor(() => {
      expect(print).toHaveBeenCalledOnce();
    }, LIMIT);
    leave();
    await Promise.all([first, second]);
    expect(steps).toEqual(["first in", "first out", "second in"]);
  });

  it("is given back after a failure", async () => {
    await expect(withLock(folder, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await readdir(folder)).toEqual([]);
  });

  it("is taken from a run that was killed", async () => {
    const killed = { name: "This run", pid: process.pid, startTicks: "1" };
    await writeFile(join(folder, "lock.json"), JSON.stringify(killed));
    expect(await withLock(folder, () => Promise.resolve("in"))).toBe("in");
  });
});
