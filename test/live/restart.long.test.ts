import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import {
  InfrahubClient,
  type BuiltInKinds,
  type SchemaDocument,
  type WriteOutcome,
} from "../../src/index.js";
import { judge, outcomeOf, type FaultyWrite } from "../faults/helpers/faulty-writes.js";
import { cleanUp } from "./fixtures/clean-up.js";
import { createBranch, deleteBranch } from "./helpers/branch.js";
import { describeWith } from "./helpers/describe-with.js";
import { restartServer } from "./helpers/restart-server.js";
import { runName } from "./helpers/run-name.js";
import { liveServer } from "./server/live.js";

vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 });

const WRITES = Number(process.env["RESTART_WRITES"] ?? 100);

/** The server that is killed: another process on the same database, which no other test waits for. */
const VICTIM = "Infrahub with short-lived tokens";

/** `fetch` that lets one request through and kills the server: as soon as its answer comes, or while it is worked on. */
function killingFetch(part: string, when: "answered" | "under way") {
  let restarted: Promise<void> | undefined;
  const killing: typeof fetch = async (input, init) => {
    const body = typeof init?.body === "string" ? init.body : "";
    if (restarted || !`${input as string} ${body}`.includes(part)) return fetch(input, init);
    const answer = fetch(input, init);
    await (when === "answered" ? answer : sleep(150));
    restarted = restartServer(VICTIM);
    // Whether it has started again is awaited after the call.
    restarted.catch(() => undefined);
    return when === "answered" ? Promise.reject(lost()) : answer;
  };
  return { fetch: killing, restarted: () => restarted };
}

const lost = () =>
  new TypeError("fetch failed", { cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }) });

/** What a write whose server is killed says of itself; printed, as either outcome may be right. */
async function outcomeOfCall(what: string, call: Promise<unknown>): Promise<WriteOutcome> {
  try {
    await call;
    return "done";
  } catch (error) {
    console.log(`${what}: ${(error as Error).message}`);
    return outcomeOf(error);
  }
}

/** Checks what a write said of itself against what is there. */
function expectAsTold(told: WriteOutcome, isThere: boolean): void {
  console.log(`told: ${told}, there: ${isThere}`);
  if (told !== "unknown") expect(isThere).toBe(told === "done");
}

describeWith("shortLivedAddress", "a server that is killed and started again", (address) => {
  const run = runName("restart");
  const clean: (() => Promise<unknown>)[] = [];
  let direct: InfrahubClient<BuiltInKinds>;
  const client = (settings: object) =>
    new InfrahubClient({ address: address(), apiToken: liveServer().apiToken, ...settings });

  beforeAll(async () => {
    const { address: whole, apiToken } = liveServer();
    direct = new InfrahubClient<BuiltInKinds>({ address: whole, apiToken, timeout: 300_000 });
    await createBranch(direct.rest, run);
    clean.push(() => deleteBranch(direct.rest, run));
  });
  afterAll(() => cleanUp(clean));

  it("loses and doubles nothing of a batch", async () => {
    const branch = client({ branch: run });
    const batch = branch.createBatch({
      returnExceptions: true,
      maxWritesPerRequest: 10,
      onProgress: ({ done }) => {
        if (done >= WRITES / 5) restarted ??= restartServer(VICTIM);
      },
    });
    let restarted: Promise<void> | undefined;
    const names = new Map<unknown, string>();
    for (let index = 0; index < WRITES; index++) {
      const name = `${run}-${index}`;
      const node = await branch.create("BuiltinTag", { name, description: "made" });
      names.set(node, name);
      batch.save(node);
    }
    const writes: FaultyWrite[] = [];
    for await (const { node, error } of batch.execute()) {
      const outcome = error ? outcomeOf(error) : "done";
      const name = names.get(node) ?? "";
      writes.push({ name, wanted: "made", before: null, outcome, ...(error && { error }) });
    }
    await restarted;
    const tags = await direct
      .with({ branch: run })
      .all("BuiltinTag", { select: { name: true, description: true } });
    const found = (name: string) =>
      tags.filter((tag) => tag.name.value === name).map((tag) => tag.description.value);
    console.log(`${writes.length} writes, ${writes.filter(({ error }) => error).length} failed`);
    expect(restarted).toBeDefined();
    expect(writes).toHaveLength(WRITES);
    expect(judge(writes, found)).toEqual({ lost: [], doubled: [], wrong: [] });
  });

  it.each(["answered", "under way"] as const)("tells whether a merge was done: %s", async (when) => {
    const name = `${run}-merged-${when.replace(" ", "-")}`;
    await createBranch(direct.rest, name);
    const tag = await direct.with({ branch: name }).create("BuiltinTag", { name });
    await tag.save();
    clean.push(
      () => direct.delete("BuiltinTag", tag.id),
      () => deleteBranch(direct.rest, name),
    );
    const killing = killingFetch("BranchMerge", when);
    const merging = client({ fetch: killing.fetch }).branch.merge(name);
    const told = await outcomeOfCall(`merge ${when}`, merging);
    await killing.restarted();
    expect(killing.restarted()).toBeDefined();
    expectAsTold(told, (await direct.filters("BuiltinTag", { name__value: name })).length === 1);
  });

  // While it is worked on, the server holds a lock that would outlive it.
  it("tells whether a schema was loaded", async () => {
    const namespace = `Live${run.slice(-6)}`;
    const document: SchemaDocument = {
      version: "1.0",
      nodes: [{ name: "Thing", namespace, attributes: [{ name: "name", kind: "Text" }] }],
    };
    const killing = killingFetch("/api/schema/load", "answered");
    const loading = client({ fetch: killing.fetch, branch: run }).schema.load([document]);
    const told = await outcomeOfCall("schema", loading);
    await killing.restarted();
    const kinds = await client({ address: liveServer().address, branch: run }).schema.all();
    expect(killing.restarted()).toBeDefined();
    expectAsTold(told, Object.hasOwn(kinds, `${namespace}Thing`));
  });
});
