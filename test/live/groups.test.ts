import { afterAll, beforeAll, expect, it } from "vitest";
import {
  InfrahubClient,
  type BuiltInKinds,
  InvalidInputError,
  NodeNotFoundError,
  ValidationError,
} from "../../src/index.js";
import { liveClient } from "./helpers/live-client.js";
import { MadeNodes } from "./helpers/made-nodes.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

describeLive("groups", () => {
  let client: InfrahubClient;
  let made: MadeNodes;
  const name = runName("group");
  let group: string;
  let tags: string[];
  beforeAll(async () => {
    client = new InfrahubClient(liveClient());
    made = new MadeNodes(client);
    group = await made.create("CoreStandardGroup", { name: { value: name } });
    tags = [];
    for (const tag of ["a", "b"])
      tags.push(await made.create("BuiltinTag", { name: { value: `${name}-${tag}` } }));
  });
  afterAll(() => made.remove());

  const members = async () => (await client.group.members(group)).map(({ id }) => id).sort();

  it("take and lose members, those that are there or gone already too", async () => {
    const { group: groups } = client;
    const [a, b] = tags as [string, string];
    const node = await client.get("BuiltinTag", { id: b });
    await groups.addMembers(group, [a]);
    await groups.addMembers({ hfid: [name] }, [a, node]);
    expect(await members()).toEqual([a, b].sort());
    await groups.removeMembers(await client.get("CoreStandardGroup", { id: group }), [a]);
    await groups.removeMembers(group, [a]);
    expect(await groups.members({ hfid: [name] })).toEqual([
      { id: b, kind: "BuiltinTag", displayLabel: `${name}-b` },
    ]);
    await groups.addMembers(group, [{ kind: "BuiltinTag", hfid: [`${name}-a`] }]);
    expect(await members()).toEqual([a, b].sort());
    await groups.removeMembers(group, [a]);
    await groups.addMembers(group, []);
    await groups.removeMembers(group, [b]);
    expect(await members()).toEqual([]);
  });

  it("take and lose subscribers", async () => {
    const { group: groups } = client;
    await groups.addSubscribers(group, tags);
    expect((await groups.subscribers(group)).map(({ id }) => id).sort()).toEqual(tags.toSorted());
    await groups.removeSubscribers({ hfid: [name] }, tags);
    expect(await groups.subscribers(group)).toEqual([]);
  });

  it("show the members of the groups below, where that is selected", async () => {
    const [a] = tags as [string];
    const below = await made.create("CoreStandardGroup", {
      name: { value: `${name}-below` },
      parent: { id: group },
      members: [{ id: a }],
    });
    const typed = new InfrahubClient<BuiltInKinds>(liveClient());
    const read = (kind: "CoreStandardGroup" | "CoreGroup", $includeDescendants: boolean) =>
      typed.get(kind, group, { select: { members: { $displayLabel: true, $includeDescendants } } });

    expect((await read("CoreStandardGroup", false)).members.peerIds).toEqual([]);
    const all = await read("CoreStandardGroup", true);
    expect(all.members.peers.map(({ id, displayLabel }) => [id, displayLabel])).toEqual([[a, `${name}-a`]]);
    expect((await read("CoreGroup", true)).members.peerIds).toEqual([a]);
    await refusal(InvalidInputError, Promise.resolve().then(() => { all.members.add(a); })); // prettier-ignore
    expect((await client.group.members(below)).map(({ id }) => id)).toEqual([a]);
  });

  it("are refused when there is no such group or member", async () => {
    const { group: groups } = client;
    const unknown = runName("unknown");
    for (const none of [{ hfid: [unknown] }, crypto.randomUUID()]) {
      await refusal(NodeNotFoundError, groups.members(none));
      await refusal(NodeNotFoundError, groups.addMembers(none, tags));
    }
    const nobody = crypto.randomUUID();
    await refusal(ValidationError, groups.addMembers(group, [nobody]));
    await refusal(ValidationError, groups.removeMembers(group, [nobody]));
    await refusal(InvalidInputError, groups.addMembers(group, [unknown]));
    await refusal(InvalidInputError, groups.addMembers(group, [""]));
    await refusal(InvalidInputError, groups.members(""));
  });
});
