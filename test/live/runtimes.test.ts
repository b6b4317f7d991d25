import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it, type TestContext } from "vitest";
import { runName } from "./helpers/run-name.js";
import { bundleProgram } from "./runtimes/bundle-program.js";
import { installChromium, installRuntimes } from "./runtimes/install-runtimes.js";
import { EXPECTED, LIMIT_MS, type Seen } from "./runtimes/program.js";
import { runInChromium } from "./runtimes/run-in-chromium.js";
import { runInWorkerd } from "./runtimes/run-in-workerd.js";
import { describeLive, liveServer } from "./server/live.js";
import { UnavailableError } from "./server/unavailable-error.js";

describeLive("one program", () => {
  let folder: string;
  const name = runName("runtime");

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "infrahub-client-runtimes-"));
    await bundleProgram(folder);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it("runs in Node 26, which has a WebSocket of its own", async (context) => {
    const bin = await orSkip(context, installRuntimes());
    expect(await runProgram(join(bin, "node"), [])).toEqual(EXPECTED);
  });

  it("runs in Bun", async (context) => {
    const bin = await orSkip(context, installRuntimes());
    expect(await runProgram(join(bin, "bun"), [])).toEqual(EXPECTED);
  });

  it("runs in Deno, which is told that it needs the network and the environment", async (context) => {
    const bin = await orSkip(context, installRuntimes());
    expect(await runProgram(join(bin, "deno"), ["run", "--allow-net", "--allow-env"])).toEqual(EXPECTED);
  });

  it("runs in workerd, as a function at the edge", async (context) => {
    const bin = await orSkip(context, installRuntimes());
    const { address, apiToken } = liveServer();
    const seen = await runInWorkerd(join(bin, "workerd"), folder, { address, apiToken }, `${name}-workerd`);
    expect(seen).toEqual(EXPECTED);
  });

  it("runs in Chromium, on a page of another origin, with the headers that Infrahub allows", async (context) => {
    const { address, username, password } = liveServer();
    context.skip(!(await allowsOtherOrigins(address)), "this server allows no other origin (CORS)");
    const command = await orSkip(context, installChromium());
    const access = { address, username, password };
    expect(await runInChromium(command, folder, access, `${name}-chromium`)).toEqual(EXPECTED);
  });

  async function runProgram(command: string, parameters: readonly string[]): Promise<Seen> {
    const { address, apiToken } = liveServer();
    const { PATH, HOME } = process.env;
    const { stdout } = await promisify(execFile)(
      command,
      [...parameters, join(folder, "command.js"), runName("runtime")],
      {
        cwd: folder,
        timeout: LIMIT_MS,
        env: { PATH, HOME, INFRAHUB_ADDRESS: address, INFRAHUB_API_TOKEN: apiToken },
      },
    );
    return JSON.parse(stdout) as Seen;
  }
});

/** Skips the test when what it needs cannot be installed here. */
async function orSkip<T>(context: TestContext, installed: Promise<T>): Promise<T> {
  try {
    return await installed;
  } catch (error) {
    if (!(error instanceof UnavailableError)) throw error;
    return context.skip(error.message);
  }
}

async function allowsOtherOrigins(address: string): Promise<boolean> {
  const response = await fetch(`${address}/graphql`, {
    method: "OPTIONS",
    headers: { origin: "http://page.example", "access-control-request-method": "POST" },
  });
  return response.headers.has("access-control-allow-origin");
}
