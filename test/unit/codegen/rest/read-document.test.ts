import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";

import { readDocument } from "../../../../src/codegen/rest/read-document.js";
import { shownSource } from "../../../../src/codegen/shown-source.js";

/** YAML whose names stand for ten times more each. */
const LAUGHS =
  "[&a [x, x, x], &b [*a, *a, *a, *a, *a, *a], &c [*b, *b, *b, *b, *b, *b], [*c, *c, *c, *c, *c]]";

interface Loopback {
  address: string;
  requests: { url: string | undefined; headers: IncomingHttpHeaders }[];
}

async function serve(listener: RequestListener): Promise<Loopback> {
  const requests: Loopback["requests"] = [];
  const server = createServer((request, response) => {
    requests.push({ url: request.url, headers: request.headers });
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

describe("readDocument from a server", () => {
  test("asks an address for the document that Infrahub serves, with the token", async () => {
    const { address, requests } = await serve((_, response) => response.end('{"openapi":"3.1.0"}'));
    expect(await readDocument({ from: `${address}/`, apiToken: "s3cret" })).toEqual({ openapi: "3.1.0" });
    expect(requests).toHaveLength(1);
    expect(requests[0]?.url).toBe("/api/openapi.json");
    expect(requests[0]?.headers["x-infrahub-key"]).toBe("s3cret");
  });

  test("asks a full URL as it is, and sends no token that was not given", async () => {
    const { address, requests } = await serve((_, response) => response.end("openapi: 3.1.0"));
    expect(await readDocument({ from: `${address}/infrahub/api.yaml?x=1` })).toEqual({ openapi: "3.1.0" });
    expect(requests[0]?.url).toBe("/infrahub/api.yaml?x=1");
    expect(requests[0]?.headers).not.toHaveProperty("x-infrahub-key");
  });

  test("asks again while the server is busy, after the time that it names", async () => {
    const busy = { "retry-after": "0" };
    const { address, requests } = await serve((_, response) => {
      if (requests.length < 3) response.writeHead(requests.length === 1 ? 429 : 503, busy).end();
      else response.end("{}");
    });
    expect(await readDocument({ from: address })).toEqual({});
    expect(requests).toHaveLength(3);
  });

  test("gives up on a server that stays busy, and says how often it asked", async () => {
    const { address, requests } = await serve((_, response) =>
      response.writeHead(429, { "retry-after": "0" }).end(),
    );
    await expect(readDocument({ from: address })).rejects.toThrow(
      `${address}/api/openapi.json answered 429, 6 times in a row: it is busy or not ready. Run this again later.`,
    );
    expect(requests).toHaveLength(6);
  });

  test("does not wait for longer than a minute", async () => {
    const { address, requests } = await serve((_, response) =>
      response.writeHead(503, { "retry-after": "61" }).end(),
    );
    await expect(readDocument({ from: address })).rejects.toThrow(
      "answered 503: it is busy or not ready. It asks to wait 61 s. Run this again later.",
    );
    expect(requests).toHaveLength(1);
  });

  test("keeps what a server says to one line that can be seen", async () => {
    const message = `\u001b[2J${"a\n".repeat(1_000_000)}`;
    const { address } = await serve((_, response) =>
      response.writeHead(400).end(JSON.stringify({ errors: [{ message }] })),
    );
    const error = (await readDocument({ from: address }).catch((reason: unknown) => reason)) as Error;
    expect(error.message).toMatch(/answered 400: \\u001b\[2Ja a a/);
    expect(error.message).toMatch(/^[^\p{Cc}]{900,1004}$/u);
  });

  test.each(["http://", "//[", "javascript:alert(1)"])("tells of a redirect to %s", async (location) => {
    const { address } = await serve((_, response) => response.writeHead(302, { location }).end());
    await expect(readDocument({ from: address })).rejects.toThrow(
      `${address}/api/openapi.json redirects to `,
    );
  });

  test("reads no more than 64 MiB of an answer", async () => {
    const { address } = await serve((_, response) => {
      const part = Buffer.alloc(1024 * 1024, " ");
      const more = () => {
        while (!response.destroyed && response.write(part));
      };
      response.on("drain", more);
      more();
    });
    await expect(readDocument({ from: address })).rejects.toThrow(
      `${address}/api/openapi.json has more than 64 MiB. Give a document, and nothing else.`,
    );
  });

  test("follows no redirect, so that the token reaches no other origin", async () => {
    const other = await serve((_, response) => response.end("{}"));
    const { address } = await serve((_, response) =>
      response.writeHead(302, { location: `${other.address}/elsewhere?secret=1` }).end(),
    );
    await expect(readDocument({ from: address, apiToken: "s3cret" })).rejects.toThrow(
      `${address}/api/openapi.json redirects to ${other.address}/elsewhere. Give the address that answers itself.`,
    );
    expect(other.requests).toHaveLength(0);
  });

  test.each([
    [401, "refused the request (401). Set INFRAHUB_API_TOKEN"],
    [403, "refused the request (403). Set INFRAHUB_API_TOKEN"],
    [404, "answered 404. Is this the address of an Infrahub server?"],
    [500, "answered 500. Is this the address of an Infrahub server?"],
  ])("says what a %i means", async (status, message) => {
    const { address } = await serve((_, response) => response.writeHead(status).end());
    await expect(readDocument({ from: address })).rejects.toThrow(message);
  });

  test("tells a page from a document", async () => {
    const { address } = await serve((_, response) => response.end("\n<!doctype html><html></html>"));
    await expect(readDocument({ from: `${address}/login` })).rejects.toThrow(
      `${address}/login is an HTML or XML page, not an OpenAPI document.`,
    );
  });

  test("says that nobody answers", async () => {
    const { address } = await serve((request) => request.socket.destroy());
    await expect(readDocument({ from: address })).rejects.toThrow(
      `${address}/api/openapi.json is not reachable (UND_ERR_SOCKET). Is Infrahub running`,
    );
  });

  test("refuses a token that no header can hold without repeating it", async () => {
    const error = await readDocument({ from: "http://localhost:1", apiToken: "s3cret\n" }).catch(String);
    expect(error).toContain("INFRAHUB_API_TOKEN is not a token: it holds a space or a line break.");
    expect(error).not.toContain("s3cret");
  });

  test("keeps the secrets of a URL out of its messages", async () => {
    const error = await readDocument({ from: "http://me:s3cret@localhost:1/" }).catch(String);
    expect(error).toContain("The URL of localhost:1 holds a name or a password.");
    expect(error).not.toContain("s3cret");
    await expect(readDocument({ from: "http://me:s3cret@" })).rejects.toThrow("The given URL is not valid.");
    expect(shownSource("http://me:s3cret@localhost:8000/api/openapi.json?token=s3cret")).toBe(
      "http://localhost:8000/api/openapi.json",
    );
  });
});

describe("readDocument from a file", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "infrahub-client-test-"));
  });

  afterEach(() => rm(folder, { recursive: true }));

  test.each([
    ["openapi.json", '{ "a": [1] }'],
    ["openapi.yaml", "a:\n  - 1\n"],
  ])("reads %s", async (name, text) => {
    const from = join(folder, name);
    await writeFile(from, text);
    expect(await readDocument({ from })).toEqual({ a: [1] });
  });

  test.each([
    ["UTF-8 with a byte order mark", Buffer.from('\ufeff{ "a": ["\u00e4"] }')],
    ["UTF-16LE", Buffer.from('\ufeff{ "a": ["\u00e4"] }', "utf16le")],
    ["UTF-16BE", Buffer.from('\ufeff{ "a": ["\u00e4"] }', "utf16le").swap16()],
    ["YAML in UTF-16LE", Buffer.from("\ufeffa:\r\n  - \u00e4\r\n", "utf16le")],
  ])("reads %s", async (_, bytes) => {
    const from = join(folder, "openapi");
    await writeFile(from, bytes);
    expect(await readDocument({ from })).toEqual({ a: ["\u00e4"] });
  });

  test.each([
    [
      "Latin-1",
      Buffer.from('{ "a": "\u00e4" }', "latin1"),
      "is not a text in UTF-8. Save it in that encoding.",
    ],
    ["UTF-16 without a mark", Buffer.from("{}", "utf16le"), "holds the character U+0000."],
    ["more than 64 MiB", Buffer.alloc(64 * 1024 * 1024 + 1, " "), "has more than 64 MiB."],
  ])("refuses %s", async (_, bytes, message) => {
    const from = join(folder, "openapi.json");
    await writeFile(from, bytes);
    await expect(readDocument({ from })).rejects.toThrow(`${from} ${message}`);
  });

  test("merges what YAML says to merge", async () => {
    const from = join(folder, "openapi.yaml");
    await writeFile(from, "a: &a { b: 1 }\nc: { <<: *a, d: 2 }\n");
    expect(await readDocument({ from })).toEqual({ a: { b: 1 }, c: { b: 1, d: 2 } });
  });

  test.each([
    ["openapi.json", '{ "a": ', "is not valid JSON: "],
    ["openapi.yaml", "a: [", "is neither JSON nor YAML: Flow sequence in block collection must be"],
    ["openapi.yaml", "a: 1\n---\nb: 2", "is neither JSON nor YAML: Source contains multiple documents;"],
    ["openapi.yaml", "a: [".repeat(100_000), "is neither JSON nor YAML: It is nested too deeply."],
    ["openapi.yaml", `a: ${LAUGHS}`, "is neither JSON nor YAML: Excessive alias count indicates"],
  ])("says that %s is broken", async (name, text, message) => {
    const from = join(folder, name);
    await writeFile(from, text);
    await expect(readDocument({ from })).rejects.toThrow(`${from} ${message}`);
  });

  test("says that there is no such file", async () => {
    const from = join(folder, "openapi.json");
    await expect(readDocument({ from })).rejects.toThrow(`${from} cannot be read (ENOENT).`);
  });
});
