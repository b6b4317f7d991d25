import { inspect } from "node:util";
import nock from "nock";
import { describe, expect, test } from "vitest";
import {
  ConfigurationError,
  createRestClient,
  ServerError,
  unwrap,
  type RestClientOptions,
} from "../../../src/rest.js";
import { InfrahubClient } from "../../../src/index.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { NOCK_ADDRESS, useNock } from "../helpers/nock-server.js";
import { quickClient } from "../helpers/quick-client.js";
import { SECRET_MARK } from "../helpers/secrets.js";

hideEnvironment();
useNock();

/** Makes a call whose request must carry these headers; `false` stands for one that must not be there. */
async function expectSent(
  expected: Record<string, string | false>,
  options: RestClientOptions,
  call: { headers?: Record<string, string | null>; priority?: "high" | "low"; tracker?: string } = {},
): Promise<void> {
  const scope = nock(NOCK_ADDRESS, {
    badheaders: Object.keys(expected).filter((name) => expected[name] === false),
  });
  const interceptor = scope.get("/api/info");
  for (const [name, value] of Object.entries(expected))
    if (value !== false) interceptor.matchHeader(name, value);
  interceptor.reply(200, {});
  const { response } = await quickClient(NOCK_ADDRESS, options).GET("/api/info", call);
  expect(response.status).toBe(200);
}

describe("headers", () => {
  test("of priority and tracker are left out by default", async () => {
    await expectSent({ "x-priority": false, "x-infrahub-tracker": false, "content-type": false }, {});
  });

  test.each(["high", "medium", "low"] as const)("hold the client's priority: %s", async (priority) => {
    await expectSent({ "x-priority": priority }, { priority });
  });

  test("hold the call's priority and tracker in place of the client's", async () => {
    const client = { priority: "low", tracker: "nightly" } as const;
    await expectSent({ "x-priority": "low", "x-infrahub-tracker": "nightly" }, client);
    await expectSent({ "x-priority": "high", "x-infrahub-tracker": "urgent" }, client, {
      priority: "high",
      tracker: "urgent",
    });
  });

  test("of one's own are sent with every call, and a call may set them anew, add to them or take them away", async () => {
    const headers = { "x-one": "1", "x-two": "2" };
    await expectSent({ "x-one": "1", "x-two": "2" }, { headers });
    await expectSent(
      { "x-one": "1", "x-two": "own", "x-three": "3" },
      { headers },
      {
        headers: { "x-two": "own", "x-three": "3" },
      },
    );
    await expectSent({ "x-one": false, "x-two": "2" }, { headers }, { headers: { "x-one": null } });
  });

  test("of one's own can be seen and changed later, for all scopes", async () => {
    nock(NOCK_ADDRESS, { badheaders: ["x-one"] })
      .get("/api/info")
      .matchHeader("x-two", "2")
      .reply(200, {});
    const rest = quickClient(NOCK_ADDRESS, { headers: { "x-one": "1" } });
    const scope = rest.with({ branch: "b" });
    expect([...rest.headers]).toEqual([["x-one", "1"]]);
    rest.headers.delete("x-one");
    rest.headers.set("x-two", "2");
    await scope.GET("/api/info");
    expect([...scope.headers]).toEqual([["x-two", "2"]]);
    expect([...new InfrahubClient(scope).headers]).toEqual([["x-two", "2"]]);
  });

  test("of one's own that cannot be sent are refused, and not shown", async () => {
    const headers = { "x-one": `${SECRET_MARK}\nx` };
    await caught(ConfigurationError, () => createRestClient({ headers }));
  });

  test("of one's own go with a login, too: a proxy in front may ask for them", async () => {
    const tokens = { access_token: "a", refresh_token: "r" };
    nock(NOCK_ADDRESS).post("/api/auth/login").matchHeader("x-proxy", "pass").reply(200, tokens);
    nock(NOCK_ADDRESS).get("/api/info").matchHeader("x-proxy", "pass").reply(200, {});
    await unwrap(
      quickClient(NOCK_ADDRESS, { username: "u", password: "p", headers: { "x-proxy": "pass" } }).GET(
        "/api/info",
      ),
    );
  });

  test("of each attempt are the same", async () => {
    nock(NOCK_ADDRESS).get("/api/info").matchHeader("x-infrahub-tracker", "t").times(2).reply(503);
    nock(NOCK_ADDRESS).get("/api/info").matchHeader("x-infrahub-tracker", "t").reply(200, {});
    await unwrap(quickClient(NOCK_ADDRESS, { tracker: "t" }).GET("/api/info"));
  });
});

test("the server's request id is on the error, and its path", async () => {
  nock(NOCK_ADDRESS)
    .get("/api/menu")
    .query(true)
    .reply(500, "Internal Server Error", { "x-request-id": "id-1" });
  const error = await caught(
    ServerError,
    unwrap(quickClient(NOCK_ADDRESS, { branch: "b" }).GET("/api/menu")),
  );
  expect(error).toMatchObject({ requestId: "id-1", path: "/api/menu" });
});

test("a client made before something replaces the platform's fetch uses the replacement", async () => {
  nock.restore();
  const early = createRestClient({ address: NOCK_ADDRESS, apiToken: "t" });
  nock.activate();
  nock(NOCK_ADDRESS).get("/api/info").matchHeader("x-infrahub-key", "t").reply(200, { version: "nock" });
  expect(await unwrap(early.GET("/api/info"))).toEqual({ version: "nock" });
});

test("no way of printing a client shows the headers that it was given", () => {
  const rest = createRestClient({ address: NOCK_ADDRESS, headers: { "x-team": SECRET_MARK } });
  const client = new InfrahubClient(rest);
  for (const printed of [rest, client])
    expect(inspect(printed, { getters: true, depth: 10 })).not.toContain(SECRET_MARK);
  expect(rest.headers.get("x-team")).toBe(SECRET_MARK);
});
