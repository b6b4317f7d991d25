import { expect, it } from "vitest";
import { InvalidInputError, NodeNotFoundError, NodeNotUniqueError } from "../../../../src/index.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playInfrahub } from "../../nodes/play-infrahub.js";
import { testId } from "../../nodes/play-store.js";

hideEnvironment();

const GROUP = testId(1);
const A = testId(2);
const B = testId(3);

it("adds and removes by ids, again after a lost answer", async () => {
  await using infrahub = await playInfrahub(
    (_, response, index) => {
      if (index) return { result: { ok: true } };
      response.destroy();
      return undefined;
    },
    { retry: { limit: 1, baseDelay: 0 }, branch: "b" },
  );
  const { group: groups } = infrahub.client;
  await groups.addMembers(GROUP, [A, { id: B, kind: "SampleTag" }]);
  await groups.removeMembers({ id: GROUP }, [A]);
  await groups.addSubscribers(GROUP, [A]);
  await groups.removeSubscribers(GROUP, [A]);
  const data = (name: string, ...ids: string[]) => ({ id: GROUP, name, nodes: ids.map((id) => ({ id })) });
  expect(infrahub.asked.map(({ variables }) => variables["data"])).toEqual([
    data("members", A, B),
    data("members", A, B),
    data("members", A),
    data("subscribers", A),
    data("subscribers", A),
  ]);
  expect(infrahub.asked.map(({ query }) => /RelationshipAdd|RelationshipRemove/.exec(query)?.[0])).toEqual([
    "RelationshipAdd",
    "RelationshipAdd",
    "RelationshipRemove",
    "RelationshipAdd",
    "RelationshipRemove",
  ]);
  for (const { branch, at } of infrahub.asked) expect([branch, at]).toEqual(["b", null]);
});

it("sends nothing when there is nobody to add, or somebody without an id", async () => {
  await using infrahub = await playInfrahub();
  await infrahub.client.group.addMembers(GROUP, []);
  const hfid = { hfid: ["a"] } as unknown as { id: string };
  await caught(InvalidInputError, infrahub.client.group.addMembers(GROUP, [A, hfid]));
  expect(infrahub.asked).toEqual([]);
});

it("reads members to their end, and says when there is no group", async () => {
  await using infrahub = await playInfrahub(({ variables }) => {
    const { offset, ids } = variables as { offset: number; ids: string[] };
    if (ids[0] !== GROUP) return { result: { edges: [] } };
    const list = { count: 2, edges: [{ node: { id: String(offset) } }] };
    return { result: { edges: [{ node: { list } }] } };
  });
  const { group: groups } = infrahub.client;
  expect((await groups.members(GROUP)).map(({ id }) => id)).toEqual(["0", "1"]);
  expect(await groups.subscribers(GROUP)).toHaveLength(2);
  expect(infrahub.asked.map(({ query }) => /members|subscribers/.exec(query)?.[0])).toEqual([
    "members",
    "members",
    "subscribers",
    "subscribers",
  ]);
  const error = await caught(NodeNotFoundError, groups.members(testId(9)));
  expect(error.data).toEqual({ node_kind: "CoreGroup", identifier: testId(9) });
});

it("takes no name that could mean any group, or more than one", async () => {
  await using infrahub = await playInfrahub(() => ({
    result: { edges: [{ node: { id: "g1" } }, { node: { id: "g2" } }] },
  }));
  const { group: groups } = infrahub.client;
  for (const hfid of [[], [""], ["a", undefined as unknown as string]])
    await caught(InvalidInputError, groups.addMembers({ hfid }, [A]));
  expect(infrahub.asked).toEqual([]);
  const error = await caught(NodeNotUniqueError, groups.addMembers({ hfid: ["a"] }, [A]));
  expect(error.data).toEqual({ node_kind: "CoreGroup", identifiers: ["g1", "g2"] });
  expect(infrahub.asked).toHaveLength(1);
});
