import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/rest.js";
import { answerJson } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer, type LoopbackServer } from "../helpers/loopback-server.js";
import { quickClient } from "../helpers/quick-client.js";

let server: LoopbackServer;

hideEnvironment();
beforeAll(async () => {
  server = await loopbackServer((_, response) => {
    answerJson(response, {});
  });
});
afterAll(() => server[Symbol.asyncDispose]());

/** A path parameter as a server reads it: the segment after the prefix, decoded once. */
function segmentAfter(prefix: string): string {
  const [path = ""] = (server.requests.at(-1)?.target ?? "").split("?");
  expect(path.startsWith(prefix)).toBe(true);
  const segment = path.slice(prefix.length);
  expect(segment).not.toContain("/");
  return decodeURIComponent(segment);
}

const AWKWARD = [
  "feature/x",
  "100%",
  "50%25",
  "what?",
  "a#b",
  "a&b=c",
  "a+b c",
  "été/日本/🌳",
  "a/../b",
  "..a",
  "\\",
  ";,",
];

describe("branch names arrive whole", () => {
  test.each(AWKWARD)("%s in the query", async (branch) => {
    await quickClient(server.url, { branch }).GET("/api/menu");
    expect(server.requests.at(-1)?.query.get("branch")).toBe(branch);
  });

  test.each(AWKWARD)("%s in the path", async (branch_name) => {
    await quickClient(server.url).POST("/graphql/{branch_name}", {
      params: { path: { branch_name } },
      body: { query: "{a}" },
    });
    expect(segmentAfter("/graphql/")).toBe(branch_name);
  });

  test("whatever they are", async () => {
    const name = fc.string({ unit: "binary", minLength: 1 }).filter((text) => !/^\.{1,2}$/.test(text));
    await fc.assert(
      fc.asyncProperty(name, async (branch) => {
        await quickClient(server.url, { branch }).GET("/api/schema/{schema_kind}", {
          params: { path: { schema_kind: branch } },
        });
        expect(server.requests.at(-1)?.query.getAll("branch")).toEqual([branch]);
        expect(segmentAfter("/api/schema/")).toBe(branch);
      }),
      { numRuns: 40 },
    );
  });
});

test("an address with a path keeps it", async () => {
  await quickClient(`${server.url}/infrahub/`).GET("/api/schema/{schema_kind}", {
    params: { path: { schema_kind: "a/b" } },
  });
  expect(segmentAfter("/infrahub/api/schema/")).toBe("a/b");
});

describe("a path parameter that would lead to another operation is refused before sending", () => {
  test.each<[what: string, value: unknown]>([
    ["an empty one", ""],
    ["one dot", "."],
    ["two dots", ".."],
    ["undefined", undefined],
    ["null", null],
  ])("%s", async (_, value) => {
    const before = server.requests.length;
    const path = { artifact_id: value as string };
    const error = await caught(
      InvalidInputError,
      quickClient(server.url).GET("/api/artifact/{artifact_id}", { params: { path } }),
    );
    expect(error.message).toMatch(/^\/api\/artifact\/\{artifact_id\}: the path parameter artifact_id is /);
    expect(server.requests).toHaveLength(before);
  });

  test("one of two", async () => {
    const params = { path: { repository_id: "r" } } as { path: { repository_id: string; file_path: string } };
    const error = await caught(
      InvalidInputError,
      quickClient(server.url).GET("/api/file/{repository_id}/{file_path}", { params }),
    );
    expect(error.message).toContain("file_path is missing");
  });
});
