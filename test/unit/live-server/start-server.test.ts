import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readServerRecord, stateFolder, writeServerRecord } from "../../live/server/server-record.js";
import { startServer } from "../../live/server/start-server.js";
import { stopServer } from "../../live/server/stop-server.js";
import { serverRecord } from "./server-record.js";

const RECORD = serverRecord();

describe.skipIf(process.platform !== "linux")("the state folder of the live server", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "infrahub-client-unit-"));
  });

  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  it("is chosen by INFRAHUB_LIVE_STATE, then by XDG_CACHE_HOME", () => {
    vi.stubEnv("INFRAHUB_LIVE_STATE", "/chosen/here");
    vi.stubEnv("XDG_CACHE_HOME", "/cache");
    expect(stateFolder()).toBe("/chosen/here");
    vi.stubEnv("INFRAHUB_LIVE_STATE", "");
    expect(stateFolder()).toBe("/cache/infrahub-client-live");
  });

  it("keeps credentials readable by their owner only", async () => {
    await writeServerRecord(folder, RECORD);
    expect((await stat(join(folder, "server.json"))).mode & 0o777).toBe(0o600);
    expect(await readServerRecord(folder)).toEqual(RECORD);
  });

  it("forgets a server that is stopped", async () => {
    await writeServerRecord(folder, RECORD);
    await stopServer(folder);
    expect(await readServerRecord(folder)).toBeUndefined();
  });

  it("takes a record that was cut off for none", async () => {
    const print = vi.spyOn(console, "error").mockReturnValue();
    await writeFile(join(folder, "server.json"), '{ "address": "http://127');
    expect(await readServerRecord(folder)).toBeUndefined();
    expect(print).toHaveBeenCalledWith(`${folder}/server.json is damaged and counts as missing.`);
    print.mockRestore();
  });

  it("says in one sentence what is missing for a server", async () => {
    vi.stubEnv("PATH", folder);
    expect(await startServer(join(folder, "state"))).toEqual({
      status: "unavailable",
      reason: expect.stringMatching(
        /^git, redis-server, .*must be installed first: this is no Debian, where we could do it\.$/,
      ) as string,
    });
  });
});
