import { describe, expect, test } from "vitest";
import { InfrahubError } from "../../src/index.js";
import { NodeInfrahubClient } from "../../src/node/node-infrahub-client.js";
import { EVERY_CALL, type EveryCall } from "../unit/client/every-call.js";
import { playAnyAnswer } from "../unit/client/play-any-answer.js";
import { FakeClock } from "../unit/helpers/fake-clock.js";
import { hideEnvironment } from "../unit/helpers/hide-environment.js";
import { API_TOKEN } from "../unit/helpers/secrets.js";

hideEnvironment();

const CALLS = Object.entries(EVERY_CALL).flatMap(([owner, calls]) =>
  Object.entries(calls).flatMap(([name, call]) => (call ? [{ name: `${owner}.${name}`, ...call }] : [])),
);
/** It writes nothing, although it is of now, as what writes is. */
const WAITING = "ArtifactManager.waitUntilReady";
/** They read something of their own before, or give a refusal in place of throwing it. */
const ONLY_WRITES = /^(?!InfrahubNode|InfrahubBatch|InfrahubClient.(create|startTracking)|.*safeExecute)/;
const WRITES = CALLS.filter(
  ({ name, reach }) => reach.endsWith("write") && !name.startsWith(WAITING) && ONLY_WRITES.test(name),
);
/** A stored query may be a mutation. */
const READS = CALLS.filter(
  ({ name, reach }) =>
    (!reach.endsWith("write") || name.startsWith(WAITING)) && !/queryGqlQuery|safeExecute/.test(name),
);

type Answer = (write: boolean, writesBefore: number) => Promise<Response> | undefined;

const lost = (code: string) => () =>
  Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) }));
const refused = lost("ECONNREFUSED");
const reset = lost("ECONNRESET");
const page = () =>
  Promise.resolve(new Response("<html></html>", { status: 200, headers: { "content-type": "text/html" } }));
const denied = () => {
  const extensions = { code: "PERMISSION_DENIED", http_status: 403, data: {} };
  return Promise.resolve(
    Response.json({ data: null, errors: [{ message: "No.", extensions }] }, { status: 403 }),
  );
};

/** How a call ends when some of its requests fail. */
async function run(call: EveryCall["call"], answer: Answer): Promise<{ error: unknown; writes: number }> {
  const played = playAnyAnswer();
  let writes = 0;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(input as string);
    const body = await new Request("http://x", { ...init, signal: null }).text();
    const write = pathname.startsWith("/graphql")
      ? body.includes("mutation")
      : pathname.includes("/query/") || (init?.method === "POST" && !pathname.endsWith("/check"));
    const failure = answer(write, writes);
    if (write) writes++;
    return failure ?? played.fetch(input, init);
  };
  const client = new NodeInfrahubClient({
    ...{ address: "http://infrahub.test", apiToken: API_TOKEN, configFile: false, branch: "feature" },
    ...{ fetch, retry: { limit: 0 }, clock: new FakeClock() },
  });
  try {
    await call(client, { totalTimeout: 60_000 });
    return { error: undefined, writes };
  } catch (error) {
    return { error, writes };
  }
}

const outcomeOf = (error: unknown) => (error instanceof InfrahubError ? error.outcome : String(error));

describe.each(WRITES)("$name", ({ call }) => {
  test("is not done when no connection is made", async () => {
    const { error } = await run(call, refused);
    expect(outcomeOf(error)).toBe("not-done");
  });

  test("may be done when the connection is lost, or another answers, and is not done before it is sent", async () => {
    for (const fault of [reset, page]) {
      const { error, writes } = await run(call, fault);
      expect(outcomeOf(error)).toBe(writes ? "unknown" : "not-done");
      const late = await run(call, (write) => (write ? fault() : undefined));
      expect(late.writes).toBeGreaterThan(0);
      expect(outcomeOf(late.error)).toBe("unknown");
    }
  });

  test("is not done when it is refused", async () => {
    const { error } = await run(call, (write) => (write ? denied() : undefined));
    expect(outcomeOf(error)).toBe("not-done");
  });

  test("is done, or still going on, when only what comes after it fails", async () => {
    const { error } = await run(call, (_, writes) => (writes ? refused() : undefined));
    if (error !== undefined) expect(["done", "unknown"]).toContain(outcomeOf(error));
  });
});

describe.each(READS)("$name", ({ call }) => {
  test("changes nothing, and its errors tell of no outcome", async () => {
    for (const fault of [refused, reset, page, denied]) {
      const { error } = await run(call, fault);
      // A page may be the content that was asked for.
      if (fault !== page || error !== undefined) expect(error).toBeInstanceOf(InfrahubError);
      expect((error as InfrahubError | undefined)?.outcome).toBeUndefined();
    }
  });
});
