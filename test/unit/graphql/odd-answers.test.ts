import { describe, expect, test } from "vitest";
import { InfrahubClient } from "../../../src/index.js";
import { PermissionDeniedError, UnexpectedResponseError, type RestClient } from "../../../src/rest.js";
import { caught } from "../helpers/caught.js";
import { FakeClock } from "../helpers/fake-clock.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { quickClient } from "../helpers/quick-client.js";
import { sampleSchema } from "../nodes/sample-schema.js";
import { testId } from "../nodes/play-store.js";

hideEnvironment();

const ID = testId(1);
const REFUSED = {
  data: null,
  errors: [{ message: "You may not.", extensions: { code: "PERMISSION_DENIED", data: {} } }],
};

/** Everything that asks GraphQL, each with one request. */
const CALLERS: Record<string, (client: InfrahubClient) => Promise<unknown>> = {
  "accounts.createToken": (client) => client.account.createToken("ci"),
  "accounts.tokens": (client) => client.account.tokens(),
  "accounts.deleteToken": (client) => client.account.deleteToken(ID),
  "accounts.changePassword": (client) => client.account.changePassword("new"),
  "groups.addMembers": (client) => client.group.addMembers(ID, [ID]),
  "groups.removeMembers": (client) => client.group.removeMembers(ID, [ID]),
  "groups.addSubscribers": (client) => client.group.addSubscribers(ID, [ID]),
  "groups.members": (client) => client.group.members(ID),
  "groups.members by name": (client) => client.group.members({ hfid: ["g"] }),
  "pools.allocateNextIpAddress": (client) => client.pool.allocateNextIpAddress(ID),
  "pools.nextAvailableIpAddress": (client) => client.pool.nextAvailableIpAddress(ID),
  "pools.utilization": (client) => client.pool.utilization(ID),
  "pools.allocated": (client) => client.pool.allocated(ID),
  "pools.allocateNextNumber": (client) =>
    client.pool.allocateNextNumber(ID, { id: ID, kind: "SampleTag" }, "n"),
  "branch.all": (client) => client.branch.all(),
  "branch.get": (client) => client.branch.get("b"),
  "branch.create": (client) => client.branch.create({ name: "b" }),
  "branch.update": (client) => client.branch.update("b", { description: "d" }),
  "branch.rebase": (client) => client.branch.rebase("b"),
  "branch.merge": (client) => client.branch.merge("b"),
  "branch.validate": (client) => client.branch.validate("b"),
  "diff.resolveConflict": (client) => client.diff.resolveConflict(ID, "BASE_BRANCH"),
  "proposedChange.review": (client) => client.proposedChange.review(ID, "APPROVE"),
  "proposedChange.close": (client) => client.proposedChange.close(ID),
  "proposedChange.delete": (client) => client.proposedChange.delete(ID),
  "proposedChange.validators": (client) => client.proposedChange.validators(ID),
  "schema.addEnumOption": (client) => client.schema.addEnumOption("SampleTag", "name", "x"),
  "schema.removeEnumOption": (client) => client.schema.removeEnumOption("SampleTag", "name", "x"),
  "schema.addDropdownOption": (client) => client.schema.addDropdownOption("SampleTag", "name", "x"),
  "schema.removeDropdownOption": (client) => client.schema.removeDropdownOption("SampleTag", "name", "x"),
  "task.all": (client) => client.task.all(),
  "task.count": (client) => client.task.count(),
  "task.retry": (client) => client.task.retry(ID),
  "task.cancel": (client) => client.task.cancel(ID),
  "events.count": (client) => client.event.count(),
  "repositories.list": (client) => client.repository.all({ branches: ["main"] }),
  "artifact.all": (client) => client.artifact.all(),
  search: (client) => client.search("x"),
  getVersion: (client) => client.getVersion(),
  getUser: (client) => client.getUser(),
  getUserPermissions: (client) => client.getUserPermissions(),
  all: (client) => client.all("SampleTag"),
  get: (client) => client.get("SampleTag", { id: ID }),
  count: (client) => client.count("SampleTag"),
  filters: (client) => client.filters("SampleTag", { name__value: "x" }),
  stream: async (client) => {
    for await (const node of client.stream("SampleTag")) void node;
  },
  save: async (client) => (await client.create("SampleTag", { name: "x" })).save(),
  delete: (client) => client.delete("SampleTag", ID),
  "a batch": async (client) => {
    const batch = client.createBatch();
    batch.save(await client.create("SampleTag", { name: "x" }));
    for await (const item of batch.execute()) void item;
  },
  convertObjectType: (client) => client.convertObjectType(ID, "SampleTag"),
};

/** How an answer comes without an address of its own. */
const WAYS: Record<string, (rest: RestClient) => void> = {
  "a fetch that makes it": () => undefined,
  "middleware that makes it anew": (rest) => {
    rest.use({ onResponse: async ({ response }) => new Response(await response.text(), response) });
  },
  "middleware that clones it": (rest) => {
    rest.use({ onResponse: ({ response }) => response.clone() });
  },
};

function clientOf(answer: object, use: (rest: RestClient) => void = () => undefined): InfrahubClient {
  const rest = quickClient("http://infrahub.test", {
    retry: { limit: 0 },
    clock: new FakeClock(),
    fetch: (input) =>
      Promise.resolve(Response.json((input as string).includes("/graphql") ? answer : sampleSchema())),
  });
  use(rest);
  return new InfrahubClient(rest);
}

describe.each(Object.entries(WAYS))("from %s", (_, use) => {
  test.each(Object.entries(CALLERS))("a refusal of %s is one", async (__, call) => {
    const error = await caught(PermissionDeniedError, call(clientOf(REFUSED, use)));
    expect(error.message).toContain("You may not.");
  });
});

test.each(Object.entries(CALLERS))("%s says that an answer lacks what was asked for", async (_, call) => {
  const nothing = Object.fromEntries(
    [
      "result",
      "started",
      "done",
      "found",
      "branches",
      "tasks",
      "rounds",
      "SampleTag",
      "SampleTagCount",
      "m0",
    ].map((field) => [field, null]),
  );
  for (const answer of [{ data: null }, { data: {} }, { data: nothing }, {}, []])
    await caught(UnexpectedResponseError, call(clientOf(answer)));
});
