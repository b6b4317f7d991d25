import { getEventListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { unwrap } from "../../../src/rest.js";
import { Gate } from "../helpers/gate.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer } from "../helpers/loopback-server.js";
import { quickClient } from "../helpers/quick-client.js";

hideEnvironment();

const path = { params: { path: { identifier: "a" } }, parseAs: "stream" } as const;

test("a stream that nobody reads any more ends its request, and leaves no listener", async () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc") as () => void;
  const closed = new Gate();
  await using server = await loopbackServer((_, response) => {
    response.on("close", () => {
      closed.open();
    });
    response.setHeader("content-type", "text/plain");
    response.write("the first part");
  });
  const { signal } = new AbortController();
  const rest = quickClient(server.url);
  const abandon = async () => {
    const stream = await unwrap(rest.GET("/api/storage/object/{identifier}", { ...path, signal }));
    expect(stream).toBeInstanceOf(ReadableStream);
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
  };
  await abandon();
  do collectGarbage();
  while (await Promise.race([closed.passed.then(() => false), sleep(10, true)]));
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

test("a stream is read while only its reader is held", async () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc") as () => void;
  await using server = await loopbackServer(async (_, response) => {
    response.setHeader("content-type", "text/plain");
    response.write("first, ");
    await sleep(50);
    response.end("second");
  });
  const rest = quickClient(server.url);
  const stream = (await unwrap(rest.GET("/api/storage/object/{identifier}", path))) as ReadableStream;
  const reader = stream
    .pipeThrough(new TextDecoderStream() as never)
    .getReader() as ReadableStreamDefaultReader<string>;
  let text = "";
  for (;;) {
    collectGarbage();
    const { done, value } = await reader.read();
    if (done) break;
    text += value;
  }
  expect(text).toBe("first, second");
});
