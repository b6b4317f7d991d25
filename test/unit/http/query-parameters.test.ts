import { describe, expect, test } from "vitest";
import { answerJson } from "../helpers/answers.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer } from "../helpers/loopback-server.js";
import { quickClient } from "../helpers/quick-client.js";

hideEnvironment();

/** The query of one call as the server reads it, in order. */
async function received(
  call: (rest: ReturnType<typeof quickClient>) => Promise<unknown>,
): Promise<string[][]> {
  await using server = await loopbackServer((_, response) => {
    answerJson(response, {});
  });
  await call(quickClient(server.url, { branch: "feature" }));
  return [...(server.requests[0]?.query ?? [])];
}

describe("query parameters", () => {
  test("hold the variables of a stored query, each as a parameter of its own", async () => {
    const query = {
      variables: { name: "a b&c", site: "été" },
      update_group: true,
      subscribers: ["s1", "s2"],
    };
    const sent = await received((rest) =>
      rest.GET("/api/query/{query_id}", { params: { path: { query_id: "q" }, query } }),
    );
    expect(sent.sort()).toEqual([
      ["branch", "feature"],
      ["name", "a b&c"],
      ["site", "été"],
      ["subscribers", "s1"],
      ["subscribers", "s2"],
      ["update_group", "true"],
    ]);
  });

  test("hold the parts of a human-friendly id, in their order", async () => {
    const hfid = ["b", "a", "c,d"];
    const sent = await received((rest) =>
      rest.GET("/api/storage/files/by-hfid/{kind}", { params: { path: { kind: "K" }, query: { hfid } } }),
    );
    expect(sent.filter(([name]) => name === "hfid")).toEqual(hfid.map((part) => ["hfid", part]));
  });

  test("leave out what is undefined, and keep false, 0 and an empty text", async () => {
    const query = { branch_only: false, time_from: "", time_to: undefined as unknown as string };
    const sent = await received((rest) => rest.GET("/api/diff/files", { params: { query } }));
    expect(sent.sort()).toEqual([
      ["branch", "feature"],
      ["branch_only", "false"],
      ["time_from", ""],
    ]);
  });
});
