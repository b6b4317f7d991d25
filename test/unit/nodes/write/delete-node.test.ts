import { describe, expect, it } from "vitest";
import {
  InvalidInputError,
  NodeNotFoundError,
  ServerNotReachableError,
  type RetryEvent,
} from "../../../../src/rest.js";
import { caught } from "../../helpers/caught.js";
import { ATTEMPTS, firstAttempt } from "../../helpers/first-attempt.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playStore, testId } from "../play-store.js";

hideEnvironment();

const [T, S, P] = [testId(1), testId(2), testId(3)];

/** A store with a tag and a console port, and how many attempts a request has. */
async function store(limit = 0, fetch?: typeof globalThis.fetch) {
  const played = await playStore({ retry: { limit, baseDelay: 1 }, fetch });
  played.put("SampleTag", T, { name: "red" });
  played.put("SampleSite", S, { name: "paris" });
  played.put("SampleConsole", P, { name: "c" });
  return played;
}

it("deletes by id, by human-friendly id, by node and by itself", async () => {
  await using infrahub = await store();
  const { client } = infrahub;
  const deleted = { field: "SampleTagDelete", data: { id: T } };
  await client.delete("SampleTag", T);
  infrahub.put("SampleTag", T, { name: "red" });
  await client.delete("SampleTag", { id: T });
  infrahub.put("SampleTag", T, { name: "red" });
  await client.delete("SampleTag", { hfid: ["red"] });
  infrahub.put("SampleTag", T, { name: "red" });
  const tag = await client.get("SampleTag", { id: T });
  await client.delete("SampleTag", tag);
  infrahub.put("SampleTag", T, { name: "red" });
  await tag.delete();
  expect(infrahub.sent.flat()).toEqual([
    deleted,
    deleted,
    { field: "SampleTagDelete", data: { hfid: ["red"] } },
    deleted,
    deleted,
  ]);
  expect(infrahub.asked.at(-1)?.query).toBe(
    "mutation SampleTagDelete($m0: DeleteInput!) { m0: SampleTagDelete(data: $m0) { ok } }",
  );
  expect(infrahub.nodes.has(T)).toBe(false);
});

it("deletes a node that is given alone, on the branch of the client", async () => {
  await using infrahub = await store();
  const { client } = infrahub;
  const tag = await client.get("SampleTag", { id: T });
  await client.delete(tag);
  tag.name.value = "blue";
  expect((await caught(InvalidInputError, tag.save())).message).toBe("SampleTag red was deleted.");
  infrahub.put("SampleTag", T, { name: "red" });
  await client.delete({ id: T, kind: "SampleTag" }, { timeout: 5_000 });
  infrahub.put("SampleTag", T, { name: "red" });
  // It was read from another branch, where it stays.
  const other = await client.with({ branch: "feature" }).get("SampleTag", { id: T });
  await client.delete(other);
  expect(infrahub.asked.filter(({ query }) => query.includes("Delete")).map(({ branch }) => branch)).toEqual([
    null,
    null,
    null,
  ]);
  infrahub.put("SampleTag", T, { name: "red" });
  await client.delete(other, { branch: "feature" });
  expect(infrahub.asked.at(-1)?.branch).toBe("feature");
  expect(infrahub.sent.flat()).toEqual(
    [1, 2, 3, 4].map(() => ({ field: "SampleTagDelete", data: { id: T } })),
  );
});

it.each([[{ id: T }], [undefined], [{ id: T, kind: 5 }], [{ kind: "SampleTag" }]])(
  "refuses %j alone before anything is sent",
  async (given) => {
    await using infrahub = await store();
    const error = await caught(InvalidInputError, infrahub.client.delete(given as never));
    expect(error.message).toMatch(/client\.delete\(kind, node\)|names no node/);
    expect(error.outcome).toBe("not-done");
    expect(infrahub.asked).toEqual([]);
  },
);

it("finds the kind of a node of a generic one first", async () => {
  await using infrahub = await store();
  await infrahub.client.delete("SamplePort", P);
  expect(infrahub.sent).toEqual([[{ field: "SampleConsoleDelete", data: { id: P } }]]);
  const error = await caught(NodeNotFoundError, infrahub.client.delete("SamplePort", P));
  expect(error.data).toEqual({ node_kind: "SamplePort", identifier: P });
});

it("tells that there is none", async () => {
  await using infrahub = await store(1);
  const tag = await infrahub.client.get("SampleTag", { id: T });
  await infrahub.client.delete("SampleTag", T);
  await caught(NodeNotFoundError, infrahub.client.delete("SampleTag", T));
  await caught(NodeNotFoundError, tag.delete());
  expect(infrahub.sent).toHaveLength(3);
});

describe("a node that is not there when it asks again", () => {
  it.each(ATTEMPTS.filter(([, mayHaveRun]) => mayHaveRun))(
    "is deleted when the first attempt %s",
    async (_, __, answer) => {
      await using infrahub = await store(1, firstAttempt(answer, true));
      const events: RetryEvent[] = [];
      await infrahub.client.delete("SampleTag", T, { onRetry: (event) => events.push(event) });
      expect(infrahub.sent).toHaveLength(2);
      expect(events).toHaveLength(1);
    },
  );

  it.each(ATTEMPTS.filter(([, mayHaveRun]) => !mayHaveRun))(
    "was not there before when the first attempt %s",
    async (_, __, answer) => {
      await using infrahub = await store(1, firstAttempt(answer));
      await caught(NodeNotFoundError, infrahub.client.delete("SampleTag", testId(9)));
      expect(infrahub.sent).toHaveLength(1);
    },
  );

  it.each(ATTEMPTS)(
    "counts in the same way for a node and for a batch: %s, %s",
    async (_, mayHaveRun, answer) => {
      for (const inBatch of [false, true]) {
        await using infrahub = await store(1, firstAttempt(answer));
        const tag = await infrahub.client.get("SampleTag", { id: T });
        infrahub.nodes.delete(T);
        const deleting = async () => {
          if (!inBatch) return tag.delete();
          const batch = infrahub.client.createBatch();
          batch.delete(tag);
          for await (const { error } of batch.execute()) if (error) throw error;
        };
        if (mayHaveRun) await deleting();
        else await caught(NodeNotFoundError, deleting);
      }
    },
  );
});

it("takes nodes of a batch for deleted whose answer a proxy gave in the server's place", async () => {
  const answer = () => Promise.resolve(new Response("timeout", { status: 504 }));
  await using infrahub = await store(1, firstAttempt(answer, true));
  const { client } = infrahub;
  const batch = client.createBatch({ maxConcurrentExecution: 1, returnExceptions: true });
  batch.delete(await client.get("SampleTag", { id: T }));
  batch.delete(await client.get("SampleConsole", { id: P }));
  const errors = [];
  for await (const { error } of batch.execute()) errors.push(error);
  expect(errors).toEqual([undefined, undefined]);
  expect(infrahub.sent.map(({ length }) => length)).toEqual([2, 2]);
});

it("lets the caller delete again when no answer came", async () => {
  await using infrahub = await store();
  const tag = await infrahub.client.get("SampleTag", { id: T });
  infrahub.intercept = (response) => {
    response.destroy();
    return true;
  };
  await caught(ServerNotReachableError, tag.delete());
  infrahub.intercept = () => false;
  await caught(NodeNotFoundError, tag.delete());
});

it("deletes once, and saves no more", async () => {
  await using infrahub = await store();
  const tag = await infrahub.client.get("SampleTag", { id: T }, { select: { name: true } });
  await Promise.all([tag.delete(), tag.delete()]);
  expect(infrahub.sent).toHaveLength(1);
  tag.name.value = "x";
  for (const saving of [() => tag.save(), () => tag.update({ name: "y" })])
    expect((await caught(InvalidInputError, saving)).message).toContain("was deleted");
  expect(infrahub.sent).toHaveLength(1);
});

it("forgets a node that was never saved, and deletes one whose creation was not answered", async () => {
  await using infrahub = await store();
  const never = await infrahub.client.create("SampleTag", { name: "a" });
  await never.delete();
  expect(infrahub.sent).toEqual([]);
  await caught(InvalidInputError, never.save());
  const unanswered = await infrahub.client.create("SampleTag", { name: "b" });
  infrahub.intercept = (response) => {
    response.destroy();
    return true;
  };
  await caught(ServerNotReachableError, unanswered.save());
  infrahub.intercept = () => false;
  await unanswered.delete();
  expect(infrahub.nodes.has(unanswered.id)).toBe(false);
});

it("waits for a save that is under way", async () => {
  await using infrahub = await store();
  const tag = await infrahub.client.create("SampleTag", { name: "a" });
  await Promise.all([tag.save(), tag.delete()]);
  expect(infrahub.sent.flat().map(({ field }) => field)).toEqual(["SampleTagCreate", "SampleTagDelete"]);
});

it.each(["red", "", { hfid: [] }, {}, null, undefined])("refuses %j, which names no node", async (given) => {
  await using infrahub = await store();
  await caught(InvalidInputError, infrahub.untyped.delete("SampleTag", given as never));
  expect(infrahub.sent).toEqual([]);
});
