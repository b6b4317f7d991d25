import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { InvalidInputError, ServerNotReachableError, sha1 } from "../../../../src/index.js";
import { answerJson } from "../../helpers/answers.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { answerFiles, documentOf, playFiles, rawFile, uploadOf } from "./play-files.js";
import { testId } from "../../nodes/play-store.js";

hideEnvironment();

const NODE = testId(1);

const play = (checksum?: string) =>
  playFiles((request, response) => {
    const asked = !request.headers["content-type"]?.startsWith("multipart");
    if (asked && documentOf(request).query.startsWith("query")) answerFiles(response, rawFile(checksum));
    else answerJson(response, { data: { result: { object: rawFile(checksum) } } });
  });

describe("uploading", () => {
  test.each([
    ["a File", () => ({ content: new File(["abc"], "own.txt") }), "own.txt"],
    ["a File of another name", () => ({ content: new File(["abc"], "own.txt"), name: "b.txt" }), "b.txt"],
    ["a Blob", () => ({ content: new Blob(["abc"]), name: "b.txt" }), "b.txt"],
    ["bytes", () => ({ content: new TextEncoder().encode("abc"), name: "ä b.txt" }), "ä b.txt"],
    ["an ArrayBuffer", () => ({ content: new TextEncoder().encode("abc").buffer, name: "b" }), "b"],
    ["a stream", () => ({ content: new Blob(["a", "bc"]).stream(), name: "ä b.txt" }), "ä b.txt"],
    ["a stream of nothing", () => ({ content: new Blob([]).stream(), name: "b" }), "b"],
  ])("%s sends its content and name", async (what, source, name) => {
    await using server = await play();
    const data = { title: { value: '$a "b"' } };
    const uploaded = await server.client.objectStore.uploadFile({ kind: "SampleManual", data, ...source() });
    const arrived = await uploadOf(server.requests[0]);
    expect(arrived.text).toBe(what.endsWith("nothing") ? "" : "abc");
    expect(arrived.file.name).toBe(name);
    expect(arrived.map).toEqual({ 0: ["variables.file"] });
    expect(arrived.variables).toEqual({ data, file: null });
    expect(arrived.query).toMatch(
      /^mutation UploadFile\(\$data: SampleManualCreateInput!, \$file: Upload!\) \{ result: SampleManualCreate\(/,
    );
    expect(uploaded).toEqual({
      ...{ id: "node", kind: "SampleManual", fileName: "a.txt", fileType: "text/plain", fileSize: 3 },
      ...{ checksum: "c0ffee", storageId: "stored", uploaded: true },
    });
  });

  test("a name cannot leave its place in the form", async () => {
    await using server = await play();
    const name = 'a"; name="map"\r\n\r\n{}';
    for (const content of [new Blob(["abc"]), new Blob(["abc"]).stream()])
      await server.client.objectStore.uploadFile({ kind: "SampleManual", content, name });
    const [blob, stream] = await Promise.all(server.requests.map((request) => uploadOf(request)));
    expect(stream?.map).toEqual({ 0: ["variables.file"] });
    expect(stream?.file.name).toBe(blob?.file.name);
    expect(stream?.text).toBe("abc");
  });

  test.each([
    [{ id: "node" }, { id: "node" }],
    [{ hfid: ["a"] }, { hfid: ["a"] }],
    [
      { id: "node", hfid: ["a"], data: { title: { value: "t" } } },
      { id: "node", title: { value: "t" } },
    ],
  ])("replaces the file of the node %o", async (node, data) => {
    await using server = await play();
    const content = new File(["abc"], "a.txt");
    await server.client
      .with({ branch: "b/c" })
      .objectStore.uploadFile({ kind: "SampleManual", ...node, content }, { tracker: "t" });
    const arrived = await uploadOf(server.requests[0]);
    expect(arrived.variables).toEqual({ data, file: null });
    expect(arrived.query).toContain("$data: SampleManualUpdateInput!, $file: Upload)");
    expect(server.requests[0]?.target).toBe("/graphql/b%2Fc");
    expect(server.requests[0]?.headers["x-infrahub-tracker"]).toBe("t");
  });

  test("looks and writes on the default branch without one", async () => {
    await using server = await play();
    const { objectStore } = server.client;
    const content = new File(["abc"], "a.txt");
    await objectStore.uploadFile({ kind: "SampleManual", id: NODE, content }, { skipIfUnchanged: true });
    expect(server.requests.map(({ target }) => target)).toEqual(["/graphql", "/graphql"]);
  });

  test("is sent again when the server shed it, and not when its answer was lost", async () => {
    await using shedding = await playFiles((_, response, index) => {
      if (index) answerJson(response, { data: { result: { object: rawFile() } } });
      else response.writeHead(429, { "x-infrahub-admission": "shed" }).end();
    });
    const file = { kind: "SampleManual", content: new File(["abc"], "a.txt") };
    await shedding.client.objectStore.uploadFile(file);
    expect((await uploadOf(shedding.requests[1])).text).toBe("abc");
    await using losing = await playFiles((_, response) => {
      response.destroy();
    });
    await caught(ServerNotReachableError, losing.client.objectStore.uploadFile(file));
    expect(losing.requests).toHaveLength(1);
  });

  test("is refused without a name, and for a kind that is no name", async () => {
    await using server = await play();
    const { objectStore } = server.client;
    const content = new Blob(["abc"]) as File;
    await caught(InvalidInputError, objectStore.uploadFile({ kind: "SampleManual", content }));
    await caught(InvalidInputError, objectStore.uploadFile({ kind: "A B", content, name: "a" }));
    expect(server.requests).toEqual([]);
  });
});

describe("uploading only what has changed", () => {
  const same = createHash("sha1").update("abc").digest("hex");
  const options = { skipIfUnchanged: true };
  const node = { kind: "SampleManual", id: NODE };

  test("sends nothing when the node holds the same", async () => {
    await using server = await play(same);
    const content = new File(["abc"], "other-name.txt");
    const result = await server.client.objectStore.uploadFile({ ...node, content }, options);
    expect(result).toMatchObject({ uploaded: false, id: "node", fileName: "a.txt", checksum: same });
    expect(server.requests).toHaveLength(1);
  });

  test("sends only the other attributes when the node holds the same", async () => {
    await using server = await play(same);
    const data = { title: { value: "t" } };
    const file = { ...node, data, content: new File(["abc"], "a.txt") };
    expect((await server.client.objectStore.uploadFile(file, options)).uploaded).toBe(false);
    const [, update] = server.requests;
    if (!update) throw new Error("The attributes were not sent.");
    expect(documentOf(update).variables).toEqual({ data: { title: { value: "t" }, id: NODE } });
  });

  test("sends what differs, and a new node's file without asking", async () => {
    await using server = await play(same);
    const content = new File(["abcd"], "a.txt");
    expect((await server.client.objectStore.uploadFile({ ...node, content }, options)).uploaded).toBe(true);
    expect((await uploadOf(server.requests[1])).text).toBe("abcd");
    await server.client.objectStore.uploadFile({ kind: "SampleManual", content }, options);
    expect(server.requests).toHaveLength(3);
  });

  test("takes a stream with its checksum, and none without", async () => {
    await using server = await play(same);
    const { objectStore } = server.client;
    const stream = () => new Blob(["abc"]).stream();
    const known = { ...node, name: "a", content: stream(), checksum: same.toUpperCase() };
    expect((await objectStore.uploadFile(known, options)).uploaded).toBe(false);
    await caught(
      InvalidInputError,
      objectStore.uploadFile({ ...node, name: "a", content: stream() }, options),
    );
    expect(server.requests).toHaveLength(1);
  });
});

test.each([
  ["a Blob", new Blob(["abc"])],
  ["bytes", new TextEncoder().encode("abc")],
  ["a part of bytes", new TextEncoder().encode("xabcx").subarray(1, 4)],
  ["an ArrayBuffer", new TextEncoder().encode("abc").buffer],
])("the SHA-1 of %s is that of its content", async (_, content) => {
  expect(await sha1(content)).toBe("a9993e364706816aba3e25717850c26c9cd0d89d"); // FIPS 180-1, appendix A
});
