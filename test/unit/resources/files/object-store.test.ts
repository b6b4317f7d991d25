import { describe, expect, test } from "vitest";
import {
  AbortError,
  InvalidInputError,
  NodeNotFoundError,
  ServerNotReachableError,
  UnexpectedResponseError,
} from "../../../../src/index.js";
import { answerJson, refusalBody } from "../../helpers/answers.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { answerFiles, documentOf, playFiles, rawFile } from "./play-files.js";
import { testId } from "../../nodes/play-store.js";

hideEnvironment();

const NODE = testId(1);

const BYTES = Uint8Array.from({ length: 256 }, (_, index) => index);
const playContent = (content: string | Uint8Array, type = "text/plain") =>
  playFiles((_, response) => {
    response.writeHead(200, { "content-type": type }).end(content);
  });

describe("reading", () => {
  test("gives a string unless it is asked for otherwise", async () => {
    await using server = await playContent('{"a": "é"}', "application/json");
    const { objectStore } = server.client;
    const text: string = await objectStore.get("x");
    expect(text).toBe('{"a": "é"}');
    expect(await objectStore.get("x", { as: "text" })).toBe(text);
    expect(await objectStore.get("x", { as: "json" })).toEqual({ a: "é" });
  });

  test("gives bytes and streams as they are", async () => {
    await using server = await playContent(BYTES);
    const bytes = await server.client.objectStore.get("x", { as: "bytes" });
    expect(bytes).toEqual(BYTES);
    const stream = await server.client.objectStore.get("x", { as: "stream" });
    expect(new Uint8Array(await new Response(stream).arrayBuffer())).toEqual(BYTES);
  });

  test("gives an empty text, no bytes and an ended stream of an empty object", async () => {
    await using server = await playFiles((_, response) => {
      response.writeHead(204).end();
    });
    const { objectStore } = server.client;
    expect(await objectStore.get("x")).toBe("");
    expect(await objectStore.get("x", { as: "bytes" })).toHaveLength(0);
    expect(await new Response(await objectStore.get("x", { as: "stream" })).text()).toBe("");
  });

  test("says so when what was to be JSON is none", async () => {
    await using server = await playContent("hostname x");
    const error = await caught(UnexpectedResponseError, server.client.objectStore.get("x", { as: "json" }));
    expect(error.message).toMatch(/not JSON/);
    expect(error.cause).toBeInstanceOf(SyntaxError);
  });

  test("asks again when the content breaks off", async () => {
    await using server = await playFiles((_, response, index) => {
      response.writeHead(200, { "content-length": 4 }).write("ab");
      if (index) response.end("cd");
      else setTimeout(() => response.destroy(), 20);
    });
    expect(await server.client.objectStore.get("x")).toBe("abcd");
    expect(server.requests).toHaveLength(2);
  });

  test("ends when it is aborted", async () => {
    await using server = await playFiles(() => undefined);
    await caught(AbortError, server.client.objectStore.get("x", { signal: AbortSignal.timeout(50) }));
  });

  test("takes the settings of a call", async () => {
    await using server = await playContent("x");
    await server.client.objectStore.get("x", { tracker: "t", priority: "low" });
    expect(server.requests[0]?.headers).toMatchObject({ "x-infrahub-tracker": "t", "x-priority": "low" });
  });
});

describe("the request for", () => {
  const branch = "feature/ä b&c#d";
  const query = `branch=${encodeURIComponent(branch)}&at=2026-01-01T00%3A00%3A00Z`;

  test.each([
    ["a node's id", { id: NODE }, `${NODE}?`],
    ["a storage id", { storageId: "a/b?c#d é" }, "by-storage-id/a%2Fb%3Fc%23d%20%C3%A9?"],
    [
      "a human-friendly id",
      { kind: "SampleManual", hfid: ["a b&c=d", "é#?/%"] },
      "by-hfid/SampleManual?hfid=a%20b%26c%3Dd&hfid=%C3%A9%23%3F%2F%25&",
    ],
    ["a whole node", { id: NODE, kind: "SampleManual", hfid: null, name: { value: "n" } }, `${NODE}?`],
  ])("%s is encoded, with the branch and the moment of the client", async (_, of, target) => {
    await using server = await playContent("x");
    await server.client.with({ branch, at: "2026-01-01" }).objectStore.getFile(of);
    expect(server.requests[0]?.target).toBe(`/api/storage/files/${target}${query}`);
  });

  test("a file takes the call's branch and moment, and undefined for the client's", async () => {
    await using server = await playContent("x");
    const { objectStore } = server.client.with({ branch: "b", at: "2026-01-01" });
    await objectStore.getFile({ id: NODE }, { branch: "other", at: "-1h" });
    await objectStore.getFile({ id: NODE }, { branch: undefined, at: undefined });
    const [own, none] = server.requests.map((request) => request.target);
    expect(own).toMatch(/\?branch=other&at=20\d\d-[^&]*Z$/);
    expect(none).toBe(`/api/storage/files/${NODE}?branch=b&at=2026-01-01T00%3A00%3A00Z`);
  });

  test("a stored object has neither", async () => {
    await using server = await playContent("x");
    await server.client.with({ branch: "b", at: "2026-01-01" }).objectStore.get("a/b");
    expect(server.requests[0]?.target).toBe("/api/storage/object/a%2Fb");
  });

  test.each([{}, { kind: "SampleManual" }, { kind: "SampleManual", hfid: [] }, { hfid: ["a"] }, { id: "" }])(
    "%o is not sent",
    async (of) => {
      await using server = await playContent("x");
      await caught(InvalidInputError, server.client.objectStore.getFile(of as { id: string }));
      expect(server.requests).toEqual([]);
    },
  );
});

describe("a file that may have changed", () => {
  const play = (checksum: string) =>
    playFiles((request, response) => {
      if (request.method === "POST") answerFiles(response, rawFile(checksum));
      else response.end("new");
    });

  test("is read when its checksum is another one", async () => {
    await using server = await play("c0ffee");
    const { objectStore } = server.client.with({ branch: "b/c", at: "2026-01-01" });
    expect(await objectStore.getFileIfChanged({ id: NODE }, "decaf")).toBe("new");
    expect(server.requests.map(({ target }) => target)).toEqual([
      "/graphql/b%2Fc?at=2026-01-01T00%3A00%3A00Z",
      `/api/storage/files/${NODE}?branch=b%2Fc&at=2026-01-01T00%3A00%3A00Z`,
    ]);
  });

  test("is not read when it is the same, in whichever case it is written", async () => {
    await using server = await play("c0ffee");
    const result: Uint8Array | null = await server.client.objectStore.getFileIfChanged(
      { id: NODE },
      "C0FFEE",
      { as: "bytes" },
    );
    expect(result).toBeNull();
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    [{ id: NODE }, /CoreFileObject\(ids: \$value\)/, [NODE]],
    [{ storageId: "s" }, /CoreFileObject\(storage_id__value: \$value\)/, "s"],
    [{ kind: "SampleManual", hfid: ["$a"] }, /SampleManual\(hfid: \$value\)/, ["$a"]],
  ])("is found by %o, as a variable", async (of, document, value) => {
    await using server = await play("c0ffee");
    await server.client.objectStore.getFileIfChanged(of, "c0ffee");
    const [request] = server.requests;
    if (!request) throw new Error("Nothing was asked.");
    const { query, variables } = documentOf(request);
    expect(query).toMatch(document);
    expect(variables).toEqual({ value });
  });

  test("is refused when there is none, and for a kind that is no name", async () => {
    await using server = await playFiles((_, response) => {
      answerFiles(response);
    });
    const { objectStore } = server.client;
    const error = await caught(NodeNotFoundError, objectStore.getFileIfChanged({ id: NODE }, ""));
    expect(error.data).toEqual({ node_kind: "CoreFileObject", identifier: NODE });
    const of = { kind: "A(x: 1) { id } B", hfid: ["a"] };
    await caught(InvalidInputError, objectStore.getFileIfChanged(of, ""));
    expect(server.requests).toHaveLength(1);
  });
});

describe("storing", () => {
  const play = () =>
    playFiles((_, response) => {
      answerJson(response, { identifier: "i", checksum: "c" });
    });

  test("sends a string as JSON, the empty one too", async () => {
    await using server = await play();
    expect(await server.client.objectStore.upload("é")).toEqual({ identifier: "i", checksum: "c" });
    await server.client.objectStore.upload("");
    expect(server.requests.map(({ target, body }) => [target, body.toString()])).toEqual([
      ["/api/storage/upload/content", '{"content":"é"}'],
      ["/api/storage/upload/content", '{"content":""}'],
    ]);
  });

  test.each([
    ["bytes", () => BYTES],
    ["a Blob", () => new Blob([BYTES])],
    ["a stream", () => new Blob([BYTES]).stream()],
  ])("sends %s as a form", async (_, content) => {
    await using server = await play();
    await server.client.objectStore.upload(content());
    const [request] = server.requests;
    const type = request?.headers["content-type"] ?? "";
    const init = { headers: { "content-type": type } };
    const form = await new Response(new Uint8Array(request?.body ?? []), init).formData();
    expect(new Uint8Array(await (form.get("file") as File).arrayBuffer())).toEqual(BYTES);
  });

  test("is not done again when the answer was lost, because it may have been done", async () => {
    await using server = await playFiles((_, response) => {
      response.destroy();
    });
    await caught(ServerNotReachableError, server.client.objectStore.upload("x"));
    expect(server.requests).toHaveLength(1);
  });

  test("throws what the server refuses", async () => {
    await using server = await playFiles((_, response) => {
      answerJson(
        response,
        refusalBody("Unable to find the node x / StorageObject in the database.", 404),
        404,
      );
    });
    const error = await caught(NodeNotFoundError, server.client.objectStore.get("x"));
    expect(error.data).toEqual({ node_kind: "StorageObject", identifier: "x" });
  });
});
