import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createRestClient, ServerNotReachableError, unwrap, type RetryEvent } from "../../../src/rest.js";
import { answerJson } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { FakeClock } from "../helpers/fake-clock.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer, type Handler } from "../helpers/loopback-server.js";
import { quickClient } from "../helpers/quick-client.js";

hideEnvironment();

/** An address at which nothing listens. */
async function refusingAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

/** Breaks the connection of the first `count` requests in the way given, and then answers. */
function breaking(count: number, how: Handler): Handler {
  return (request, response, index) => {
    if (index < count) return how(request, response, index);
    answerJson(response, { version: "1" });
  };
}

const reset: Handler = (_, response) => {
  response.socket?.resetAndDestroy();
};
const cut: Handler = (_, response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
  response.write('{"version": ', () => response.socket?.destroy());
};

describe("a read", () => {
  test.each([
    ["reset before an answer", reset],
    ["cut in the middle of the body", cut],
  ])("is sent again when its connection is %s", async (_, how) => {
    await using server = await loopbackServer(breaking(2, how));
    const events: RetryEvent[] = [];
    const rest = quickClient(server.url, { onRetry: (event) => events.push(event) });
    expect((await rest.GET("/api/info")).data).toEqual({ version: "1" });
    expect(server.requests).toHaveLength(3);
    expect(events.map(({ attempt, error }) => [attempt, error?.name])).toEqual([
      [1, "ServerNotReachableError"],
      [2, "ServerNotReachableError"],
    ]);
  });

  test("whose middleware reads the answer is sent again when the body is cut, too", async () => {
    await using server = await loopbackServer(breaking(1, cut));
    const rest = quickClient(server.url);
    rest.use({ onResponse: ({ response }) => response });
    expect((await rest.GET("/api/info")).data).toEqual({ version: "1" });
  });

  test("is an error that says what to check when no answer comes, with the runtime's as its cause", async () => {
    await using server = await loopbackServer(reset);
    const rest = quickClient(server.url, { retry: { limit: 1 } });
    const error = await caught(ServerNotReachableError, unwrap(rest.GET("/api/menu")));
    expect(error.message).toContain(`GET /api/menu: no answer from ${server.url}`);
    expect(error.message).toMatch(/Is it running, and is the address right\?$/);
    expect(error.cause).toBeInstanceOf(Error);
    expect(error.status).toBeUndefined();
    expect(server.requests).toHaveLength(2);
  });
});

test("that gets no answer on a page of another origin may be one that the server does not allow", async () => {
  vi.stubGlobal("location", { origin: "https://portal.example" });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  await using server = await loopbackServer(reset);
  const rest = quickClient(server.url, { retry: { limit: 0 } });
  const error = await caught(ServerNotReachableError, unwrap(rest.GET("/api/menu")));
  expect(error.message).toMatch(/, and does it allow pages of https:\/\/portal\.example \(CORS\)\?$/);
});

describe("a write", () => {
  test.each([
    ["reset before an answer", reset],
    ["cut in the middle of the body", cut],
  ])("is sent once when its connection is %s: it may have been done", async (_, how) => {
    await using server = await loopbackServer(how);
    const rest = quickClient(server.url);
    await caught(
      ServerNotReachableError,
      rest.POST("/api/storage/upload/content", { body: { content: "x" } }),
    );
    expect(server.requests).toHaveLength(1);
  });

  test("is sent again when the connection was refused: nothing can have been done", async () => {
    const attempts: number[] = [];
    const rest = quickClient(await refusingAddress(), {
      retry: { limit: 3 },
      onRetry: ({ attempt }) => attempts.push(attempt),
    });
    const error = await caught(
      ServerNotReachableError,
      rest.POST("/api/storage/upload/content", { body: { content: "x" } }),
    );
    expect(attempts).toEqual([1, 2, 3]);
    expect(error.message).toContain("ECONNREFUSED");
  });

  test("is sent again when the name cannot be found", async () => {
    const attempts: number[] = [];
    const rest = quickClient("http://infrahub.test", {
      retry: { limit: 1 },
      onRetry: ({ attempt }) => attempts.push(attempt),
      fetch: () =>
        Promise.reject(
          new TypeError("fetch failed", {
            cause: Object.assign(new Error("getaddrinfo"), { code: "ENOTFOUND" }),
          }),
        ),
    });
    await caught(
      ServerNotReachableError,
      rest.POST("/api/storage/upload/content", { body: { content: "x" } }),
    );
    expect(attempts).toEqual([1]);
  });

  test("with a stream as its body is sent once: the stream has been read", async () => {
    await using server = await loopbackServer((_, response) => {
      response.writeHead(429, { "x-infrahub-admission": "shed" }).end();
    });
    const file = new Blob(["content"]).stream() as unknown as Blob;
    const { response } = await quickClient(server.url).POST("/api/storage/upload/file", { body: { file } });
    expect(response.status).toBe(429);
    expect(server.requests).toHaveLength(1);
  });
});

test("a failed login is tried as often as the policy says, not as often again for the call that waits for it", async () => {
  const attempts: number[] = [];
  const rest = quickClient(await refusingAddress(), {
    username: "admin",
    password: "p",
    retry: { limit: 2 },
    onRetry: ({ attempt }) => attempts.push(attempt),
  });
  await caught(ServerNotReachableError, rest.GET("/api/info"));
  expect(attempts).toEqual([1, 2]);
});

/** How long a client that fails so asks, in ms of its own clock, and how it ends. */
async function failing(cause: Error, call: "read" | "write", before?: Response) {
  const clock = new FakeClock();
  const answers = before ? [before] : [];
  const rest = createRestClient({
    address: "https://infrahub.test",
    clock,
    fetch: () => {
      const answer = answers.shift();
      return answer ? Promise.resolve(answer) : Promise.reject(new TypeError("fetch failed", { cause }));
    },
  });
  if (before) await rest.GET("/api/info");
  const begin = clock.now();
  const error = await caught(
    ServerNotReachableError,
    call === "read"
      ? unwrap(rest.GET("/api/info"))
      : unwrap(rest.POST("/api/storage/upload/content", { body: { content: "x" } })),
  );
  return { ms: clock.now() - begin, error };
}
const withCode = (code: string) => Object.assign(new Error("it failed"), { code });

describe("what no further attempt mends", () => {
  test.each<[what: string, cause: Error]>([
    ["a certificate that is not trusted", withCode("DEPTH_ZERO_SELF_SIGNED_CERT")],
    ["a certificate for another host", withCode("ERR_TLS_CERT_ALTNAME_INVALID")],
    ["https to a server of http", withCode("ERR_SSL_WRONG_VERSION_NUMBER")],
    ["https to a server of old versions", withCode("ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION")],
    ["a port that fetch refuses", new Error("bad port")],
  ])("is not tried again, and was never sent: %s", async (_, cause) => {
    expect((await failing(cause, "read")).ms).toBe(0);
    const { ms, error } = await failing(cause, "write");
    expect([ms, error.outcome]).toEqual([0, "not-done"]);
  });

  test("a record that arrives broken may pass, and the write may be done", async () => {
    const broken = withCode("ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC");
    expect((await failing(broken, "read")).ms).toBeGreaterThanOrEqual(60_000);
    expect((await failing(broken, "write")).error.outcome).toBe("unknown");
  });

  test("shows OpenSSL's code in place of its report", async () => {
    const message = "809CE53BC47F0000:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:";
    const { error } = await failing(
      Object.assign(new Error(message), { code: "ERR_SSL_WRONG_VERSION_NUMBER" }),
      "read",
    );
    expect(error.message).toContain("(ERR_SSL_WRONG_VERSION_NUMBER; 1 attempt");
  });
});

test("a host name that does not exist is looked up for 10 s, and like any other once it has answered", async () => {
  const unknown = withCode("ENOTFOUND");
  const first = await failing(unknown, "read");
  expect(first.ms).toBeGreaterThanOrEqual(10_000);
  expect(first.ms).toBeLessThan(20_000);
  expect((await failing(unknown, "write")).error.outcome).toBe("not-done");
  const later = await failing(unknown, "read", Response.json({ version: "1" }));
  expect(later.ms).toBeGreaterThanOrEqual(60_000);
});
