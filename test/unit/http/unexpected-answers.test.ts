import nock from "nock";
import { describe, expect, test } from "vitest";
import { ServerError, UnexpectedResponseError, unwrap } from "../../../src/rest.js";
import { refusalBody } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { NOCK_ADDRESS, useNock } from "../helpers/nock-server.js";
import { quickClient } from "../helpers/quick-client.js";
import { API_TOKEN } from "../helpers/secrets.js";

hideEnvironment();
useNock();

const rest = quickClient(NOCK_ADDRESS, { retry: { limit: 0 } });
const HTML = { "content-type": "text/html; charset=utf-8" };
const PAGE = "<html><body>Please sign in</body></html>";
const ADVICE = "Check the address and what stands in front of it.";

describe("a proxy's page", () => {
  test("with 200 is not taken for data", async () => {
    nock(NOCK_ADDRESS).get("/api/info").reply(200, PAGE, HTML);
    const error = await caught(UnexpectedResponseError, rest.GET("/api/info"));
    expect(error).toMatchObject({
      status: 200,
      message: `The answer to /api/info is not Infrahub's: expected JSON, received text/html; charset=utf-8. ${ADVICE}`,
    });
  });

  test("with 502 is a refusal, and unwrap says whose", async () => {
    nock(NOCK_ADDRESS)
      .get("/api/info")
      .times(2)
      .reply(502, PAGE, { ...HTML, "x-request-id": "id-1" });
    const { error } = await rest.GET("/api/info");
    expect(error).toEqual(refusalBody("The server answered 502 without saying why.", 502));
    const thrown = await caught(UnexpectedResponseError, unwrap(rest.GET("/api/info")));
    expect(thrown).toMatchObject({ status: 502, requestId: "id-1" });
    expect(thrown.message).toMatch(/^An HTML page with status 502 came .* Check the address/);
  });
});

test.each(["text/html", "text/HTML", "Text/Html ; charset=utf-8", "application/xhtml+xml"])(
  "%s is a page: its text is no reason",
  async (type) => {
    nock(NOCK_ADDRESS).get("/api/info").times(2).reply(502, PAGE, { "content-type": type });
    expect((await rest.GET("/api/info")).error).toEqual(
      refusalBody("The server answered 502 without saying why.", 502),
    );
    await caught(UnexpectedResponseError, unwrap(rest.GET("/api/info")));
  },
);

test.each(["text/plain; note=application/json", "application/jsonp", "text/html+jsonx"])(
  "%s is not JSON",
  async (type) => {
    nock(NOCK_ADDRESS).get("/api/info").reply(200, "{}", { "content-type": type });
    const error = await caught(UnexpectedResponseError, rest.GET("/api/info"));
    expect(error.message).toContain(`received ${type}.`);
  },
);

describe("an answer that promises JSON", () => {
  test.each(['{"version": ', "not json", "\u0000", `{"access_token": "${API_TOKEN}"`])(
    "and is none is an error: %j",
    async (body) => {
      nock(NOCK_ADDRESS).get("/api/info").reply(200, body, { "content-type": "application/json" });
      const error = await caught(UnexpectedResponseError, rest.GET("/api/info"));
      expect(error.message).toBe(
        `The answer to /api/info is not Infrahub's: the body is not valid JSON. ${ADVICE}`,
      );
      // The platform's own error would quote the body.
      expect(error.cause).toBeUndefined();
    },
  );

  test("and refuses with something else is still a refusal", async () => {
    nock(NOCK_ADDRESS).get("/api/info").reply(500, "{broken", { "content-type": "application/json" });
    const error = await caught(ServerError, unwrap(rest.GET("/api/info")));
    expect(error.message).toBe("{broken");
  });

  test.each(["null", '"text"', "42", "[]"])(
    "and refuses with JSON that is no object is a refusal: %s",
    async (body) => {
      nock(NOCK_ADDRESS).get("/api/info").reply(500, body, { "content-type": "application/json" });
      const { error } = await rest.GET("/api/info");
      expect(error).toBeTypeOf("object");
      expect(error).not.toBeNull();
    },
  );
});

test("an answer without a content type is not taken for JSON", async () => {
  nock(NOCK_ADDRESS).get("/api/info").reply(200, "{}");
  const error = await caught(UnexpectedResponseError, rest.GET("/api/info"));
  expect(error.message).toContain("received a body without a content type");
});

test.each([
  "application/json",
  "application/json; charset=utf-8",
  "Application/JSON;charset=UTF-8",
  "APPLICATION/PROBLEM+JSON",
  "application/graphql-response+json; charset=utf-8",
])("%s is JSON", async (type) => {
  nock(NOCK_ADDRESS).get("/api/info").reply(200, '{"version":"é"}', { "content-type": type });
  expect((await rest.GET("/api/info")).data).toEqual({ version: "é" });
});

describe("an empty success", () => {
  test.each([
    [204, {}],
    [200, {}],
    [200, { "content-length": "0" }],
    [200, { "content-type": "application/json" }],
    [200, { "content-type": "text/html" }],
  ])("with %d and %o is undefined, not an error", async (status, headers) => {
    nock(NOCK_ADDRESS).post("/api/auth/logout").times(2).reply(status, "", headers);
    const { data, error, response } = await rest.POST("/api/auth/logout");
    expect([data, error, response.status]).toEqual([undefined, undefined, status]);
    expect(await unwrap(rest.POST("/api/auth/logout"))).toBeUndefined();
  });
});
