import { describe, expect, test } from "vitest";
import { InfrahubClient } from "../../../src/index.js";
import { AbortError, passwordAuth, type RetryEvent } from "../../../src/rest.js";
import { answerJson, refusalBody } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { FakeClock, forever } from "../helpers/fake-clock.js";
import { Gate } from "../helpers/gate.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer } from "../helpers/loopback-server.js";
import { quickClient } from "../helpers/quick-client.js";
import { API_TOKEN, PASSWORD } from "../helpers/secrets.js";

hideEnvironment();

describe("closing a client", () => {
  test("ends what is under way, of all its scopes, and refuses what comes later", async () => {
    const arrived = new Gate();
    await using server = await loopbackServer((_, __, index) => {
      if (index === 1) arrived.open();
    });
    const rest = quickClient(server.url);
    const scope = rest.with({ branch: "b" });
    const calls = [caught(AbortError, rest.GET("/api/info")), caught(AbortError, scope.GET("/api/menu"))];
    await arrived.passed;
    await rest.close();
    const messages = (await Promise.all(calls)).map(({ message }) => message);
    expect(messages).toEqual([
      "GET /api/info: the client is closed.",
      "GET /api/menu: the client is closed.",
    ]);
    await caught(AbortError, scope.GET("/api/info"));
    expect(server.requests).toHaveLength(2);
    await rest.close();
  });

  test("ends a wait before a further attempt", async () => {
    await using server = await loopbackServer((_, response) => {
      answerJson(response, refusalBody("Busy.", 503), 503);
    });
    const waiting = new Gate();
    const rest = quickClient(server.url, {
      clock: new FakeClock(forever),
      onRetry: () => {
        waiting.open();
      },
    });
    const call = caught(AbortError, rest.GET("/api/info"));
    await waiting.passed;
    await rest.close();
    await call;
    expect(server.requests).toHaveLength(1);
  });

  test("ends a login under way", async () => {
    const arrived = new Gate();
    await using server = await loopbackServer(() => {
      arrived.open();
    });
    const rest = quickClient(server.url, { auth: passwordAuth({ username: "admin", password: PASSWORD }) });
    const call = caught(AbortError, rest.GET("/api/info"));
    await arrived.passed;
    await rest.close();
    await call;
  });

  test("is what await using does", async () => {
    await using server = await loopbackServer((_, response) => {
      answerJson(response, { data: {} });
    });
    let rest;
    {
      await using closing = new InfrahubClient({ address: server.url, apiToken: API_TOKEN });
      await closing.executeGraphQL("{ a }");
      rest = closing.rest;
    }
    await caught(AbortError, rest.GET("/api/info"));
    {
      await using closing = quickClient(server.url);
      rest = closing;
    }
    await caught(AbortError, rest.GET("/api/info"));
  });

  test("keeps the errors of calls that had ended before", async () => {
    await using server = await loopbackServer((_, response) => {
      answerJson(response, refusalBody("Invalid token", 401), 401);
    });
    const rest = quickClient(server.url);
    const { error } = await rest.GET("/api/info");
    await rest.close();
    expect(error).toEqual(refusalBody("Invalid token", 401));
  });
});

test("many calls at a time leave nothing behind on the client", async () => {
  await using server = await loopbackServer((_, response) => {
    answerJson(response, { version: "1" });
  });
  const events: RetryEvent[] = [];
  const rest = quickClient(server.url, { onRetry: (event) => events.push(event) });
  await Promise.all(Array.from({ length: 30 }, () => rest.GET("/api/info")));
  expect(rest.connection.lifetime.running.size).toBe(0);
});
