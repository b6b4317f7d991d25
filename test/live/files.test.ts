import { text } from "node:stream/consumers";
import { expect, expectTypeOf, it } from "vitest";
import { BranchNotFoundError, NodeNotFoundError, NotFoundError, unwrap } from "../../src/rest.js";
import { liveClient } from "./helpers/live-client.js";
import { liveFixture } from "./helpers/live-fixture.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

const FILE = "/api/file/{repository_id}/{file_path}";

const path = () => ({ repository_id: liveFixture().repositoryId, file_path: liveFixture().file.path });

describeLive("a file of a repository", () => {
  it("is read from a sub-folder, as text", async () => {
    expect(liveFixture().file.path).toContain("/");
    const { data, response } = await liveClient().GET(FILE, { params: { path: path() } });
    expectTypeOf(data).toEqualTypeOf<string | undefined>();
    expect(data).toBe(liveFixture().file.content);
    expect(response.headers.get("content-type")).toContain("text/plain");
  });

  it("is bytes or a stream", async () => {
    const { content } = liveFixture().file;
    const params = { path: path() };
    const bytes = await unwrap(liveClient().GET(FILE, { params, parseAs: "arrayBuffer" }));
    expect(Buffer.from(bytes).toString()).toBe(content);
    const stream = await unwrap(liveClient().GET(FILE, { params, parseAs: "stream" }));
    expect(await text(stream as AsyncIterable<Uint8Array>)).toBe(content);
  });

  it("is another one on a branch, and the same again at the commit of main", async () => {
    const { branch, file } = liveFixture();
    const feature = liveClient().with({ branch });
    const changed = await unwrap(feature.GET(FILE, { params: { path: path() } }));
    expect(changed).toContain("changed on a branch");
    const params = { path: path(), query: { commit: file.commit } };
    expect(await unwrap(feature.GET(FILE, { params }))).toBe(file.content);
  });

  it("is found by the repository's name", async () => {
    const { branch: repositoryName, file } = liveFixture();
    const params = { path: { ...path(), repository_id: repositoryName } };
    expect(await unwrap(liveClient().GET(FILE, { params }))).toBe(file.content);
  });
});

describeLive("a file that cannot be read", () => {
  it("is refused when it is not in the repository", async () => {
    const params = { path: { ...path(), file_path: "templates/unknown.j2" } };
    const error = await refusal(NotFoundError, unwrap(liveClient().GET(FILE, { params })));
    expect(error.status).toBe(404);
    expect(error.message).toContain("templates/unknown.j2");
  });

  it("is refused when there is no such repository or branch", async () => {
    const params = { path: { ...path(), repository_id: "unknown" } };
    const repository = await refusal(NodeNotFoundError, unwrap(liveClient().GET(FILE, { params })));
    expect(repository.data.identifier).toBe("unknown");
    const elsewhere = { path: path(), query: { branch: runName("unknown") } };
    await refusal(BranchNotFoundError, unwrap(liveClient().GET(FILE, { params: elsewhere })));
  });
});
