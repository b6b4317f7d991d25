import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NotFoundError, unwrap } from "../../../src/rest.js";
import { answerJson, refusalBody } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer, type LoopbackServer } from "../helpers/loopback-server.js";
import { quickClient } from "../helpers/quick-client.js";

/** Every byte there is, so that nothing can have passed through a text. */
const BYTES = Buffer.from(Uint8Array.from({ length: 256 }, (_, index) => index));
const TEXT = "hostname atl1-é";

let server: LoopbackServer;

hideEnvironment();
beforeAll(async () => {
  server = await loopbackServer(({ target }, response) => {
    if (target.startsWith("/api/storage/object/text"))
      response.writeHead(200, { "content-type": "text/plain; charset=utf-8" }).end(TEXT);
    else if (target.startsWith("/api/storage/object/json")) answerJson(response, { a: [1] });
    else if (target.startsWith("/api/storage/object/bytes"))
      response.writeHead(200, { "content-type": "image/svg+xml" }).end(BYTES);
    else if (target.startsWith("/api/storage/object/empty"))
      response.writeHead(200, { "content-type": "text/plain" }).end();
    else answerJson(response, refusalBody("Unable to find the object", 404), 404);
  });
});
afterAll(() => server[Symbol.asyncDispose]());

type ParseAs = "json" | "text" | "blob" | "arrayBuffer" | "stream";

function object<As extends ParseAs>(identifier: string, parseAs: As) {
  return quickClient(server.url).GET("/api/storage/object/{identifier}", {
    params: { path: { identifier } },
    parseAs,
  });
}

describe("content", () => {
  test("comes as text without being asked for, when that is what it is", async () => {
    const { data, response } = await quickClient(server.url).GET("/api/storage/object/{identifier}", {
      params: { path: { identifier: "text" } },
    });
    expect(data).toBe(TEXT);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  });

  test("that is JSON comes as the text it is, as the types say", async () => {
    expect((await object("json", "json")).data).toBe('{"a":[1]}');
    expect((await object("json", "text")).data).toBe('{"a":[1]}');
  });

  test("comes as bytes", async () => {
    const bytes = await unwrap(object("bytes", "arrayBuffer"));
    expect(Buffer.from(bytes).equals(BYTES)).toBe(true);
  });

  test("comes as a Blob with its type", async () => {
    const blob = await unwrap(object("bytes", "blob"));
    expect(blob.type).toBe("image/svg+xml");
    expect(Buffer.from(await blob.arrayBuffer()).equals(BYTES)).toBe(true);
  });

  test("comes as a stream, and its type is at the response", async () => {
    const { data, response } = await object("bytes", "stream");
    expect(data).toBeInstanceOf(ReadableStream);
    expect(response.headers.get("content-type")).toBe("image/svg+xml");
    const bytes = await new Response(data as ReadableStream).arrayBuffer();
    expect(Buffer.from(bytes).equals(BYTES)).toBe(true);
  });

  test("that is empty is so in each form", async () => {
    expect((await object("empty", "json")).data).toBe("");
    expect((await object("empty", "text")).data).toBe("");
    expect((await unwrap(object("empty", "arrayBuffer"))).byteLength).toBe(0);
  });

  test("arrives whole with middleware, too", async () => {
    const rest = quickClient(server.url);
    rest.use({ onResponse: ({ response }) => response });
    for (const parseAs of ["arrayBuffer", "stream"] as const) {
      const { data } = await rest.GET("/api/storage/object/{identifier}", {
        params: { path: { identifier: "bytes" } },
        parseAs,
      });
      const bytes = await new Response(data as ReadableStream | ArrayBuffer).arrayBuffer();
      expect(Buffer.from(bytes).equals(BYTES)).toBe(true);
    }
  });

  test.each<ParseAs>(["json", "text", "blob", "arrayBuffer", "stream"])(
    "that is refused is a parsed error, also with parseAs %s",
    async (parseAs) => {
      const { data, error } = await object("missing", parseAs);
      expect(data).toBeUndefined();
      expect(error).toEqual(refusalBody("Unable to find the object", 404));
      await caught(NotFoundError, unwrap(object("missing", parseAs)));
    },
  );
});
