import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, expectTypeOf, it } from "vitest";
import {
  AttributeRequiredError,
  AuthenticationError,
  anonymousAuth,
  BranchNotFoundError,
  InfrahubClient,
  InvalidInputError,
  NodeNotFoundError,
  PermissionDeniedError,
  ResponseError,
  SchemaNotFoundError,
  sha1,
  UnexpectedResponseError,
} from "../../src/node.js";
import { cleanUp } from "./fixtures/clean-up.js";
import { loggingFetch } from "./helpers/call-log.js";
import { liveClient } from "./helpers/live-client.js";
import { liveFixture } from "./helpers/live-fixture.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive, liveServer } from "./server/live.js";

const MEBIBYTE = 2 ** 20;
const PATIENCE_MS = 150_000;
const UNKNOWN = "00000000-0000-4000-8000-000000000000";

const everyByte = Uint8Array.from({ length: 1024 }, (_, index) => index % 256);
const hashOf = (algorithm: string, content: Uint8Array | string) =>
  createHash(algorithm).update(content).digest("hex");

const undo: (() => Promise<unknown>)[] = [];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "infrahub-client-live-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await cleanUp(undo);
});

const client = () => {
  const { address, apiToken } = liveServer();
  return new InfrahubClient({
    address,
    apiToken,
    configFile: false,
    fetch: loggingFetch,
    timeout: PATIENCE_MS,
  });
};
/** Without a `fetch` of its own, which is how Node sends uploads in constant memory. */
const plainClient = () => {
  const { address, apiToken } = liveServer();
  return new InfrahubClient({ address, apiToken, configFile: false, timeout: PATIENCE_MS });
};
const store = () => client().objectStore;

/** A manual that is deleted in the end. */
async function createManual(title: string, content: Blob | ReadableStream<Uint8Array>, name = "manual.txt") {
  const kind = liveFixture().kinds.manual;
  const file = await store().uploadFile({ kind, data: { title: { value: title } }, content, name });
  undo.push(() =>
    client().executeGraphQL(`mutation ($id: String!) { ${kind}Delete(data: { id: $id }) { ok } }`, {
      id: file.id,
    }),
  );
  return file;
}

describeLive("the object store", () => {
  it.each<[what: string, content: () => string | Blob | Uint8Array | ReadableStream<Uint8Array>]>([
    ["a string", () => "hostname ä ✓\n"],
    ["an empty text", () => ""],
    ["bytes", () => everyByte],
    ["a Blob", () => new Blob([everyByte])],
    ["a stream", () => new Blob([everyByte]).stream()],
  ])("keeps %s and gives it back in every form", async (_, content) => {
    const { identifier, checksum } = await store().upload(content());
    const bytes = await store().get(identifier, { as: "bytes" });
    expectTypeOf(bytes).toEqualTypeOf<Uint8Array>();
    expect(hashOf("md5", bytes)).toBe(checksum);
    const given = content();
    expect(bytes).toEqual(new Uint8Array(await new Response(given as BodyInit).arrayBuffer()));
    const text = await store().get(identifier);
    expectTypeOf(text).toEqualTypeOf<string>();
    expect(text).toBe(new TextDecoder().decode(bytes));
    const stream = await store().get(identifier, { as: "stream" });
    expect(new Uint8Array(await new Response(stream).arrayBuffer())).toEqual(bytes);
  });

  it("gives JSON, and says when it is none", async () => {
    const { identifier } = await store().upload('{"a": [1, "é"]}');
    expect(await store().get(identifier, { as: "json" })).toEqual({ a: [1, "é"] });
    const { storedObject } = liveFixture();
    await refusal(UnexpectedResponseError, store().get(storedObject.identifier, { as: "json" }));
  });

  it("refuses what is unknown, what is a node's, and strangers", async () => {
    const error = await refusal(NodeNotFoundError, store().get("unknown ä"));
    expect(error.data).toEqual({ node_kind: "StorageObject", identifier: "unknown ä" });
    await refusal(PermissionDeniedError, store().get(liveFixture().fileObject.storageId));
    const stranger = new InfrahubClient({ address: liveServer().address, auth: anonymousAuth() });
    await refusal(AuthenticationError, stranger.objectStore.upload("x"));
  });

  it("takes 20 MiB from a path, and writes them to one", async () => {
    const [source, target] = [join(folder, "source.bin"), join(folder, "target.bin")];
    await writeFile(source, Buffer.alloc(20 * MEBIBYTE, everyByte));
    const { objectStore } = plainClient();
    const { identifier, checksum } = await objectStore.uploadFromPath(source);
    expect(checksum).toBe(hashOf("md5", await readFile(source)));
    await objectStore.downloadToPath(identifier, target);
    expect(hashOf("md5", await readFile(target))).toBe(checksum);
    const missing = join(folder, "missing.bin");
    await refusal(NodeNotFoundError, objectStore.downloadToPath("unknown", missing));
    expect((await readdir(folder)).toSorted()).toEqual(["source.bin", "target.bin"]);
  });
});

describeLive("the file of a node", () => {
  it("is read by id, human-friendly id and storage id, in every form", async () => {
    const { fileObject, kinds } = liveFixture();
    const hfid = { kind: kinds.manual, hfid: fileObject.hfid };
    for (const of of [{ id: fileObject.id }, hfid, { storageId: fileObject.storageId }]) {
      expect(await store().getFile(of)).toBe(fileObject.content);
      const bytes = await store().getFile(of, { as: "bytes" });
      expect(new TextDecoder().decode(bytes)).toBe(fileObject.content);
      const stream = await store().getFile(of, { as: "stream" });
      expect(await new Response(stream).text()).toBe(fileObject.content);
    }
    const [node] = await client().filters(kinds.manual, { ids: [fileObject.id] });
    if (!node) throw new Error("The node is not listed.");
    expect(await store().getFile(node)).toBe(fileObject.content);
  });

  it("is created with a name and a title of any letters, from a stream", async () => {
    const title = `${runName("manual")} ä "1"; a/b?c=d&e#f%`;
    const made = await createManual(title, new Blob(["first"]).stream(), "ä 1.txt");
    expect(made).toMatchObject({ uploaded: true, fileName: "ä 1.txt", fileType: "text/plain", fileSize: 5 });
    expect(made).toMatchObject({ kind: liveFixture().kinds.manual, checksum: hashOf("sha1", "first") });
    expect(await store().getFile({ kind: made.kind, hfid: [title] })).toBe("first");
  });

  it("is replaced, and can be read as it was before", async () => {
    const made = await createManual(runName("manual"), new Blob(["first"]));
    const before = new Date();
    const { kind, id } = made;
    const replaced = await store().uploadFile({ kind, id, content: new File(["{}"], "second.json") });
    expect(replaced).toMatchObject({
      id,
      uploaded: true,
      fileName: "second.json",
      fileType: "application/json",
    });
    expect(replaced.storageId).not.toBe(made.storageId);
    expect(await store().getFile(made, { as: "json" })).toEqual({});
    expect(await store().getFile(made, { at: before })).toBe("first");
    expect(await client().with({ at: before }).objectStore.getFile({ id })).toBe("first");
    const old = { storageId: made.storageId };
    expect(await store().getFile(old, { at: before })).toBe("first");
    await refusal(NodeNotFoundError, store().getFile(old));
  });

  it("is another one on a branch", async () => {
    const { branch } = liveFixture();
    const { kind, id } = await createManual(runName("manual"), new Blob(["main"]));
    const feature = client().with({ branch });
    // The branch is older than the node, so the node is made there, too.
    const title = runName("manual");
    const file = { kind, data: { title: { value: title } }, content: new File(["branch"], "b.txt") };
    const made = await feature.objectStore.uploadFile(file);
    expect(await feature.objectStore.getFile({ kind, hfid: [title] })).toBe("branch");
    expect(await store().getFile(made, { branch })).toBe("branch");
    await refusal(NodeNotFoundError, store().getFile(made));
    await refusal(NodeNotFoundError, feature.objectStore.getFile({ id }));
  });

  it("is sent and read only when it differs", async () => {
    const title = runName("manual");
    const { kind, id } = await createManual(title, new Blob(["same"]));
    const upload = (content: string, data?: Record<string, unknown>) =>
      store().uploadFile(
        { kind, id, ...(data && { data }), content: new File([content], "again.txt") },
        { skipIfUnchanged: true },
      );
    expect(await upload("same")).toMatchObject({ uploaded: false, fileName: "manual.txt" });
    expect(await upload("same", { title: { value: `${title}-2` } })).toMatchObject({ uploaded: false });
    const hfid = { kind, hfid: [`${title}-2`] };
    const known = await sha1(new Blob(["same"]));
    expect(await store().getFileIfChanged(hfid, known)).toBeNull();
    expect(await upload("other")).toMatchObject({ uploaded: true, fileName: "again.txt" });
    expect(await store().getFileIfChanged(hfid, known)).toBe("other");
  });

  it("goes from a path and to one, and only when it differs", async () => {
    const [source, target] = [join(folder, "local.txt"), join(folder, "copy.txt")];
    const { kind, id } = await createManual(runName("manual"), new Blob(["first"]));
    const { objectStore } = plainClient();
    const options = { skipIfUnchanged: true };
    await writeFile(source, "first");
    expect((await objectStore.uploadFileFromPath({ kind, id }, source, options)).uploaded).toBe(false);
    await writeFile(source, "second");
    const uploaded = await objectStore.uploadFileFromPath({ kind, id }, source, options);
    expect(uploaded).toMatchObject({
      uploaded: true,
      fileName: "local.txt",
      checksum: hashOf("sha1", "second"),
    });
    expect(await objectStore.downloadFileToPath({ id }, target, options)).toBe(true);
    expect(await readFile(target, "utf8")).toBe("second");
    expect(await objectStore.downloadFileToPath({ id }, target, options)).toBe(false);
  });

  it("is refused where there is none", async () => {
    const { manual: kind } = liveFixture().kinds;
    for (const of of [{ id: UNKNOWN }, { kind, hfid: ["unknown"] }, { storageId: UNKNOWN }]) {
      await refusal(NodeNotFoundError, store().getFile(of));
      await refusal(NodeNotFoundError, store().getFileIfChanged(of, ""));
    }
    await refusal(SchemaNotFoundError, store().getFile({ kind: "LiveUnknown", hfid: ["a"] }));
    await refusal(ResponseError, store().getFile({ kind: "CoreAccount", hfid: ["admin"] }));
    const branch = runName("unknown/branch");
    await refusal(BranchNotFoundError, store().getFile({ id: UNKNOWN }, { branch }));
  });

  it("is refused where it cannot be kept", async () => {
    const { manual: kind } = liveFixture().kinds;
    const content = new File(["x"], "x.txt");
    const error = await refusal(AttributeRequiredError, store().uploadFile({ kind, content }));
    expect(error.data).toEqual({ node_kind: kind, field_name: "title" });
    await refusal(NodeNotFoundError, store().uploadFile({ kind, hfid: ["unknown"], content }));
    await refusal(
      NodeNotFoundError,
      store().uploadFile({ kind, id: UNKNOWN, content }, { skipIfUnchanged: true }),
    );
    await refusal(ResponseError, store().uploadFile({ kind: "BuiltinTag", content }));
    const branch = runName("unknown/branch");
    await refusal(BranchNotFoundError, store().uploadFile({ kind, id: UNKNOWN, content }, { branch }));
    const fileless = new InfrahubClient(liveClient()).create(kind, { title: "x" });
    expect((await refusal(InvalidInputError, fileless)).message).toContain("needs file as well");
  });

  it("is created, changed and saved with its node", async () => {
    const { manual: kind } = liveFixture().kinds;
    const client = new InfrahubClient(liveClient());
    const made = async (title: string, file: object) => {
      const node = await client.create(kind, { title: runName(title), file });
      undo.push(() => client.delete(kind, node.id));
      return node;
    };
    const node = await made("a", new File(["first"], "a.txt"));
    await node.save();
    expect(node.attributes["file_name"]?.value).toBe("a.txt");
    expect(node.attributes["checksum"]?.value).toBe(hashOf("sha1", "first"));
    expect(await store().getFile(node)).toBe("first");

    const { id } = node;
    const read = await client.get(kind, { id });
    await read.update({ title: runName("b") });
    expect(await store().getFile({ id })).toBe("first");
    await read.update({ file: { file: everyByte, name: "b.bin" } });
    expect(read.attributes["file_name"]?.value).toBe("b.bin");
    expect(await store().getFile({ id }, { as: "bytes" })).toEqual(everyByte);

    const again = await client.create(kind, {
      title: read.attributes["title"]?.value,
      file: { file: new Blob(["third"]).stream(), name: "c.txt" },
    });
    await again.save({ allowUpsert: true });
    expect(again.id).toBe(id);
    expect(await store().getFile({ id })).toBe("third");

    const batch = client.createBatch({ maxConcurrentExecution: 1 });
    const two = [await made("d", new File(["d"], "d.txt")), await made("e", new File(["e"], "e.txt"))];
    for (const one of two) batch.save(one);
    for await (const { error } of batch.execute()) expect(error).toBeUndefined();
    expect(await Promise.all(two.map((one) => store().getFile(one)))).toEqual(["d", "e"]);
  });

  it("is seen by the REST client, too", async () => {
    const { id } = await createManual(runName("manual"), new Blob(["first"]));
    const params = { path: { node_id: id } };
    const { response } = await liveClient().GET("/api/storage/files/{node_id}", { params });
    expect(response.headers.get("content-disposition")).toContain('filename="manual.txt"');
  });
});
