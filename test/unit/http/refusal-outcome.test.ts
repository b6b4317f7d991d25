import { describe, expect, test } from "vitest";
import { createRestClient, ResponseError, unwrap, type WriteOutcome } from "../../../src/rest.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";

hideEnvironment();

/** The outcome that the error of a call tells, for the answers that it gets. */
async function outcome(answers: Response[], call: "mutation" | "query" | "upload"): Promise<unknown> {
  const rest = createRestClient({
    address: "http://infrahub.test",
    retry: { limit: answers.length - 1, baseDelay: 0 },
    fetch: () => Promise.resolve(answers.shift() ?? Response.error()),
  });
  const sent =
    call === "upload"
      ? unwrap(rest.POST("/api/storage/upload/content", { body: { content: "x" } }))
      : unwrap(rest.POST("/graphql", { body: { query: `${call} Two { a { ok } b { ok } }` } }));
  return (await caught(ResponseError, sent as Promise<unknown>)).outcome;
}

const told = (data: unknown, ...paths: unknown[]) =>
  Response.json({ data, errors: paths.map((path) => ({ message: "refused", path })) });
const ok = { ok: true };

describe("a mutation that is answered with errors", () => {
  test.each<[what: string, answer: () => Response, outcome: WriteOutcome]>([
    ["all refused", () => told({ a: null, b: null }, ["a"], ["b"]), "not-done"],
    ["one of two done", () => told({ a: ok, b: null }, ["b"]), "unknown"],
    ["all done, and an error while reading", () => told({ a: ok, b: ok }, ["a", "object", "name"]), "done"],
    ["no data, and an error of a mutation", () => told(null, ["a"]), "not-done"],
    ["no data, and an error while reading", () => told(null, ["a", "object"]), "unknown"],
    ["no data, and errors of both sorts", () => told(null, ["a"], ["b", "object"]), "unknown"],
    ["no fields", () => told({}, ["a"]), "not-done"],
    ["errors without a path", () => told(null, undefined, null, "a"), "not-done"],
    ["errors that are none", () => Response.json({ data: null, errors: [null, "refused"] }), "not-done"],
    ["a text in place of errors", () => Response.json({ errors: "refused" }, { status: 400 }), "not-done"],
    ["a refusal of the request", () => told(null), "not-done"],
  ])("%s", async (_, answer, expected) => {
    const refused = answer();
    const status = refused.status === 200 ? 422 : refused.status;
    const given = new Response(refused.body, { status, headers: refused.headers });
    expect(await outcome([given], "mutation")).toBe(expected);
  });

  test("tells nothing of a query", async () => {
    expect(await outcome([told({ a: null }, ["a"])], "query")).toBeUndefined();
  });
});

describe("a write by REST", () => {
  const busy = (headers: Record<string, string> = {}) => new Response("busy", { status: 429, headers });
  const shed = () => busy({ "x-infrahub-admission": "shed", "retry-after": "0" });

  test.each<[what: string, answers: () => Response[], outcome: WriteOutcome]>([
    ["that is refused", () => [Response.json({ errors: [] }, { status: 422 })], "not-done"],
    ["at which the server crashes", () => [new Response("", { status: 500 })], "unknown"],
    ["that a gateway turns away", () => [busy()], "unknown"],
    ["that the server turns away unrun", () => [shed()], "not-done"],
    [
      "that is turned away unrun, and then refused",
      () => [shed(), new Response("", { status: 422 })],
      "not-done",
    ],
  ])("%s", async (_, answers, expected) => {
    expect(await outcome(answers(), "upload")).toBe(expected);
  });
});
