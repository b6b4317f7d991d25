import { describe, expect, test, vi } from "vitest";
import { AbortError, type RestClientOptions } from "../../../src/rest.js";
import { answerJson } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { Gate } from "../helpers/gate.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer, type Handler } from "../helpers/loopback-server.js";
import { quickClient } from "../helpers/quick-client.js";
import { fakeJwt, PASSWORD } from "../helpers/secrets.js";

hideEnvironment();

/** Aborts when the server has the first request. */
async function abortedOnArrival(handler: Handler, options: RestClientOptions = {}, parseAs?: "stream") {
  const controller = new AbortController();
  const reason = new Error("no longer needed");
  await using server = await loopbackServer((request, response, index) => {
    setTimeout(() => {
      controller.abort(reason);
    }, 20);
    return handler(request, response, index);
  });
  const rest = quickClient(server.url, options);
  const call = rest.GET("/api/info", { signal: controller.signal, ...(parseAs && { parseAs }) });
  const error = await caught(AbortError, call);
  return { error, reason, requests: server.requests };
}

describe("the caller's signal", () => {
  test.each([
    ["plain", false],
    ["with middleware", true],
  ])("that has aborted before keeps a call from being sent: %s", async (_, withMiddleware) => {
    await using server = await loopbackServer((_request, response) => {
      answerJson(response, {});
    });
    const rest = quickClient(server.url);
    if (withMiddleware) rest.use({ onRequest: ({ request }) => request });
    await caught(AbortError, rest.GET("/api/info", { signal: AbortSignal.abort() }));
    expect(server.requests).toHaveLength(0);
  });

  test("ends a call that waits for its answer, and no further attempt is made", async () => {
    const { error, reason, requests } = await abortedOnArrival(() => undefined);
    expect(error).toMatchObject({ name: "AbortError", message: "GET /api/info was aborted." });
    expect(error.cause).toBe(reason);
    expect(requests).toHaveLength(1);
  });

  test("ends a call in the middle of its body", async () => {
    const { error, reason } = await abortedOnArrival((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write("{");
    });
    expect(error.cause).toBe(reason);
  });

  test("ends the wait between two attempts", async () => {
    const controller = new AbortController();
    await using server = await loopbackServer((_, response) => {
      response.writeHead(503, { "retry-after": "3600" }).end();
    });
    const rest = quickClient(server.url, {
      retry: { maxDelay: Infinity },
      onRetry: () => {
        setTimeout(() => {
          controller.abort();
        }, 5);
      },
    });
    const error = await caught(AbortError, rest.GET("/api/info", { signal: controller.signal }));
    expect((error.cause as Error).name).toBe("AbortError");
    expect(server.requests).toHaveLength(1);
  });

  test("that is a time limit gives its TimeoutError as the cause", async () => {
    await using server = await loopbackServer(() => undefined);
    const error = await caught(
      AbortError,
      quickClient(server.url).GET("/api/info", { signal: AbortSignal.timeout(30) }),
    );
    expect((error.cause as Error).name).toBe("TimeoutError");
  });

  test("ends a stream that is being read", async () => {
    const controller = new AbortController();
    await using server = await loopbackServer((_, response) => {
      response.writeHead(200, { "content-type": "text/plain" });
      response.write("first");
    });
    const { data } = await quickClient(server.url).GET("/api/storage/object/{identifier}", {
      params: { path: { identifier: "i" } },
      parseAs: "stream",
      signal: controller.signal,
    });
    const reader = data?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("first");
    controller.abort();
    await expect(reader?.read()).rejects.toMatchObject({ name: "AbortError" });
  });

  test("during a login ends its own call alone: others that wait for the same login get their answers", async () => {
    const controller = new AbortController();
    const gate = new Gate();
    await using server = await loopbackServer(async (request, response) => {
      if (request.target !== "/api/auth/login") {
        answerJson(response, { version: "1" });
        return;
      }
      controller.abort();
      await gate.passed;
      answerJson(response, { access_token: fakeJwt("access"), refresh_token: fakeJwt("refresh") });
    });
    const rest = quickClient(server.url, { username: "admin", password: PASSWORD });
    const first = rest.GET("/api/info", { signal: controller.signal });
    const others = [rest.GET("/api/info"), rest.GET("/api/info")];
    await caught(AbortError, first);
    gate.open();
    for (const other of others) expect((await other).data).toEqual({ version: "1" });
    expect(server.requests.map(({ target }) => target)).toEqual([
      "/api/auth/login",
      "/api/info",
      "/api/info",
    ]);
  });

  test("leaves nothing behind when the call has ended", async () => {
    await using server = await loopbackServer((_, response) => {
      answerJson(response, {});
    });
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    await quickClient(server.url).GET("/api/config", { signal });
    expect(added.mock.calls).not.toHaveLength(0);
    const listeners = removed.mock.calls.map(([, listener]) => listener);
    expect(listeners).toEqual(expect.arrayContaining(added.mock.calls.map(([, listener]) => listener)));
  });
});
