import { describe, expect, test } from "vitest";
import { UnexpectedResponseError, unwrap } from "../../../src/rest.js";
import { answerJson } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer, type Handler, type LoopbackServer } from "../helpers/loopback-server.js";
import { quickClient } from "../helpers/quick-client.js";
import { API_TOKEN, fakeJwt, PASSWORD } from "../helpers/secrets.js";

hideEnvironment();

const REDIRECTS = [301, 302, 303, 307, 308];
const answers: Handler = (_, response) => {
  answerJson(response, { version: "1" });
};

/** Redirects the paths that `targets` names; answers all others. */
function redirecting(status: number, targets: Record<string, string>): Handler {
  return (request, response, index) => {
    const location = targets[request.target];
    if (location === undefined) return answers(request, response, index);
    response.writeHead(status, { location }).end();
  };
}

const credentialsOf = ({ requests }: LoopbackServer) =>
  requests.map(({ headers }) => headers["x-infrahub-key"] ?? headers.authorization ?? headers.cookie);

describe("a read", () => {
  test.each(REDIRECTS)("follows a %d within the origin with its credentials", async (status) => {
    await using server = await loopbackServer(redirecting(status, { "/api/info": "/moved?a=b" }));
    expect(await unwrap(quickClient(server.url, { apiToken: API_TOKEN }).GET("/api/info"))).toEqual({
      version: "1",
    });
    expect(server.requests.map(({ method, target }) => [method, target])).toEqual([
      ["GET", "/api/info"],
      ["GET", "/moved?a=b"],
    ]);
    expect(credentialsOf(server)).toEqual([API_TOKEN, API_TOKEN]);
  });

  test.each(REDIRECTS)("follows a %d to another origin without its credentials", async (status) => {
    await using other = await loopbackServer(answers);
    await using server = await loopbackServer(redirecting(status, { "/api/info": `${other.url}/api/info` }));
    const rest = quickClient(server.url, { apiToken: API_TOKEN, headers: { cookie: "c", "x-own": "kept" } });
    expect(await unwrap(rest.GET("/api/info"))).toEqual({ version: "1" });
    expect(credentialsOf(other)).toEqual([undefined]);
    expect(other.requests[0]?.headers["x-own"]).toBe("kept");
  });

  test("has no credentials any more when it is led back", async () => {
    const back: { url?: string } = {};
    await using other = await loopbackServer((_, response) => {
      response.writeHead(302, { location: `${back.url ?? ""}/end` }).end();
    });
    await using server = await loopbackServer(redirecting(302, { "/api/info": `${other.url}/` }));
    back.url = server.url;
    await unwrap(quickClient(server.url, { apiToken: API_TOKEN }).GET("/api/info"));
    expect(credentialsOf(server)).toEqual([API_TOKEN, undefined]);
  });

  test("of a session keeps its access token at home, too", async () => {
    await using other = await loopbackServer(answers);
    await using server = await loopbackServer((request, response, index) => {
      const tokens = { access_token: fakeJwt("access"), refresh_token: fakeJwt("refresh") };
      if (request.target === "/api/auth/login") answerJson(response, tokens);
      else return redirecting(307, { "/api/info": `${other.url}/api/info` })(request, response, index);
    });
    await unwrap(quickClient(server.url, { username: "admin", password: PASSWORD }).GET("/api/info"));
    expect(credentialsOf(other)).toEqual([undefined]);
  });

  test("stops after five redirects", async () => {
    await using server = await loopbackServer(redirecting(302, { "/api/info": "/api/info" }));
    const error = await caught(UnexpectedResponseError, quickClient(server.url).GET("/api/info"));
    expect(error.status).toBe(302);
    expect(server.requests).toHaveLength(6);
  });

  test("takes a redirect without a target as the answer", async () => {
    await using server = await loopbackServer((_, response) => {
      response.writeHead(302).end();
    });
    expect((await quickClient(server.url).GET("/api/info")).response.status).toBe(302);
  });
});

describe("a write", () => {
  const upload = (server: LoopbackServer) =>
    quickClient(server.url, { apiToken: API_TOKEN }).POST("/api/storage/upload/content", {
      body: { content: "x" },
    });

  test.each([307, 308])(
    "follows a %d within the origin with method, body and credentials",
    async (status) => {
      await using server = await loopbackServer(
        redirecting(status, { "/api/storage/upload/content": "/moved" }),
      );
      expect((await upload(server)).response.status).toBe(200);
      expect(server.requests.map(({ method, target, body }) => [method, target, body.toString()])).toEqual([
        ["POST", "/api/storage/upload/content", '{"content":"x"}'],
        ["POST", "/moved", '{"content":"x"}'],
      ]);
      expect(credentialsOf(server)).toEqual([API_TOKEN, API_TOKEN]);
    },
  );

  test.each([301, 302, 303])("refuses a %d, which would make it a read", async (status) => {
    await using server = await loopbackServer(
      redirecting(status, { "/api/storage/upload/content": "/moved" }),
    );
    const error = await caught(UnexpectedResponseError, upload(server));
    expect(error).toMatchObject({
      status,
      message: `The server redirects POST /api/storage/upload/content to ${server.url}/moved. Set the address to where it leads.`,
    });
    expect(server.requests).toHaveLength(1);
  });

  test.each([301, 302, 303, 307, 308])("refuses a %d to another origin", async (status) => {
    await using other = await loopbackServer(answers);
    const elsewhere = { "/api/storage/upload/content": `${other.url}/x?token=${API_TOKEN}` };
    await using server = await loopbackServer(redirecting(status, elsewhere));
    const error = await caught(UnexpectedResponseError, upload(server));
    expect(error.message).toContain(`to ${other.url}/x. `);
    expect(other.requests).toHaveLength(0);
  });

  test("whose body is a stream is not followed: the stream has been read", async () => {
    await using server = await loopbackServer(redirecting(307, { "/api/storage/upload/file": "/moved" }));
    const file = new Blob(["x"]).stream() as unknown as Blob;
    await caught(
      UnexpectedResponseError,
      quickClient(server.url).POST("/api/storage/upload/file", { body: { file } }),
    );
    expect(server.requests).toHaveLength(1);
  });
});

test("a login is never sent to another origin", async () => {
  await using other = await loopbackServer(answers);
  await using server = await loopbackServer(
    redirecting(307, { "/api/auth/login": `${other.url}/api/auth/login` }),
  );
  await caught(
    UnexpectedResponseError,
    quickClient(server.url, { username: "admin", password: PASSWORD }).GET("/api/info"),
  );
  expect(other.requests).toHaveLength(0);
});
