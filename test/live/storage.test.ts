import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { expect, expectTypeOf, it } from "vitest";
import {
  anonymousAuth,
  AuthenticationError,
  NodeNotFoundError,
  PermissionDeniedError,
  unwrap,
  ValidationError,
  type components,
} from "../../src/rest.js";
import { liveClient } from "./helpers/live-client.js";
import { liveFixture } from "./helpers/live-fixture.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

const OBJECT = "/api/storage/object/{identifier}";
const UPLOAD = "/api/storage/upload/file";
const MEBIBYTE = 2 ** 20;

const at = (identifier: string) => ({ params: { path: { identifier } } });
const md5 = (content: Uint8Array | string) => createHash("md5").update(content).digest("hex");

/** Every byte value, so that any decoding as text would show. */
const everyByte = Uint8Array.from({ length: 1024 }, (_, index) => index % 256);

async function download(identifier: string): Promise<Buffer> {
  const bytes = await unwrap(liveClient().GET(OBJECT, { ...at(identifier), parseAs: "arrayBuffer" }));
  expectTypeOf(bytes).toEqualTypeOf<ArrayBuffer>();
  return Buffer.from(bytes);
}

describeLive("the object store", () => {
  it("keeps a string", async () => {
    const content = `${runName("text")}\näöü ✓\n`;
    const stored = await unwrap(liveClient().POST("/api/storage/upload/content", { body: { content } }));
    expectTypeOf(stored).toEqualTypeOf<components["schemas"]["UploadResponse"]>();
    expect(stored.checksum).toBe(md5(content));

    const text = await unwrap(liveClient().GET(OBJECT, { ...at(stored.identifier), parseAs: "text" }));
    expectTypeOf(text).toEqualTypeOf<string>();
    expect(text).toBe(content);
    const blob = await unwrap(liveClient().GET(OBJECT, { ...at(stored.identifier), parseAs: "blob" }));
    expect(await blob.text()).toBe(content);
    // The server gives no content type here, so without `parseAs` it stays what it is: a text.
    expect(await unwrap(liveClient().GET(OBJECT, at(stored.identifier)))).toBe(content);
  });

  it("keeps a file from a Blob", async () => {
    const stored = await unwrap(liveClient().POST(UPLOAD, { body: { file: new Blob([everyByte]) } }));
    expect(stored.checksum).toBe(md5(everyByte));
    expect(md5(await download(stored.identifier))).toBe(stored.checksum);
  });

  it("keeps a file from bytes", async () => {
    const stored = await unwrap(liveClient().POST(UPLOAD, { body: { file: everyByte } }));
    expect(stored.checksum).toBe(md5(everyByte));
    expect(md5(await download(stored.identifier))).toBe(stored.checksum);
  });

  it("keeps a file of 20 MiB from a stream, and gives it back as one", async () => {
    const hash = createHash("md5");
    let left = 20;
    const file = new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = new Uint8Array(MEBIBYTE).map((_, index) => (index * left) % 251);
        hash.update(piece);
        controller.enqueue(piece);
        if (--left === 0) controller.close();
      },
    });
    const stored = await unwrap(liveClient().POST(UPLOAD, { body: { file } }));
    expect(stored.checksum).toBe(hash.digest("hex"));

    const stream = await unwrap(liveClient().GET(OBJECT, { ...at(stored.identifier), parseAs: "stream" }));
    expectTypeOf(stream).toEqualTypeOf<ReadableStream<Uint8Array<ArrayBuffer>> | null>();
    if (stream === null) throw new Error("The answer had no body.");
    const received = createHash("md5");
    let size = 0;
    for await (const piece of stream) {
      received.update(piece);
      size += piece.byteLength;
    }
    expect(size).toBe(20 * MEBIBYTE);
    expect(received.digest("hex")).toBe(stored.checksum);
  });

  it("gives a string as a stream, too", async () => {
    const { storedObject } = liveFixture();
    const stream = await unwrap(
      liveClient().GET(OBJECT, { ...at(storedObject.identifier), parseAs: "stream" }),
    );
    const bytes = await buffer(stream as AsyncIterable<Uint8Array>);
    expect(bytes.toString()).toBe(storedObject.content);
  });

  it("does not know what was never stored", async () => {
    const error = await refusal(NodeNotFoundError, unwrap(liveClient().GET(OBJECT, at("unknown"))));
    expect(error.data).toEqual({ node_kind: "StorageObject", identifier: "unknown" });
  });

  it("does not hand out the files of nodes", async () => {
    const { storageId } = liveFixture().fileObject;
    const error = await refusal(PermissionDeniedError, unwrap(liveClient().GET(OBJECT, at(storageId))));
    expect(error.message).toContain(`/api/storage/files/by-storage-id/${storageId}`);
  });

  it("takes nothing from strangers, and nothing of the wrong form", async () => {
    const anonymous = liveClient({ auth: anonymousAuth() });
    const file = new Blob([everyByte]);
    await refusal(AuthenticationError, unwrap(anonymous.POST(UPLOAD, { body: { file } })));
    const body = {} as components["schemas"]["UploadContentPayload"];
    const error = await refusal(
      ValidationError,
      unwrap(liveClient().POST("/api/storage/upload/content", { body })),
    );
    expect(error.errors[0]?.path).toEqual(["body", "content"]);
  });
});
