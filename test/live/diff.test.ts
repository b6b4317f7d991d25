import { expect, expectTypeOf, it } from "vitest";
import { BranchNotFoundError, ResponseError, unwrap, type components } from "../../src/rest.js";
import { DEFAULT_BRANCH } from "./helpers/default-branch.js";
import { liveClient } from "./helpers/live-client.js";
import { liveFixture } from "./helpers/live-fixture.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

type Schemas = components["schemas"];

describeLive("the difference of a branch", () => {
  it("lists the changed files of each repository", async () => {
    const { branch, repositoryId, file } = liveFixture();
    const files = await unwrap(liveClient({ branch }).GET("/api/diff/files"));
    expectTypeOf(files).toEqualTypeOf<Record<string, Record<string, Schemas["BranchDiffRepository"]>>>();
    expect(files[branch]?.[repositoryId]).toMatchObject({
      commit_from: file.commit,
      files: [{ location: file.path, action: "updated", branch }],
    });
  });

  it("lists the changed artifacts", async () => {
    const { artifacts, branch } = liveFixture();
    const changed = await unwrap(liveClient().with({ branch }).GET("/api/diff/artifacts"));
    expectTypeOf(changed).toEqualTypeOf<Record<string, Schemas["BranchDiffArtifact"]>>();
    expect(Object.keys(changed).sort()).toEqual(artifacts.map(({ id }) => id).sort());
    for (const { id, storageId, checksum, deviceId } of artifacts) {
      expect(changed[id]).toMatchObject({
        action: "updated",
        target: { id: deviceId },
        item_previous: { storage_id: storageId, checksum },
      });
      expect(changed[id]?.item_new?.checksum).not.toBe(checksum);
    }
  });

  it("of the default branch needs a time", async () => {
    const query = { time_from: new Date(Date.now() - 1_000).toISOString() };
    const recent = await unwrap(liveClient().GET("/api/diff/files", { params: { query } }));
    expect(recent[DEFAULT_BRANCH] ?? {}).not.toHaveProperty(liveFixture().repositoryId);
    const error = await refusal(ResponseError, unwrap(liveClient().GET("/api/diff/files")));
    expect(error.status).toBe(400);
    expect(error.message).toContain("mandatory");
  });

  it("is refused for an unknown branch", async () => {
    const rest = liveClient({ branch: runName("unknown") });
    await refusal(BranchNotFoundError, unwrap(rest.GET("/api/diff/files")));
    await refusal(BranchNotFoundError, unwrap(rest.GET("/api/diff/artifacts")));
  });
});
