import { text } from "node:stream/consumers";
import { expect, expectTypeOf, it } from "vitest";
import {
  anonymousAuth,
  AuthenticationError,
  BranchNotFoundError,
  NodeNotFoundError,
  unwrap,
} from "../../src/rest.js";
import { waitUntil } from "./fixtures/wait-until.js";
import { DEFAULT_BRANCH } from "./helpers/default-branch.js";
import { graphql } from "./helpers/graphql.js";
import { liveClient } from "./helpers/live-client.js";
import { liveFixture } from "./helpers/live-fixture.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

const ARTIFACT = "/api/artifact/{artifact_id}";
const GENERATE = "/api/artifact/generate/{artifact_definition_id}";
const REGENERATION_LIMIT_MS = 280_000;

/** The first artifact, and what its template makes of its device on the default branch. */
function artifact() {
  const { artifacts, devices } = liveFixture();
  const [first] = artifacts;
  if (first === undefined) throw new Error("The fixture has no artifact.");
  const device = devices.find(({ id }) => id === first.deviceId);
  return { ...first, params: { path: { artifact_id: first.id } }, content: `hostname ${device?.name ?? ""}` };
}

describeLive("an artifact", () => {
  it("is text", async () => {
    const { params, content } = artifact();
    const { data, response } = await liveClient().GET(ARTIFACT, { params, parseAs: "text" });
    expectTypeOf(data).toEqualTypeOf<string | undefined>();
    expect(data?.trimEnd()).toBe(content);
    expect(response.headers.get("content-type")).toContain("text/plain");
  });

  it("is text without being asked for as such", async () => {
    const { params, content } = artifact();
    const data = await unwrap(liveClient().GET(ARTIFACT, { params }));
    expectTypeOf(data).toEqualTypeOf<string>();
    expect(data.trimEnd()).toBe(content);
  });

  it("is bytes, a blob or a stream", async () => {
    const { params, content } = artifact();
    const bytes = await unwrap(liveClient().GET(ARTIFACT, { params, parseAs: "arrayBuffer" }));
    expect(Buffer.from(bytes).toString().trimEnd()).toBe(content);
    const blob = await unwrap(liveClient().GET(ARTIFACT, { params, parseAs: "blob" }));
    expect(blob.type).toContain("text/plain");
    expect((await blob.text()).trimEnd()).toBe(content);
    const stream = await unwrap(liveClient().GET(ARTIFACT, { params, parseAs: "stream" }));
    expect((await text(stream as AsyncIterable<Uint8Array>)).trimEnd()).toBe(content);
  });

  it("is the same as its object in the store", async () => {
    const { params, storageId } = artifact();
    const stored = await unwrap(
      liveClient().GET("/api/storage/object/{identifier}", {
        params: { path: { identifier: storageId } },
        parseAs: "text",
      }),
    );
    expect(await unwrap(liveClient().GET(ARTIFACT, { params, parseAs: "text" }))).toBe(stored);
  });

  it("is another one on a branch", async () => {
    const { params, content } = artifact();
    const feature = liveClient().with({ branch: liveFixture().branch });
    expect((await unwrap(feature.GET(ARTIFACT, { params }))).split("\n")[0]).toBe(content);
    expect(await unwrap(feature.GET(ARTIFACT, { params }))).toContain("! changed on a branch");
    const main = { ...params, query: { branch: DEFAULT_BRANCH } };
    expect((await unwrap(feature.GET(ARTIFACT, { params: main }))).trimEnd()).toBe(content);
  });

  it("is refused when there is none, or no such branch", async () => {
    const { params } = artifact();
    const unknown = { path: { artifact_id: "unknown" } };
    const missing = await refusal(NodeNotFoundError, unwrap(liveClient().GET(ARTIFACT, { params: unknown })));
    expect(missing).toMatchObject({
      status: 404,
      code: "NODE_NOT_FOUND",
      data: { node_kind: "CoreArtifact", identifier: "unknown" },
    });
    const rest = liveClient({ branch: runName("unknown") });
    await refusal(BranchNotFoundError, unwrap(rest.GET(ARTIFACT, { params })));
  });
});

describeLive("rendering artifacts again", () => {
  it("is started, and shows what has changed a while later", async () => {
    const { artifacts, artifactDefinitionId, branch, kinds } = liveFixture();
    const other = artifacts[1];
    if (other === undefined) throw new Error("The fixture has no second artifact.");
    const feature = liveClient({ branch });
    const name = runName("renamed");
    await graphql(
      feature,
      `mutation($id: String!, $name: String!) {
        ${kinds.device}Update(data: { id: $id, name: { value: $name } }) { ok }
      }`,
      { id: other.deviceId, name },
      branch,
    );
    const params = { path: { artifact_definition_id: artifactDefinitionId } };
    const started = await unwrap(feature.POST(GENERATE, { params, body: { nodes: [other.id] } }));
    expectTypeOf(started).toEqualTypeOf<null>();
    expect(started).toBeNull();

    const read = () => unwrap(feature.GET(ARTIFACT, { params: { path: { artifact_id: other.id } } }));
    await waitUntil("the artifact to be rendered again", REGENERATION_LIMIT_MS, async () =>
      (await read()).startsWith(`hostname ${name}`) ? true : undefined,
    );
  });

  it("is refused for an unknown definition and for strangers", async () => {
    const params = { path: { artifact_definition_id: "unknown" } };
    const missing = await refusal(NodeNotFoundError, unwrap(liveClient().POST(GENERATE, { params })));
    expect(missing.data.node_kind).toBe("CoreArtifactDefinition");
    const anonymous = liveClient({ auth: anonymousAuth() });
    await refusal(AuthenticationError, unwrap(anonymous.POST(GENERATE, { params })));
  });
});
