import { describe, expect, test, vi } from "vitest";
import { InfrahubClient, InvalidInputError } from "../../../src/index.js";
import { answerJson } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer } from "../helpers/loopback-server.js";
import { API_TOKEN } from "../helpers/secrets.js";

hideEnvironment();

const TAG = "11111111-1111-4111-8111-111111111111";

/** Every kind of call, each with the options that it is given. */
const calls: Record<string, (client: InfrahubClient, options: object) => unknown> = {
  "rest.GET": ({ rest }, options) => rest.GET("/api/info", options),
  get: (client, options) => client.get("SampleTag", { id: TAG }, options),
  getOrNull: (client, options) => client.getOrNull("SampleTag", { id: TAG }, options),
  all: (client, options) => client.all("SampleTag", options),
  filters: (client, options) => client.filters("SampleTag", { name__value: "a" }, options),
  stream: (client, options) => client.stream("SampleTag", options).next(),
  count: (client, options) => client.count("SampleTag", {}, options),
  delete: (client, options) => client.delete("SampleTag", TAG, options),
  convertObjectType: (client, options) => client.convertObjectType(TAG, "SampleTag", options),
  executeGraphQL: (client, options) => client.executeGraphQL("query { a }", {}, options),
  queryGqlQuery: (client, options) => client.queryGqlQuery("q", options),
  liveQuery: (client, options) => client.liveQuery("q", {}, options).next(),
  search: (client, options) => client.search("a", options),
  traversePaths: (client, options) => client.traversePaths(TAG, TAG, options),
  getServerInformation: (client, options) => client.getServerInformation(options),
  "branch.all": ({ branch }, options) => branch.all(options),
  "branch.create": ({ branch }, options) => branch.create({ name: "b" }, options),
  "branch.update": ({ branch }, options) => branch.update("b", { description: "d" }, options),
  "branch.rebase": ({ branch }, options) => branch.rebase("b", options),
  "branch.validate": ({ branch }, options) => branch.validate("b", options),
  "branch.merge": ({ branch }, options) => branch.merge("b", options),
  "branch.delete": ({ branch }, options) => branch.delete("b", options),
  "diff.update": ({ diff }, options) => diff.update({ branch: "b", ...options }),
  "diff.tree": ({ diff }, options) => diff.tree({ branch: "b", ...options }),
  "diff.files": ({ diff }, options) => diff.files({ branch: "b", ...options }),
  "schema.check": ({ schema }, options) => schema.check({ version: "1.0" }, options),
  "schema.load": ({ schema }, options) =>
    schema.load({ version: "1.0" }, { waitUntilConverged: true, ...options }),
  "schema.waitUntilConverged": ({ schema }, options) => schema.waitUntilConverged(options),
  "schema.inSync": ({ schema }, options) => schema.inSync(options),
  "artifact.all": ({ artifact }, options) => artifact.all({}, options),
  "artifact.fetch": ({ artifact }, options) => artifact.fetch(TAG, options),
  "artifact.generate": ({ artifact }, options) => artifact.generate({ definition: "d" }, options),
  "artifact.waitUntilReady": ({ artifact }, options) => artifact.waitUntilReady({ name: "n" }, options),
  "transform.jinja2": ({ transform }, options) => transform.jinja2("t", options),
  "objectStore.get": ({ objectStore }, options) => objectStore.get("x", options),
  "objectStore.upload": ({ objectStore }, options) => objectStore.upload("x", options),
  "task.all": ({ task }, options) => task.all(options),
  "task.waitForCompletion": ({ task }, options) => task.waitForCompletion(TAG, options),
  "proposedChange.create": ({ proposedChange }, options) =>
    proposedChange.create({ name: "p", sourceBranch: "b" }, options),
  "proposedChange.runChecks": ({ proposedChange }, options) => proposedChange.runChecks(TAG, options),
  "proposedChange.waitForChecks": ({ proposedChange }, options) => proposedChange.waitForChecks(TAG, options),
  "proposedChange.merge": ({ proposedChange }, options) => proposedChange.merge(TAG, options),
  "event.filter": ({ event }, options) => event.filter({}, options),
  "group.addMembers": ({ group }, options) => group.addMembers(TAG, [TAG], options),
  "pool.utilization": ({ pool }, options) => pool.utilization(TAG, options),
};

/** Of these, those that wait. `totalTimeout` is of the waiting then. */
const waits = [
  "branch.create",
  "branch.rebase",
  "branch.validate",
  "branch.merge",
  "branch.delete",
  "artifact.waitUntilReady",
  "task.waitForCompletion",
  "proposedChange.runChecks",
  "proposedChange.waitForChecks",
  "proposedChange.merge",
];

const NEVER = [NaN, 0, -1, -Infinity, 2 ** 31, 2 ** 53, "5000", null];

describe.each(Object.entries(calls))("%s", (name, call) => {
  test("refuses limits that cannot be kept before anything is sent", async () => {
    await using server = await loopbackServer((_, response) => {
      answerJson(response, { data: {} });
    });
    const client = new InfrahubClient({
      address: server.url,
      apiToken: API_TOKEN,
      webSocket: vi.fn() as never,
    });
    const refused = async (option: string, options: object) => {
      const error = await caught(InvalidInputError, () => call(client, options));
      expect(error.message).toMatch(new RegExp(`^${option}: expected .*, received `));
    };
    for (const value of NEVER) {
      await refused("timeout", { timeout: value });
      if (name !== "liveQuery") await refused("totalTimeout", { totalTimeout: value });
      if (waits.includes(name)) await refused("interval", { interval: value });
    }
    for (const value of [NaN, -1, "1", 0.5]) await refused("retry.limit", { retry: { limit: value } });
    for (const value of [NaN, -1, Infinity, 2 ** 31])
      await refused("retry.baseDelay", { retry: { baseDelay: value } });
    for (const value of [NaN, -1, 2 ** 31]) await refused("retry.maxDelay", { retry: { maxDelay: value } });
    expect(server.requests).toEqual([]);
  });
});

test("a wait without an end looks again and again, so its interval has one", async () => {
  const client = new InfrahubClient({ address: "http://infrahub.test" });
  for (const wait of waits)
    await caught(InvalidInputError, () => calls[wait]?.(client, { interval: Infinity }));
});

test.each([{ maxConcurrentExecution: NaN }, { maxConcurrentExecution: 0 }, { maxWritesPerRequest: 1.5 }])(
  "a batch refuses %o",
  async (options) => {
    const client = new InfrahubClient({ address: "http://infrahub.test" });
    await caught(InvalidInputError, () => client.createBatch(options));
  },
);
