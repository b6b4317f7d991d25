import { expect, expectTypeOf, it } from "vitest";
import { NodeNotFoundError, ResponseError, unwrap } from "../../src/rest.js";
import { liveClient } from "./helpers/live-client.js";
import { liveFixture } from "./helpers/live-fixture.js";
import { refusal } from "./helpers/refusal.js";
import { describeLive } from "./server/live.js";

const BY_ID = "/api/storage/files/{node_id}";
const BY_HFID = "/api/storage/files/by-hfid/{kind}";
const BY_STORAGE_ID = "/api/storage/files/by-storage-id/{storage_id}";

describeLive("the file of a node", () => {
  it("is found by the node's id", async () => {
    const { id, content, contentType, name } = liveFixture().fileObject;
    const { data, error, response } = await liveClient().GET(BY_ID, {
      params: { path: { node_id: id } },
      parseAs: "text",
    });
    expect(error).toBeUndefined();
    expectTypeOf(data).toEqualTypeOf<string | undefined>();
    expect(data).toBe(content);
    expect(response.headers.get("content-type")).toContain(contentType);
    expect(response.headers.get("content-disposition")).toContain(`attachment; filename="${name}"`);
  });

  it("is found by the node's human-friendly id", async () => {
    const { fileObject, kinds } = liveFixture();
    const params = { path: { kind: kinds.manual }, query: { hfid: [...fileObject.hfid], preview: true } };
    const { data, response } = await liveClient().GET(BY_HFID, { params, parseAs: "arrayBuffer" });
    expect(Buffer.from(data ?? new ArrayBuffer()).toString()).toBe(fileObject.content);
    expect(response.headers.get("content-disposition")).toMatch(/^inline/);
  });

  it("is found by its storage id", async () => {
    const { storageId, content } = liveFixture().fileObject;
    const params = { path: { storage_id: storageId } };
    const blob = await unwrap(liveClient().GET(BY_STORAGE_ID, { params, parseAs: "blob" }));
    expectTypeOf(blob).toEqualTypeOf<Blob>();
    expect(blob.type).toContain("text/plain");
    expect(await blob.text()).toBe(content);
  });

  it("is a text without being asked for as one", async () => {
    const { id, content } = liveFixture().fileObject;
    expect(await unwrap(liveClient().GET(BY_ID, { params: { path: { node_id: id } } }))).toBe(content);
  });
});

describeLive("a file that is not there", () => {
  it("is refused by id and by storage id", async () => {
    const unknown = "00000000-0000-0000-0000-000000000000";
    const byId = unwrap(liveClient().GET(BY_ID, { params: { path: { node_id: unknown } } }));
    expect(await refusal(NodeNotFoundError, byId)).toMatchObject({
      status: 404,
      data: { node_kind: "CoreFileObject", identifier: unknown },
    });
    const byStorageId = unwrap(
      liveClient().GET(BY_STORAGE_ID, { params: { path: { storage_id: unknown } } }),
    );
    expect((await refusal(NodeNotFoundError, byStorageId)).data.identifier).toBe(unknown);
  });

  it("is refused for a kind that has none", async () => {
    const params = { path: { kind: "CoreAccount" }, query: { hfid: ["admin"] } };
    const error = await refusal(ResponseError, unwrap(liveClient().GET(BY_HFID, { params })));
    expect(error).toMatchObject({ status: 400, message: "'CoreAccount' is not a file object" });
  });
});
