import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/index.js";
import { AccountManager } from "../../../src/resources/accounts/account-manager.js";
import { ArtifactManager } from "../../../src/resources/artifacts/artifact-manager.js";
import { InfrahubBatch } from "../../../src/batch/infrahub-batch.js";
import { BranchManager } from "../../../src/resources/branches/branch-manager.js";
import { InfrahubClient } from "../../../src/client/infrahub-client.js";
import { DiffManager } from "../../../src/resources/diff/diff-manager.js";
import { EventManager } from "../../../src/resources/events/event-manager.js";
import { ObjectStore } from "../../../src/resources/files/object-store.js";
import { GroupManager } from "../../../src/resources/groups/group-manager.js";
import { NodeInfrahubClient } from "../../../src/node/node-infrahub-client.js";
import { NodeObjectStore } from "../../../src/node/node-object-store.js";
import { NodeSchemaManager } from "../../../src/node/node-schema-manager.js";
import { BranchStore } from "../../../src/nodes/types/branch-store.js";
import { InfrahubNode } from "../../../src/nodes/node/infrahub-node.js";
import { RelatedNode } from "../../../src/nodes/node/related-node.js";
import { RelatedNodes } from "../../../src/nodes/node/related-nodes.js";
import { PoolManager } from "../../../src/resources/pools/pool-manager.js";
import { ProposedChangeManager } from "../../../src/resources/proposed-changes/proposed-change-manager.js";
import { RepositoryManager } from "../../../src/resources/repositories/repository-manager.js";
import { SchemaManager } from "../../../src/resources/schema/schema-manager.js";
import { TaskManager } from "../../../src/resources/tasks/task-manager.js";
import { TransformManager } from "../../../src/resources/transforms/transform-manager.js";
import type { Scope } from "../../../src/rest.js";
import { FakeClock } from "../helpers/fake-clock.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { API_TOKEN } from "../helpers/secrets.js";
import { EVERY_CALL, type EveryCall, type Reach } from "./every-call.js";
import { playAnyAnswer, type SentRequest } from "./play-any-answer.js";

hideEnvironment();

const CLASSES = [
  ...[InfrahubClient, NodeInfrahubClient],
  ...[BranchManager, DiffManager, SchemaManager, NodeSchemaManager, ArtifactManager, TransformManager],
  ...[ObjectStore, NodeObjectStore, TaskManager, ProposedChangeManager, AccountManager, EventManager],
  ...[GroupManager, PoolManager, RepositoryManager, InfrahubBatch, BranchStore],
  ...[InfrahubNode, RelatedNode, RelatedNodes],
];

const NAMES =
  "branch at timeout totalTimeout retry onRetry priority tracker maxResponseSize repeatable signal requestContext select include exclude order partialMatch limit offset pageSize parallel filters operationName allowUpsert fieldsMapping as variables subscribers caseSensitive maxDepth maxPaths maxResults shortestPathsOnly kindFilter relationshipFilter excludedNamespaces excludedKinds includedKinds identifier prefixLength data addressType prefixType memberType resource expiration branches name fromTime toTime waitUntilCompletion interval onProgress onLog logs relatedNodes deleteFromGit label color description proposedChangeId includeParents branchOnly params groupType groupParams";
const UNDEFINED = Object.fromEntries(NAMES.split(" ").map((name) => [name, undefined]));

const AT = "2026-01-01T00:00:00Z";

const CALLS = Object.entries(EVERY_CALL).flatMap(([owner, calls]) =>
  Object.entries(calls).flatMap(([name, call]) => (call ? [{ name: `${owner}.${name}`, ...call }] : [])),
);

const of = (...reaches: Reach[]) => CALLS.filter(({ reach }) => reaches.includes(reach));

/** What a call sends, and how it ends. */
async function run(
  { call }: EveryCall,
  scope: Scope,
  options: object,
): Promise<{ sent: SentRequest[]; end: string; error?: unknown }> {
  const { fetch, sent } = playAnyAnswer();
  const client = new NodeInfrahubClient({
    ...{ address: "http://infrahub.test", apiToken: API_TOKEN, configFile: false, ...scope },
    ...{ fetch, retry: { limit: 0 }, clock: new FakeClock() },
  });
  try {
    await call(client, options);
    return { sent, end: "done" };
  } catch (error) {
    return { sent, end: String(error), error };
  }
}

test("every method of every class is tried", () => {
  const listed = CLASSES.map(({ name, prototype }) => {
    const members = Object.getOwnPropertyDescriptors(prototype as object);
    const methods = Object.keys(members).filter(
      (member) => member !== "constructor" && typeof members[member]?.value === "function",
    );
    return [name, methods.sort()];
  });
  const tried = CLASSES.map(({ name }) => [
    name,
    Object.keys(EVERY_CALL[name] ?? {})
      .filter((member) => !member.includes(" "))
      .sort(),
  ]);
  expect(tried).toEqual(listed);
});

describe("with every option undefined", () => {
  const scopes: Scope[] = [{ branch: "feature/x" }, { branch: "feature/x", at: AT }, { at: AT }, {}];
  test.each(CALLS)("$name sends what it sends without them", async (call) => {
    for (const scope of scopes) {
      const without = await run(call, scope, {});
      const withThem = await run(call, scope, UNDEFINED);
      expect(withThem).toEqual(without);
      if (scope.branch !== undefined && scope.at === undefined)
        expect(without.sent.length).toBeGreaterThan(0);
    }
  });
});

test.each(CALLS.filter(({ name }) => !/executeGraphQL|queryGqlQuery/i.test(name)))(
  "$name names its GraphQL operations",
  async (call) => {
    const { sent } = await run(call, { branch: "feature/x" }, {});
    for (const { url, body } of sent) {
      if (!url.startsWith("/graphql")) continue;
      const operations = body.startsWith("{") ? body : (/\{"query".*\}/.exec(body)?.[0] ?? "");
      const { query, operationName } = JSON.parse(operations) as { query: string; operationName?: string };
      expect(operationName).toMatch(/^[A-Z]\w+$/);
      expect(query).toMatch(new RegExp(`^(query|mutation) ${operationName}\\b`));
    }
  },
);

describe("a client's branch", () => {
  test.each(of("read", "present", "write", "node", "node-write"))("is that of $name", async (call) => {
    const { sent } = await run(call, { branch: "feature/x" }, {});
    expect(sent.map(({ url }) => url).filter((url) => !url.includes("feature%2Fx"))).toEqual([]);
  });

  test.each(of("read", "present", "write"))("gives way to the one that $name is given", async (call) => {
    const { sent } = await run(call, { branch: "feature/x" }, { branch: "other" });
    expect(sent.map(({ url }) => url).filter((url) => !/\/other\b|branch=other\b/.test(url))).toEqual([]);
  });

  test.each(of("server", "server-write"))("is nothing to $name", async (call) => {
    const { sent } = await run(call, { branch: "feature/x" }, {});
    expect(sent.map(({ url }) => url).filter((url) => url.includes("feature%2Fx"))).toEqual([]);
  });

  test.each(CALLS)("is never main by itself: $name", async (call) => {
    const { sent } = await run(call, {}, {});
    expect(sent.map(({ url }) => url).filter((url) => /\bmain\b/.test(url))).toEqual([]);
  });

  test.each(of("read", "present", "write"))("that is no name is not sent: $name", async (call) => {
    for (const branch of ["", null, 5, {}]) {
      const { sent, error } = await run(call, { branch: "feature/x" }, { branch });
      expect(sent).toEqual([]);
      expect(error).toBeInstanceOf(InvalidInputError);
    }
  });
});

describe("a moment", () => {
  test.each(of("read"))("is that of $name, and one for all of its requests", async (call) => {
    const { sent } = await run(call, { branch: "feature/x", at: "-1h" }, {});
    const asked = sent.filter(({ url }) => !url.startsWith("/api/schema"));
    const moments = new Set(asked.map(({ url }) => new URL(url, "http://x").searchParams.get("at")));
    expect(moments.size).toBe(1);
    expect([...moments][0]).toMatch(/^20\d\d-.*Z$/);
  });

  test.each(of("present", "server"))("is nothing to $name", async (call) => {
    const { sent } = await run(call, { branch: "feature/x", at: AT }, {});
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.map(({ url }) => url).filter((url) => url.includes("at=2"))).toEqual([]);
  });

  test.each(of("write", "server-write"))("of the client or of the call is refused by $name", async (call) => {
    for (const [scope, options] of [
      [{ branch: "feature/x", at: AT }, {}],
      [{ branch: "feature/x" }, { at: AT }],
      [{ branch: "feature/x" }, { at: "-1h" }],
    ] as [Scope, object][]) {
      const { sent, error } = await run(call, scope, options);
      expect(sent).toEqual([]);
      expect(error).toBeInstanceOf(InvalidInputError);
      expect((error as Error).message).toMatch(/^at: /);
    }
  });

  test.each(of("node", "node-write"))("and a branch of one's own are refused by $name", async (call) => {
    const before = (await run(call, { branch: "feature/x" }, {})).sent;
    for (const options of [{ at: AT }, { branch: "other" }, { branch: "" }]) {
      const { sent, error } = await run(call, { branch: "feature/x" }, options);
      expect(sent.length).toBeLessThan(before.length);
      expect(error).toBeInstanceOf(InvalidInputError);
    }
    expect((await run(call, { branch: "feature/x" }, { branch: "feature/x" })).sent).toEqual(before);
  });
});
