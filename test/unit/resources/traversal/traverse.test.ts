import { expect, it } from "vitest";
import { InfrahubError, InvalidInputError } from "../../../../src/index.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playInfrahub } from "../../nodes/play-infrahub.js";
import { testId } from "../../nodes/play-store.js";

hideEnvironment();

const A = testId(1);
const B = testId(2);

it("sends what is given in the server's words, and nothing else", async () => {
  await using infrahub = await playInfrahub(
    () => ({ result: { source: {}, destination: {}, paths: [], dependencies: [] } }),
    { branch: "b" },
  );
  const { client } = infrahub;
  await client.traversePaths(A, { id: B });
  await client.traversePaths(A, B, {
    maxDepth: 1,
    maxPaths: 2,
    shortestPathsOnly: false,
    kindFilter: ["K"],
    relationshipFilter: ["r"],
    excludedNamespaces: ["N"],
    excludedKinds: ["E"],
    includedKinds: ["I"],
    at: "2026-01-01",
  });
  await client.reachableNodes(A, ["T"], { maxResults: 3, maxDepth: undefined });
  const ends = { source_id: A, destination_id: B };
  expect(infrahub.asked.map(({ variables }) => variables["data"])).toEqual([
    ends,
    {
      ...ends,
      max_depth: 1,
      max_paths: 2,
      shortest_paths_only: false,
      kind_filter: ["K"],
      relationship_filter: ["r"],
      excluded_namespaces: ["N"],
      excluded_kinds: ["E"],
      included_kinds: ["I"],
    },
    { source_id: A, target_kinds: ["T"], max_results: 3 },
  ]);
  expect(infrahub.asked.map(({ branch, at }) => [branch, at])).toEqual([
    ["b", null],
    ["b", "2026-01-01T00:00:00Z"],
    ["b", null],
  ]);
});

it("does not take a search that was cut off for the absence of a path", async () => {
  let result = { count: 0, truncatedAtDepth: 4 as number | null };
  await using infrahub = await playInfrahub(() => ({ result }));
  const error = await caught(InfrahubError, infrahub.client.pathExists(A, B));
  expect(error.message).toMatch(/before depth 4, where the server ran out of budget/);
  result = { count: 1, truncatedAtDepth: 4 };
  expect(await infrahub.client.pathExists(A, B)).toBe(true);
  result = { count: 0, truncatedAtDepth: null };
  expect(await infrahub.client.pathExists(A, B)).toBe(false);
  expect(infrahub.asked[0]?.variables["data"]).toMatchObject({ max_paths: 1 });
});

it("refuses nodes without an id", async () => {
  await using infrahub = await playInfrahub();
  const none = {} as { id: string };
  for (const call of [
    () => infrahub.client.traversePaths("", B),
    () => infrahub.client.pathExists(A, none),
    () => infrahub.client.reachableNodes(none, ["T"]),
  ])
    await caught(InvalidInputError, call);
  expect(infrahub.asked).toEqual([]);
});
