import { expect, it } from "vitest";
import type { InfrahubEvent } from "../../../../src/index.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playInfrahub, type Answer } from "../../nodes/play-infrahub.js";

hideEnvironment();

/** Plays a server with `total` events, each page of which begins `slip` events too early. */
const paged =
  (total: number, slip = 0): Answer =>
  ({ variables }) => {
    const { offset, limit } = variables as { offset: number; limit: number };
    const start = Math.max(0, offset - slip);
    const edges = Array.from({ length: Math.min(limit, total - start) }, (_, index) => ({
      node: { id: String(start + index), primaryNode: null, relatedNodes: [] },
    }));
    return { result: { count: total, edges } };
  };

it("reads to the end, 50 at a time, without one request too many", async () => {
  await using infrahub = await playInfrahub(paged(100));
  expect(await infrahub.client.event.filter()).toHaveLength(100);
  expect(infrahub.asked.map(({ variables }) => variables)).toEqual([
    { limit: 50, offset: 0 },
    { limit: 50, offset: 50 },
  ]);
});

it("gives an event that slipped to the next page once", async () => {
  await using infrahub = await playInfrahub(paged(70, 3));
  const ids = (await infrahub.client.event.filter()).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it("asks for no more than are wanted", async () => {
  await using infrahub = await playInfrahub(paged(1000));
  expect(await infrahub.client.event.filter({}, { limit: 7 })).toHaveLength(7);
  expect(await infrahub.client.event.filter({}, { limit: 60, order: "ASC" })).toHaveLength(60);
  expect(infrahub.asked.map(({ variables }) => variables)).toEqual([
    { limit: 7, offset: 0 },
    { limit: 50, offset: 0, order: "ASC" },
    { limit: 10, offset: 50, order: "ASC" },
  ]);
});

it("asks for a page when it is needed", async () => {
  await using infrahub = await playInfrahub(paged(1000));
  const seen: InfrahubEvent[] = [];
  for await (const event of infrahub.client.event.stream()) if (seen.push(event) === 50) break;
  expect(infrahub.asked).toHaveLength(1);
});

it("sends filters in the server's words, of no branch and no moment", async () => {
  await using infrahub = await playInfrahub(paged(0), { branch: "b", at: "2026-01-01" });
  await infrahub.client.event.filter({
    eventType: ["infrahub.branch.merged"],
    since: new Date(0),
    until: "2026-01-01",
    eventTypeFilter: { branchMerged: { branches: ["x"] } },
  });
  expect(infrahub.asked).toMatchObject([{ branch: null, at: null }]);
  expect(infrahub.asked[0]?.variables).toEqual({
    limit: 50,
    offset: 0,
    eventType: ["infrahub.branch.merged"],
    since: "1970-01-01T00:00:00.000Z",
    until: "2026-01-01T00:00:00Z",
    eventTypeFilter: { branch_merged: { branches: ["x"] } },
  });
});
