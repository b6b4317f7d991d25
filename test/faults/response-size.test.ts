import type { OutgoingHttpHeaders } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  ConfigurationError,
  InvalidInputError,
  ServerError,
  UnexpectedResponseError,
  createRestClient,
  unwrap,
} from "../../src/rest.js";
import { caught } from "../unit/helpers/caught.js";
import { hideEnvironment } from "../unit/helpers/hide-environment.js";
import { loopbackServer, type Handler } from "../unit/helpers/loopback-server.js";

hideEnvironment();

const MIB = 2 ** 20;
const large = Buffer.from(JSON.stringify({ text: "é".repeat(2 * MIB) }));
const zipped = gzipSync(large);

const send = (body: Buffer, headers: OutgoingHttpHeaders): Handler => {
  return (_, response) => {
    response.writeHead(200, { "content-type": "application/json", ...headers }).end(body);
  };
};
const WAYS: [way: string, answer: Handler][] = [
  ["with its length", send(large, { "content-length": large.length })],
  ["without its length", send(large, {})],
  ["as a gzip bomb", send(zipped, { "content-encoding": "gzip", "content-length": zipped.length })],
];

async function client(answer: Handler, maxResponseSize?: number) {
  const server = await loopbackServer(answer);
  const rest = createRestClient({ address: server.url, maxResponseSize });
  return { server, rest, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

describe.each(WAYS)("an answer that comes %s", (_, answer) => {
  test("and is larger than the limit is refused once, in words", async () => {
    await using one = await client(answer, MIB);
    const error = await caught(UnexpectedResponseError, one.rest.GET("/api/info"));
    expect(error.message).toMatch(
      /^The answer.* is larger than 1048576 bytes, the limit maxResponseSize. Ask for less at a time, or raise it.$/,
    );
    expect(error.status).toBe(200);
    expect(one.server.requests).toHaveLength(1);
  });

  test("is read whole within the limit, and by default", async () => {
    for (const limit of [large.length, Infinity, undefined]) {
      await using one = await client(answer, limit);
      expect((await one.rest.GET("/api/info")).data).toEqual(JSON.parse(large.toString()));
    }
  });

  test("has the limit with middleware, and that of the call", async () => {
    await using one = await client(answer);
    one.rest.use({ onResponse: ({ response }) => response });
    expect((await one.rest.GET("/api/info")).data).toEqual(JSON.parse(large.toString()));
    await caught(UnexpectedResponseError, one.rest.GET("/api/info", { maxResponseSize: MIB }));
  });

  test.each(["text", "blob", "arrayBuffer"] as const)(
    "as %s has a limit where one is set",
    async (parseAs) => {
      await using one = await client(answer);
      const { data } = await one.rest.GET("/api/info", { parseAs });
      expect(await new Response(data as BodyInit).text()).toBe(large.toString());
      await caught(UnexpectedResponseError, one.rest.GET("/api/info", { parseAs, maxResponseSize: MIB }));
      const whole = await one.rest.GET("/api/info", { parseAs, maxResponseSize: large.length });
      expect(await new Response(whole.data as BodyInit).text()).toBe(large.toString());
    },
  );

  test("as a stream has none", async () => {
    await using one = await client(answer, 1);
    const { data } = await one.rest.GET("/api/info", { parseAs: "stream" });
    expect(await new Response(data).text()).toBe(large.toString());
  });
});

test("a refusal is read as far as its first MiB, and not waited for", async () => {
  await using one = await client((_, response) => {
    response.writeHead(500, { "content-type": "text/plain" });
    // It never ends.
    const more = () => {
      if (!response.destroyed) response.write("x".repeat(MIB / 4), more);
    };
    more();
  });
  const error = await caught(ServerError, unwrap(one.rest.GET("/api/info")));
  expect(error.message).toMatch(/^x{100,500}/);
});

test.each([0, -1, 1.5, NaN, "1"])("a limit of %s is refused", async (value) => {
  const maxResponseSize = value as number;
  expect(() => createRestClient({ address: "http://x.test", maxResponseSize })).toThrow(ConfigurationError);
  const rest = createRestClient({ address: "http://x.test" });
  await caught(InvalidInputError, rest.GET("/api/info", { maxResponseSize }));
});
