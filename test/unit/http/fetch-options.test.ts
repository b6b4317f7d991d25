import { describe, expect, test } from "vitest";
import {
  InvalidInputError,
  ssoAuthorizationUrl,
  UnexpectedResponseError,
  unwrap,
  type RestClient,
} from "../../../src/rest.js";
import { answerJson } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer } from "../helpers/loopback-server.js";
import { quickClient } from "../helpers/quick-client.js";

type Middleware = Parameters<RestClient["use"]>[0];

hideEnvironment();

/** Middleware of every sort, and none; each changes nothing that a test looks at. */
const MIDDLEWARE: [name: string, middleware: Middleware | undefined][] = [
  ["none", undefined],
  ["that looks on", { onRequest: () => undefined, onResponse: () => undefined }],
  ["that gives the request back", { onRequest: ({ request }) => request }],
  ["that gives a copy", { onRequest: ({ request }) => new Request(request) }],
  ["that gives a clone", { onRequest: ({ request }) => request.clone() }],
  [
    "that gives one with another header",
    { onRequest: ({ request }) => new Request(request, { headers: { a: "b" } }) },
  ],
  ["that answers anew", { onResponse: ({ response }) => new Response(response.body, response) }],
];

const dispatcher = { name: "dispatcher" };
const OPTIONS: Record<string, unknown> = {
  cache: "no-store",
  credentials: "include",
  keepalive: true,
  mode: "same-origin",
  referrer: "",
  referrerPolicy: "no-referrer",
  integrity: "sha256-x",
  next: { revalidate: 60, tags: ["devices"] },
  cf: { cacheTtl: 5 },
  dispatcher,
  tls: { rejectUnauthorized: true },
  proxy: "http://proxy:3128",
  verbose: true,
  attributionReporting: { eventSourceEligible: true },
};

function using(rest: RestClient, middleware: Middleware | undefined): RestClient {
  if (middleware) rest.use(middleware);
  return rest;
}

describe.each(MIDDLEWARE)("with middleware: %s", (_, middleware) => {
  test.each(Object.keys(OPTIONS))("%s of a call reaches fetch", async (name) => {
    const seen: unknown[] = [];
    const fetch: typeof globalThis.fetch = (__, init) => {
      seen.push(init?.[name as keyof RequestInit]);
      return Promise.resolve(Response.json({ version: "1" }));
    };
    const rest = using(quickClient("http://infrahub.test", { fetch }), middleware);
    expect(await unwrap(rest.GET("/api/info", { [name]: OPTIONS[name] }))).toEqual({ version: "1" });
    await rest.GET("/api/info");
    expect(seen[0]).toBe(OPTIONS[name]);
    expect(seen[1]).toBeUndefined();
  });

  describe("redirect", () => {
    /** Redirects `/api/info`, and answers elsewhere. */
    const server = () =>
      loopbackServer(({ target }, response) => {
        if (target === "/api/info") response.writeHead(302, { location: "/elsewhere" }).end();
        else answerJson(response, { version: "1" });
      });

    test.each([{ redirect: "follow" }, {}] as const)("%o is followed", async (options) => {
      await using infrahub = await server();
      const rest = using(quickClient(infrahub.url), middleware);
      expect(await unwrap(rest.GET("/api/info", options))).toEqual({ version: "1" });
    });

    test("manual gives the redirect as the answer", async () => {
      await using infrahub = await server();
      const rest = using(quickClient(infrahub.url), middleware);
      const { response } = await rest.GET("/api/info", { redirect: "manual" });
      expect([response.status, response.headers.get("location")]).toEqual([302, "/elsewhere"]);
      expect(infrahub.requests).toHaveLength(1);
    });

    test("error refuses it, and sends nothing again", async () => {
      await using infrahub = await server();
      const rest = using(quickClient(infrahub.url), middleware);
      const error = await caught(UnexpectedResponseError, rest.GET("/api/info", { redirect: "error" }));
      expect(error).toMatchObject({
        status: 302,
        message: `The server redirects GET /api/info to ${infrahub.url}/elsewhere. The option redirect: "error" allows none.`,
      });
      expect(infrahub.requests).toHaveLength(1);
      await unwrap(rest.GET("/api/config", { redirect: "error" }));
    });
  });

  test("single sign-on is led to its provider", async () => {
    await using server = await loopbackServer((__, response) => {
      response.writeHead(302, { location: "https://sso.example/login" }).end();
    });
    const rest = using(quickClient(server.url), middleware);
    expect(await ssoAuthorizationUrl(rest, { protocol: "oidc", name: "p" })).toBe(
      "https://sso.example/login",
    );
    expect(server.requests).toHaveLength(1);
  });
});

test("what middleware changes of the options counts", async () => {
  const seen: unknown[] = [];
  const rest = quickClient("http://infrahub.test", {
    fetch: (_, init) => {
      seen.push(init?.credentials, init?.cache);
      return Promise.resolve(Response.json({ version: "1" }));
    },
  });
  rest.use({ onRequest: ({ request }) => new Request(request, { credentials: "omit" }) });
  await rest.GET("/api/info", { credentials: "include", cache: "no-store" });
  expect(seen).toEqual(["omit", "no-store"]);
});

test("options that make no request are refused before anything is sent", async () => {
  const rest = quickClient("http://infrahub.test", {
    fetch: () => Promise.reject(new Error("Nothing may be sent.")),
  });
  rest.use({ onRequest: () => undefined });
  const error = await caught(InvalidInputError, rest.GET("/api/info", { mode: "bogus" as RequestMode }));
  expect(error.message).toContain("These options make no request");
});
