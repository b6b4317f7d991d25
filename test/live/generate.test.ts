import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";

import { expect, it, onTestFinished } from "vitest";

import { InfrahubClient, type GeneratedSchema } from "../../src/index.js";
import { runCli } from "../../src/cli/run-cli.js";
import { runName } from "./helpers/run-name.js";
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
      /^\S*rest\.ts: Infrahub \d\S*, \d+ operations, \d+ lines\n\S*kinds\.ts: \d+ kinds, \d+ lines\n\S*schema\.ts: \d+ kinds, \d+ lines\n$/,
    );
    const rest = await readFile(join(out, "rest.ts"), "utf8");
    expect(withoutCommand(rest)).toBe(withoutCommand(await readFile("generated/rest.ts", "utf8")));
    expect(await readFile(join(out, "kinds.ts"), "utf8")).toContain("  CoreAccount: CoreAccount;\n");

    const { schema } = (await import(resolve(out, "schema.ts"))) as { schema: GeneratedSchema };
    const paths: string[] = [];
    const client = new InfrahubClient({
      address,
      apiToken,
      schema,
      fetch: (input, init) => {
        paths.push(new URL(input as string).pathname);
        return fetch(input, init);
      },
    });
    const [account] = await client.filters("CoreAccount", { status__value: "active" }, { limit: 1 });
    expect(account?.kind).toBe("CoreAccount");
    expect(paths).toEqual(["/graphql"]);

    const tag = await client.create("BuiltinTag", { name: runName("generated") });
    await tag.save();
    onTestFinished(() => client.delete("BuiltinTag", tag));
    // Other tests change the schemas of their branches, and this one is of the default branch.
    expect(paths).toEqual(["/graphql", "/api/schema/summary", "/graphql"]);
    expect(await client.schema.hash()).toBe(schema.hash);
    const others = await client.filters("BuiltinTag", { ids: [tag.id] }, { include: ["member_of_groups"] });
    expect(others.map(({ id }) => id)).toEqual([tag.id]);
  });
});
