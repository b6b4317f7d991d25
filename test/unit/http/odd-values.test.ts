import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InfrahubClient } from "../../../src/index.js";
import { ConfigurationError, InvalidInputError, type RestClient } from "../../../src/rest.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { quickClient } from "../helpers/quick-client.js";
import { SECRET_MARK } from "../helpers/secrets.js";

hideEnvironment();

const nothing = () => Promise.reject(new Error("Nothing may be sent."));
const rest = quickClient("http://infrahub.test", { fetch: nothing, retry: { limit: 0 } });
const client = new InfrahubClient(rest);

const circle: Record<string, unknown> = { a: 1 };
circle["self"] = { back: circle };
const list: unknown[] = [1];
list.push(list);
const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], 1);

const LONE = ["\ud800", "a\udc00b", "\udc00\ud800", "cut 👍".slice(0, -1)];

/** What JSON cannot hold, where it is found in it, and what the message says. */
const ODD: [name: string, value: unknown, place: string, says: string][] = [
  ["a circle", circle, ".self.back", "refers to itself"],
  ["a list in itself", list, ".1", "refers to itself"],
  ["more levels than a parser takes", deep, ".0".repeat(3), "levels"],
  ...LONE.map((text): [string, unknown, string, string] => [
    JSON.stringify(text),
    text,
    "",
    "lone surrogate",
  ]),
  ["a lone surrogate in a key", { "\ud800": 1 }, "", "lone surrogate"],
  ["NaN", { x: NaN }, ".x", "NaN"],
  ["Infinity", { x: [1, -Infinity] }, ".x.1", "-Infinity"],
  ["a function", { x: () => 1 }, ".x", "function"],
  ["a symbol", { x: Symbol("s") }, ".x", "symbol"],
  ["undefined in a list", { ids: ["a", undefined] }, ".ids.1", "undefined"],
  ["a hole in a list", { ids: Array(3) as unknown[] }, ".ids.0", "undefined"],
  ["an invalid date", { x: new Date(NaN) }, ".x", "Invalid Date"],
  ["a Map", { x: new Map([["a", 1]]) }, ".x", "Map"],
  ["a Set", { x: new Set([1]) }, ".x", "Set"],
  ["a promise", { x: Promise.resolve(1) }, ".x", "Promise"],
  ["an error", { x: new Error("e") }, ".x", "Error"],
  ["a regular expression", { x: /a/ }, ".x", "RegExp"],
  ["a Response", { x: new Response("") }, ".x", "Response"],
  ["a FormData", { x: new FormData() }, ".x", "FormData"],
  ["URLSearchParams", { x: new URLSearchParams("a=b") }, ".x", "URLSearchParams"],
];

describe("a variable that cannot be sent", () => {
  test.each(ODD)("is refused, and where it is is said: %s", async (_, value, place, says) => {
    for (const call of [
      () => client.executeGraphQL("query ($a: GenericScalar) { x(a: $a) }", { a: value }),
      () =>
        client.executeGraphQL("query ($a: GenericScalar) { x(a: $a) }", { a: value, file: new Blob(["x"]) }),
      () => client.safeExecuteGraphQL("query ($a: GenericScalar) { x(a: $a) }", { a: value }),
      () => rest.POST("/graphql", { body: { query: "{a}", variables: { a: value } } }),
    ]) {
      const { message } = await caught(InvalidInputError, call);
      expect(message).toContain(`variables.a${place}`);
      expect(message).toContain(says);
    }
  });

  test.each(ODD)("is refused in a body of REST: %s", async (_, value, place, says) => {
    const body = { schemas: [value] } as unknown as { schemas: [] };
    const { message } = await caught(InvalidInputError, rest.POST("/api/schema/check", { body }));
    expect(message).toContain(`body.schemas.0${place}`);
    expect(message).toContain(says);
  });

  test.each(ODD)("is refused in a stored query and a live one: %s", async (_, value) => {
    await caught(InvalidInputError, client.queryGqlQuery("q", { variables: { a: value } }));
    await caught(InvalidInputError, client.liveQuery("q", { a: value }).next());
  });
});

test("what JSON can hold is sent, as JSON.stringify writes it", async () => {
  const bodies: unknown[] = [];
  const echo = quickClient("http://infrahub.test", {
    fetch: (_, init) => {
      bodies.push(init?.body);
      return Promise.resolve(Response.json({ data: {} }));
    },
  });
  class Point {
    x = 1;
    y = undefined;
  }
  const shared = { shared: true };
  const boxed: unknown[] = [new String("x"), new Number(1), new Boolean(false)];
  const variables = {
    ...{ date: new Date(0), url: new URL("http://a/"), point: new Point(), none: undefined, null: null },
    ...{
      bare: Object.create(null) as object,
      empty: {},
      twice: [shared, shared],
      boxed,
      text: "👍 é \u0000",
    },
  };
  await echo.POST("/graphql", { body: { query: "{a}", variables } });
  expect(bodies).toEqual([JSON.stringify({ query: "{a}", variables })]);
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      // fast-check writes lone surrogates, too.
      if (/\\ud[89a-f]/.test(JSON.stringify(value))) return;
      bodies.length = 0;
      await echo.POST("/graphql", { body: { query: "{a}", variables: { value } } });
      expect(bodies).toEqual([JSON.stringify({ query: "{a}", variables: { value } })]);
    }),
  );
});

describe("a text that cannot be sent", () => {
  const calls: Record<string, (text: string) => Promise<unknown>> = {
    "a document": (text) => client.executeGraphQL(`{ a(x: "${text}") }`),
    "a branch of GraphQL": (text) => client.executeGraphQL("{ a }", {}, { branch: text }),
    "a branch of REST": (text) => rest.GET("/api/menu", { params: { query: { branch: text } } }),
    "a client's branch": (text) => client.with({ branch: text }).executeGraphQL("{ a }"),
    "a path": (text) =>
      rest.GET("/api/storage/object/{identifier}", { params: { path: { identifier: text } } }),
    "a query": (text) =>
      rest.GET("/api/query/{query_id}", {
        params: { path: { query_id: "q" }, query: { subscribers: [text] } },
      }),
    "an object's identifier": (text) => client.objectStore.get(text),
    "a stored query's name": (text) => client.queryGqlQuery(text),
    "a search": (text) => client.search(text),
    "a branch's name": (text) => client.branch.create({ name: text }),
    "a live query's branch": (text) => client.liveQuery("q", {}, { branch: text }).next(),
    "a live query's name": (text) => client.liveQuery(text).next(),
    "a stored text": (text) => client.objectStore.upload(text),
  };

  test.each(Object.entries(calls))("is refused: %s", async (_, call) => {
    for (const text of LONE) {
      const error = await caught(InvalidInputError, async () => call(text));
      expect(error.message).toContain("lone surrogate");
    }
  });
});

describe("a parameter that no URL can hold", () => {
  test.each<[name: string, value: unknown]>([
    ["an object in an object", { a: { b: 1 } }],
    ["a list in a list", [["a"]]],
    ["undefined in a list", ["a", undefined]],
    ["null in a list", [null]],
    ["a date", new Date(0)],
    ["a Map", new Map([["a", "b"]])],
    ["a symbol", Symbol("s")],
    ["a function", () => 1],
    ["NaN", NaN],
    ["a circle", circle],
  ])("is refused: %s", async (_, value) => {
    const query = { subscribers: value as string[] };
    const inQuery = rest.GET("/api/query/{query_id}", { params: { path: { query_id: "q" }, query } });
    expect((await caught(InvalidInputError, inQuery)).message).toContain("the query parameter subscribers");
    const inPath = rest.GET("/api/query/{query_id}", { params: { path: { query_id: value as string } } });
    expect((await caught(InvalidInputError, inPath)).message).toContain("the path parameter query_id");
  });
});

describe("what no header may hold", () => {
  const WRONG = ["€", "a\nb", "a\r\nb: c", "\u0000", "a\u0007b", "👍", "\ud800"].map(
    (text) => text + SECRET_MARK,
  );
  const ways: Record<string, (value: string) => unknown> = {
    "the option headers": (value) => quickClient("http://infrahub.test", { headers: { "x-own": value } }),
    "headers.set": (value) => {
      rest.headers.set("x-own", value);
    },
    "headers.append": (value) => {
      client.headers.append("x-own", value);
    },
    "a call's headers": (value) => rest.GET("/api/info", { headers: { "x-own": value } }),
    "a call's pairs": (value) => rest.GET("/api/info", { headers: [["x-own", value]] }),
    "a call's list": (value) => rest.GET("/api/info", { headers: { "x-own": ["a", value] } as never }),
    "a header parameter": (value) =>
      rest.GET("/api/info", { params: { header: { "x-own": value } } } as never),
    "a call's tracker": (value) => rest.GET("/api/info", { tracker: value }),
    "a call's tracker with GraphQL": (value) => client.executeGraphQL("{ a }", {}, { tracker: value }),
    "a client's tracker": (value) =>
      quickClient("http://infrahub.test", { tracker: value, fetch: nothing }).GET("/api/info"),
    "a name": (value) => quickClient("http://infrahub.test", { headers: { [value]: "x" } }),
    "a name of a call": (value) => rest.GET("/api/info", { headers: { [value]: "x" } }),
  };

  test.each(Object.entries(ways))("is refused without showing it: %s", async (_, way) => {
    for (const value of WRONG) {
      const error = await caught(ConfigurationError, () => way(value));
      expect(error.message).toMatch(/a name or a value holds what no header may hold/);
    }
  });

  test("leaves the client's headers as they were", () => {
    expect(rest.headers.get("x-own")).toBeNull();
  });
});

test("headers of every form are sent", async () => {
  const seen: unknown[] = [];
  const echo: RestClient = quickClient("http://infrahub.test", {
    headers: { "x-own": "client", "x-kept": "é" },
    fetch: (_, init) => {
      const headers = init?.headers as Headers;
      seen.push([headers.get("x-own"), headers.get("x-kept"), headers.get("x-infrahub-tracker")]);
      return Promise.resolve(Response.json({}));
    },
  });
  const foreign = { *[Symbol.iterator]() { yield ["x-own", "a"]; } } as unknown as Headers; // prettier-ignore
  for (const headers of [
    { "x-own": "a" },
    [["x-own", "a"]] as [string, string][],
    new Headers({ "x-own": "a" }),
    foreign,
  ])
    await echo.GET("/api/info", { headers, tracker: "nächtlich" });
  await echo.GET("/api/info", { headers: { "x-own": null, "x-kept": undefined } });
  echo.headers.set("x-own", "later ");
  await echo.GET("/api/info");
  expect(seen).toEqual([
    ...Array<unknown>(4).fill(["a", "é", "nächtlich"]),
    [null, "é", null],
    ["later", "é", null],
  ]);
});
