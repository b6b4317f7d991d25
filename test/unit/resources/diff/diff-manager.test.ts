import { expect, it } from "vitest";
import { InvalidInputError } from "../../../../src/index.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playInfrahub } from "../../nodes/play-infrahub.js";

hideEnvironment();

const conflict = (id: string) => ({ conflict: { id } });
const none = { conflict: null };

it("lists conflicts of nodes, attributes, peers and properties, each with what it is about", async () => {
  const node = {
    id: "n",
    kind: "K",
    label: "L",
    ...conflict("1"),
    attributes: [
      { name: "a", ...conflict("2"), properties: [{ propertyType: "HAS_OWNER", ...conflict("3") }] },
      { name: "b", ...none, properties: [{ propertyType: "HAS_VALUE", ...none }] },
    ],
    relationships: [
      {
        name: "r",
        elements: [
          { peerId: "p", ...conflict("4"), properties: [] },
          { peerId: "q", ...none, properties: [{ propertyType: "IS_PROTECTED", ...conflict("5") }] },
        ],
      },
    ],
  };
  await using infrahub = await playInfrahub(() => ({ result: { nodes: [node] } }), { branch: "b" });
  const about = { nodeId: "n", kind: "K", label: "L" };
  expect(await infrahub.client.diff.conflicts()).toMatchObject([
    { id: "1", ...about },
    { id: "2", ...about, attribute: "a" },
    { id: "3", ...about, attribute: "a", propertyType: "HAS_OWNER" },
    { id: "4", ...about, relationship: "r", peerId: "p" },
    { id: "5", ...about, relationship: "r", peerId: "q", propertyType: "IS_PROTECTED" },
  ]);
});

it("asks now, on the default branch, for the diff of a branch between moments that stay the same", async () => {
  await using infrahub = await playInfrahub(() => ({ result: null, DiffTreeSummary: null }), {
    branch: "feature/x",
    at: "2026-01-01",
  });
  const { diff } = infrahub.client;
  const filters = { status: { includes: ["ADDED"] as const } };
  await diff.tree({ name: "n", fromTime: "2026-01-01", toTime: new Date(0), filters, limit: 2, offset: 4 });
  const before = Date.now();
  await diff.summary({ fromTime: "-1h" });
  const [tree, summary] = infrahub.asked;
  expect(tree).toMatchObject({ branch: null, at: null });
  expect(tree?.variables).toEqual({
    branch: "feature/x",
    name: "n",
    fromTime: "2026-01-01T00:00:00Z",
    toTime: "1970-01-01T00:00:00.000Z",
    filters,
    limit: 2,
    offset: 4,
  });
  const { fromTime } = summary?.variables as { fromTime: string };
  expect(Date.parse(fromTime)).toBeGreaterThanOrEqual(before - 3_600_000);
  expect(Date.parse(fromTime)).toBeLessThanOrEqual(Date.now() - 3_600_000);
});

it("asks for the diff of a proposed change without its branch", async () => {
  await using infrahub = await playInfrahub(() => ({ result: null }));
  await infrahub.client.diff.tree({ proposedChangeId: "p" });
  expect(infrahub.asked[0]?.variables).toEqual({ proposedChangeId: "p" });
});

it("makes a diff and waits, or gives the task", async () => {
  await using infrahub = await playInfrahub(({ variables }) => ({
    result: { task: variables["wait"] ? null : { id: "t" } },
  }));
  const { diff } = infrahub.client;
  await diff.update({ branch: "b" });
  expect(
    await diff.update({ branch: "b", name: "n", toTime: "2026-01-01", waitUntilCompletion: false }),
  ).toBe("t");
  expect(infrahub.asked.map(({ variables }) => variables)).toEqual([
    { data: { branch: "b" }, wait: true },
    { data: { branch: "b", name: "n", to_time: "2026-01-01T00:00:00Z" }, wait: false },
  ]);
});

it("resolves a conflict on its branch", async () => {
  await using infrahub = await playInfrahub(() => ({ result: { ok: true } }), { branch: "b" });
  await infrahub.client.diff.resolveConflict("c", null);
  await infrahub.client.diff.resolveConflict("c", "BASE_BRANCH", { branch: "other" });
  expect(infrahub.asked.map(({ branch, variables }) => [branch, variables])).toEqual([
    ["b", { data: { conflict_id: "c", selected_branch: null } }],
    ["other", { data: { conflict_id: "c", selected_branch: "BASE_BRANCH" } }],
  ]);
});

it("sends nothing that cannot be right", async () => {
  await using infrahub = await playInfrahub();
  const { diff } = infrahub.client;
  for (const call of [
    () => diff.update(),
    () => diff.files(),
    () => diff.tree({ branch: "b", limit: 0 }),
    () => diff.tree({ branch: "b", limit: 1.5 }),
    () => diff.tree({ branch: "b", offset: -1 }),
    () => diff.update({ branch: "b", toTime: "-1h" }),
  ])
    await caught(InvalidInputError, call);
  expect(infrahub.asked).toEqual([]);
});
