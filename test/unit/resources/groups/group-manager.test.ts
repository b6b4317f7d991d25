import { expect, it } from "vitest";
import { InvalidInputError, NodeNotFoundError, NodeNotUniqueError } from "../../../../src/index.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playInfrahub } from "../../nodes/play-infrahub.js";

hideEnvironment();

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
  await groups.addMembers("g", ["a", { id: "b", kind: "SampleTag" }]);
  await groups.removeMembers({ id: "g" }, ["a"]);
  await groups.addSubscribers("g", ["a"]);
  await groups.removeSubscribers("g", ["a"]);
  const data = (name: string, ...ids: string[]) => ({ id: "g", name, nodes: ids.map((id) => ({ id })) });
  expect(infrahub.asked.map(({ variables }) => variables["data"])).toEqual([
    data("members", "a", "b"),
    data("members", "a", "b"),
    data("members", "a"),
    data("subscribers", "a"),
    data("subscribers", "a"),
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
  await infrahub.client.group.addMembers("g", []);
  const hfid = { hfid: ["a"] } as unknown as { id: string };
  await caught(InvalidInputError, infrahub.client.group.addMembers("g", ["a", hfid]));
  expect(infrahub.asked).toEqual([]);
});

it("reads members to their end, and says when there is no group", async () => {
  await using infrahub = await playInfrahub(({ variables }) => {
    const { offset, ids } = variables as { offset: number; ids: string[] };
    if (ids[0] !== "g") return { result: { edges: [] } };
    const list = { count: 2, edges: [{ node: { id: String(offset) } }] };
    return { result: { edges: [{ node: { list } }] } };
  });
  const { group: groups } = infrahub.client;
  expect((await groups.members("g")).map(({ id }) => id)).toEqual(["0", "1"]);
  expect(await groups.subscribers("g")).toHaveLength(2);
  expect(infrahub.asked.map(({ query }) => /members|subscribers/.exec(query)?.[0])).toEqual([
    "members",
    "members",
    "subscribers",
    "subscribers",
  ]);
  const error = await caught(NodeNotFoundError, groups.members("unknown"));
  expect(error.data).toEqual({ node_kind: "CoreGroup", identifier: "unknown" });
});

it("takes no name that could mean any group, or more than one", async () => {
  await using infrahub = await playInfrahub(() => ({
    result: { edges: [{ node: { id: "g1" } }, { node: { id: "g2" } }] },
  }));
  const { group: groups } = infrahub.client;
  for (const hfid of [[], [""], ["a", undefined as unknown as string]])
    await caught(InvalidInputError, groups.addMembers({ hfid }, ["a"]));
  expect(infrahub.asked).toEqual([]);
  const error = await caught(NodeNotUniqueError, groups.addMembers({ hfid: ["a"] }, ["a"]));
  expect(error.data).toEqual({ node_kind: "CoreGroup", identifiers: ["g1", "g2"] });
  expect(infrahub.asked).toHaveLength(1);
});
