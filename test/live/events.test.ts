import { afterAll, beforeAll, expect, expectTypeOf, it } from "vitest";
import { InfrahubClient, InvalidInputError, type InfrahubEvent } from "../../src/index.js";
import { waitUntil } from "./fixtures/wait-until.js";
import { DEFAULT_BRANCH } from "./helpers/default-branch.js";
import { liveClient } from "./helpers/live-client.js";
import { MadeNodes } from "./helpers/made-nodes.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

// Events pass through a queue.
const LIMIT_MS = 280_000;

describeLive("events", () => {
  let client: InfrahubClient;
  let made: MadeNodes;
  const name = runName("event");
  let tag: string;
  let group: string;
  beforeAll(async () => {
    client = new InfrahubClient(liveClient());
    made = new MadeNodes(client);
    tag = await made.create("BuiltinTag", { name: { value: name } });
    group = await made.create("CoreStandardGroup", { name: { value: name } });
    await client.group.addMembers(group, [tag]);
  });
  afterAll(() => made.remove());

  it("tell what was done to a node, typed by their name", async () => {
    const created = await waitUntil("the event", LIMIT_MS, async () => {
      const [event] = await client.event.filter({
        eventType: ["infrahub.node.created"],
        primaryNodeIds: [tag],
      });
      return event;
    });
    expectTypeOf(created).toEqualTypeOf<InfrahubEvent<"infrahub.node.created">>();
    expect(created).toMatchObject({
      event: "infrahub.node.created",
      branch: DEFAULT_BRANCH,
      level: 0,
      primaryNode: { id: tag, kind: "BuiltinTag" },
      parentId: null,
    });
    expect(created.attributes).toContainEqual({
      name: "name",
      kind: "Text",
      action: "ADDED",
      value: name,
      valuePrevious: null,
    });
    expect(await client.event.filter({ ids: [created.id] })).toEqual([created]);
    expect(await client.event.count({ ids: [created.id] })).toBe(1);
    expect(await client.event.count({ ids: [created.id], branches: [runName("unknown")] })).toBe(0);
    const { accountId } = created;
    if (accountId === null) throw new Error("The event is of no account.");
    const long = { since: "-1d", until: new Date(), level: 0, accountIds: [accountId] } as const;
    expect(await client.event.count({ ...long, ids: [created.id] })).toBe(1);
    expect(await client.event.count({ ids: [created.id], until: "-1d" })).toBe(0);
  });

  it("tell who came into a group, and what that made happen", async () => {
    const event = await waitUntil("the event", LIMIT_MS, async () => {
      const [added] = await client.event.filter({
        eventType: ["infrahub.group.member_added"],
        relatedNodeIds: [tag],
      });
      return added;
    });
    expect(event.primaryNode?.id).toBe(group);
    expect(event.members).toEqual([{ id: tag, kind: "BuiltinTag" }]);
    expect(event.ancestors).toEqual([]);
    expect(await client.event.filter({ parentIds: [event.id], hasChildren: true })).toEqual([]);
  });

  it("are read over many pages, each once, in either order", async () => {
    const enough = Math.min(60, await client.event.count());
    const newest = await client.event.filter({}, { limit: 60 });
    expect(newest.length).toBeGreaterThanOrEqual(enough);
    expect(new Set(newest.map(({ id }) => id)).size).toBe(newest.length);
    const times = newest.map(({ occurredAt }) => Date.parse(occurredAt));
    expect(times).toEqual(times.toSorted((a, b) => b - a));

    const oldest: InfrahubEvent[] = [];
    for await (const event of client.event.stream({}, { order: "ASC" })) {
      oldest.push(event);
      if (oldest.length === enough) break;
    }
    const first = oldest.map(({ occurredAt }) => Date.parse(occurredAt));
    expect(first).toEqual(first.toSorted((a, b) => a - b));
    expect(await client.event.filter({}, { limit: 0 })).toEqual([]);
  });

  it("have filters of single names", async () => {
    const branches = [runName("unknown")];
    for (const eventTypeFilter of [{ branchMerged: { branches } }, { branchRebased: { branches } }]) {
      expect(
        await client.event.filter({
          eventType: ["infrahub.branch.merged", "infrahub.branch.rebased"],
          eventTypeFilter,
        }),
      ).toEqual([]);
    }
  });

  it("are refused for a moment that is none, before anything is sent", async () => {
    const error = await refusal(InvalidInputError, client.event.filter({ since: "yesterday" }));
    expect(error.message).toMatch(/^since: /);
    await refusal(InvalidInputError, client.event.count({ until: "yesterday" }));
    await refusal(InvalidInputError, client.event.filter({}, { limit: -1 }));
  });
});
