import { expect, test } from "vitest";
import { createRestClient as createNodeClient } from "../../src/node.js";
import { createRestClient, TimeoutError, unwrap } from "../../src/rest.js";
import { answerJson } from "../unit/helpers/answers.js";
import { caught } from "../unit/helpers/caught.js";
import { loopbackServer, type Handler } from "../unit/helpers/loopback-server.js";

/** Longer than Node's own fetch waits, which looks once a second whether its 300 s are over. */
const ANSWER_MS = 310_000;
const LIMIT_MS = 900_000;

const later = (work: () => void) => void setTimeout(work, ANSWER_MS);
const lateAnswer: Handler = (_, response) => {
  later(() => {
    answerJson(response, { version: "late" });
  });
};
const lateBody: Handler = (_, response) => {
  response.writeHead(200, { "content-type": "application/json" }).write('{"version":');
  later(() => response.end('"late"}'));
};

const entries = {
  "infrahub-client": createRestClient,
  "infrahub-client/node": createNodeClient,
  "infrahub-client/node with TLS settings": (options: object) =>
    createNodeClient({ ...options, tls: { insecure: true } }),
};
const cases = Object.entries(entries).flatMap(([entry, create]) =>
  Object.entries({ lateAnswer, lateBody }).map(([late, handler]) => ({ entry, late, create, handler })),
);

test.concurrent.each(cases)(
  "$entry waits for a $late as long as its limit says",
  async ({ create, handler }) => {
    await using server = await loopbackServer(handler);
    await using rest = create({ address: server.url, timeout: LIMIT_MS });
    expect(await unwrap(rest.GET("/api/info"))).toEqual({ version: "late" });
    expect(server.requests).toHaveLength(1);
  },
  LIMIT_MS,
);

test.concurrent.each(Object.entries({ lateAnswer, lateBody }))(
  "a fetch of the caller's that gives up on a %s is told as a limit",
  async (_, handler) => {
    await using server = await loopbackServer(handler);
    await using rest = createRestClient({
      address: server.url,
      timeout: LIMIT_MS,
      retry: { limit: 0 },
      fetch: (...args) => fetch(...args),
    });
    const error = await caught(TimeoutError, rest.GET("/api/info"));
    expect(error.message).toContain("(1 attempt in 5 min)");
  },
  LIMIT_MS,
);
