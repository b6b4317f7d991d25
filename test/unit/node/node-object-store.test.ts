import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  AbortError,
  InfrahubClient,
  InvalidInputError,
  NodeNotFoundError,
  ServerNotReachableError,
  UnexpectedResponseError,
} from "../../../src/node.js";
import { answerFiles, rawFile, uploadOf } from "../resources/files/play-files.js";
import { answerJson, refusalBody } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";

import { loopbackServer, type Handler } from "../helpers/loopback-server.js";
import { API_TOKEN } from "../helpers/secrets.js";
import { hideSettings } from "./helpers/hide-settings.js";
import { testId } from "../nodes/play-store.js";

const NODE = testId(1);

hideSettings();

const sha1Of = (text: string) => createHash("sha1").update(text).digest("hex");

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "infrahub-client-unit-"));
  path = join(folder, "file.txt");
});
afterEach(() => rm(folder, { recursive: true }));

async function play(handler: Handler) {
  const server = await loopbackServer(handler);
  const options = {
    address: server.url,
    apiToken: API_TOKEN,
    configFile: false,
    retry: { baseDelay: 0 },
  } as const;
  return Object.assign(server, { client: new InfrahubClient(options) });
}

describe("a download to a path", () => {
  test("holds the content and leaves nothing else", async () => {
    await using server = await play((_, response) => void response.end("new"));
    await writeFile(path, "an older and longer content");
    await server.client.objectStore.downloadToPath("x", path);
    expect(await readFile(path, "utf8")).toBe("new");
    expect(await readdir(folder)).toEqual(["file.txt"]);
    expect(server.requests[0]?.target).toBe("/api/storage/object/x");
  });

  test("is of the client's branch, and of the call's", async () => {
    await using server = await play((_, response) => void response.end("new"));
    const { objectStore } = server.client.with({ branch: "a/b" });
    expect(await objectStore.downloadFileToPath({ id: NODE }, path)).toBe(true);
    await objectStore.downloadFileToPath({ id: NODE }, path, { branch: "c", at: "2026-01-01" });
    expect(server.requests.map(({ target }) => target)).toEqual([
      `/api/storage/files/${NODE}?branch=a%2Fb`,
      `/api/storage/files/${NODE}?branch=c&at=2026-01-01T00%3A00%3A00Z`,
    ]);
  });

  test.each(["the file that was there", undefined])("that breaks off leaves %s", async (before) => {
    await using server = await play((_, response) => {
      response.writeHead(200, { "content-length": 1000 }).write("part");
      setTimeout(() => response.destroy(), 50);
    });
    if (before !== undefined) await writeFile(path, before);
    const error = await caught(ServerNotReachableError, server.client.objectStore.downloadToPath("x", path));
    expect(error.message).toContain(path);
    expect(await readdir(folder)).toEqual(before === undefined ? [] : ["file.txt"]);
    if (before !== undefined) expect(await readFile(path, "utf8")).toBe(before);
  });

  test("that is aborted on its way leaves nothing", async () => {
    const controller = new AbortController();
    await using server = await play((_, response) => {
      response.writeHead(200, { "content-length": 1000 }).write("part");
      setTimeout(() => {
        controller.abort();
      }, 50);
    });
    const { signal } = controller;
    await caught(AbortError, server.client.objectStore.downloadToPath("x", path, { signal }));
    expect(await readdir(folder)).toEqual([]);
  });

  test("that is refused leaves nothing", async () => {
    await using server = await play((_, response) => {
      answerJson(
        response,
        refusalBody("Unable to find the node x / StorageObject in the database.", 404),
        404,
      );
    });
    await caught(NodeNotFoundError, server.client.objectStore.downloadToPath("x", path));
    expect(await readdir(folder)).toEqual([]);
  });

  test("that cannot be written is not asked for", async () => {
    await using server = await play((_, response) => void response.end("new"));
    const error = await caught(
      Error,
      server.client.objectStore.downloadToPath("x", join(folder, "no", "file")),
    );
    expect(error).toMatchObject({ code: "ENOENT" });
    expect(server.requests).toEqual([]);
  });

  test("to the path of a folder leaves nothing else", async () => {
    await using server = await play((_, response) => void response.end("new"));
    await mkdir(path);
    await caught(Error, server.client.objectStore.downloadToPath("x", path));
    expect(await readdir(folder)).toEqual(["file.txt"]);
  });

  test.each([
    ["the same", "same", false, 1],
    ["another", "other", true, 2],
    ["no", undefined, true, 1],
  ])("is looked at first where there is %s file", async (_, before, downloaded, requests) => {
    await using server = await play((request, response) => {
      if (request.method === "POST") answerFiles(response, rawFile(sha1Of("same")));
      else response.end("same");
    });
    if (before !== undefined) await writeFile(path, before);
    const { objectStore } = server.client;
    const options = { skipIfUnchanged: true };
    expect(await objectStore.downloadFileToPath({ id: NODE }, path, options)).toBe(downloaded);
    expect(await readFile(path, "utf8")).toBe("same");
    expect(server.requests).toHaveLength(requests);
  });
});

describe("an upload from a path", () => {
  const playUploads = () =>
    play((request, response) => {
      if (request.headers["content-type"] === "application/json")
        answerFiles(response, rawFile(sha1Of("abc")));
      else if (request.target.startsWith("/graphql"))
        answerJson(response, { data: { result: { object: rawFile() } } });
      else answerJson(response, { identifier: "i", checksum: "c" });
    });

  test("sends the content under the file's name", async () => {
    await using server = await playUploads();
    await writeFile(path, "abc");
    expect(await server.client.objectStore.uploadFromPath(path)).toEqual({ identifier: "i", checksum: "c" });
    const body = server.requests[0]?.body.toString();
    expect(body).toContain('filename="file.txt"');
    expect(body).toContain("\r\n\r\nabc\r\n");
  });

  test("of a node's file takes its name or the given one", async () => {
    await using server = await playUploads();
    await writeFile(path, "abc");
    const { objectStore } = server.client;
    await objectStore.uploadFileFromPath({ kind: "SampleManual" }, path);
    await objectStore.uploadFileFromPath({ kind: "SampleManual", id: NODE, name: "b.pdf" }, path);
    const arrived = await Promise.all(server.requests.map((request) => uploadOf(request)));
    expect(arrived.map(({ file, text }) => [file.name, text])).toEqual([
      ["file.txt", "abc"],
      ["b.pdf", "abc"],
    ]);
  });

  test("of a node's file sends only what differs", async () => {
    await using server = await playUploads();
    const { objectStore } = server.client;
    const upload = () =>
      objectStore.uploadFileFromPath({ kind: "SampleManual", id: NODE }, path, { skipIfUnchanged: true });
    await writeFile(path, "abc");
    expect((await upload()).uploaded).toBe(false);
    expect(server.requests).toHaveLength(1);
    await writeFile(path, "abcd");
    expect((await upload()).uploaded).toBe(true);
    expect((await uploadOf(server.requests[2])).text).toBe("abcd");
  });

  test("is sent again, whole, when the server shed it", async () => {
    await using server = await play((_, response, index) => {
      if (index) answerJson(response, { identifier: "i", checksum: "c" });
      else response.writeHead(429, { "x-infrahub-admission": "shed" }).end();
    });
    await writeFile(path, "abc");
    await server.client.objectStore.uploadFromPath(path);
    expect(server.requests.map(({ body }) => body.includes("\r\n\r\nabc\r\n"))).toEqual([true, true]);
  });

  test("is refused for a folder, and fails as Node does where there is nothing", async () => {
    await using server = await playUploads();
    await caught(InvalidInputError, server.client.objectStore.uploadFromPath(folder));
    const error = await caught(Error, server.client.objectStore.uploadFromPath(path));
    expect(error).toMatchObject({ code: "ENOENT" });
    expect(server.requests).toEqual([]);
  });

  test("does not follow a redirect, and says so", async () => {
    await using server = await play(
      (_, response) => void response.writeHead(307, { location: "/else" }).end(),
    );
    await writeFile(path, "abc");
    const error = await caught(UnexpectedResponseError, server.client.objectStore.uploadFromPath(path));
    expect(error.message).toMatch(/redirects the upload/);
    expect(server.requests).toHaveLength(1);
  });
});

test("a client for a branch has paths, too", async () => {
  await using server = await play((_, response) => void response.end("new"));
  const { objectStore } = server.client.with({ branch: "b" }).with({ at: "2026-01-01" });
  await objectStore.downloadFileToPath({ id: NODE }, path);
  expect(server.requests[0]?.target).toContain("?branch=b&at=2026-01-01");
});
