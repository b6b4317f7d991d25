import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

import { expect, it, onTestFinished } from "vitest";

import { runCli } from "../../src/cli/run-cli.js";
import { describeLive, liveServer } from "./server/live.js";

function withoutCommand(source: string): string {
  return source.replace(/^ \* {3}.*\n/m, "");
}

describeLive("the command generate", () => {
  it("makes the committed types of the server's own documents", async () => {
    const { address, apiToken } = liveServer();
    // Within the project, so that the file is formatted as the committed one.
    await mkdir(".tmp", { recursive: true });
    const out = await mkdtemp(".tmp/generate-");
    onTestFinished(() => rm(out, { recursive: true }));
    let said = "";
    const write = (text: string) => (said += text);
    const context = { env: { INFRAHUB_API_TOKEN: apiToken }, stdout: { write }, stderr: { write } };

    const code = await runCli(["generate", "--from", address, "--out", out], context);

    expect({ code, said }).toMatchObject({ code: 0 });
    expect(said).toMatch(
      /^\S*rest\.ts: Infrahub \d\S*, \d+ operations, \d+ lines\n\S*kinds\.ts: \d+ kinds, \d+ lines\n$/,
    );
    const rest = await readFile(join(out, "rest.ts"), "utf8");
    expect(withoutCommand(rest)).toBe(withoutCommand(await readFile("generated/rest.ts", "utf8")));
    expect(await readFile(join(out, "kinds.ts"), "utf8")).toContain("  CoreAccount: CoreAccount;\n");
  });
});
