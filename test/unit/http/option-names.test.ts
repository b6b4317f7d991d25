import { describe, expect, it } from "vitest";
import { ConfigurationError, createRestClient, InvalidInputError } from "../../../src/rest.js";
import { InfrahubClient } from "../../../src/index.js";
import * as node from "../../../src/node.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { SECRET_MARK } from "../helpers/secrets.js";

hideEnvironment();

const ADDRESS = "http://localhost:8000";

type Make = (options: never) => unknown;
const makers: [string, Make, forNode: boolean][] = [
  ["createRestClient", (options) => createRestClient(options), false],
  ["InfrahubClient", (options) => new InfrahubClient(options), false],
  ["createRestClient for Node", (options) => node.createRestClient(options), true],
  ["InfrahubClient for Node", (options) => new node.InfrahubClient(options), true],
];

describe.each(makers)("%s", (_, make, forNode) => {
  it.each([
    [{ adress: "http://x" }, "adress is not an option. Did you mean address?"],
    [{ api_token: SECRET_MARK }, "api_token is not an option. Did you mean apiToken?"],
    [{ token: SECRET_MARK }, "token is not an option."],
    [{ timeoutMs: 5 }, "timeoutMs is not an option. Did you mean timeout?"],
    [{ Branch: "b" }, "Branch is not an option. Did you mean branch?"],
    [{ retrys: 3 }, "Did you mean retry?"],
    [{ retry: { limt: 3 } }, "retry.limt is not an option. Did you mean limit?"],
    [
      { retry: { maxRetries: 3 } },
      "retry.maxRetries is not an option. It may be budget, limit, baseDelay, maxDelay, statusCodes, rateLimit.",
    ],
    [{ retry: 5 }, "retry: expected an object"],
    ["http://x", "expected an object of"],
    [SECRET_MARK, "expected an object of"],
    [null, "expected an object of"],
  ])("refuses %j", async (options, message) => {
    expect((await caught(ConfigurationError, () => make(options as never))).message).toContain(message);
  });

  it("takes what is undefined for not given", () => {
    expect(() =>
      make({ address: ADDRESS, adress: undefined, retry: { limt: undefined } } as never),
    ).not.toThrow();
  });

  it.skipIf(!forNode).each([
    [{ tls: { cacert: "x" } }, "tls.cacert is not an option."],
    [{ tls: { Ca: "x" } }, "tls.Ca is not an option. Did you mean ca?"],
    [{ proxy: { htttp: "x" } }, "proxy.htttp is not an option. Did you mean http?"],
    [{ proxies: "x" }, "proxies is not an option."],
    [{ config_file: "x" }, "Did you mean configFile?"],
    [{ defaults: {} }, "defaults is not an option."],
  ])("refuses what Node's options do not have: %j", async (options, message) => {
    expect((await caught(ConfigurationError, () => make(options as never))).message).toContain(message);
  });

  it.skipIf(forNode).each([{ tls: {} }, { proxy: "http://x" }, { configFile: false }])(
    "names the entry that has %j",
    async (options) => {
      const error = await caught(ConfigurationError, () => make(options as never));
      expect(error.message).toContain("infrahub-client/node");
    },
  );
});

it.each([
  { brnach: "b" },
  { Branch: "b" },
  { branchName: "b" },
  { branch_name: "b" },
  { default_branch: "b" },
])("refuses to go to another branch than a misspelt option says: %j", async (options) => {
  const client = new InfrahubClient({ address: ADDRESS });
  const calls = [
    () => client.with(options as never),
    () => client.rest.with(options as never),
    () => client.all("BuiltinTag", options as never),
    () => client.create("BuiltinTag", {}, options as never),
    () => client.delete("BuiltinTag", "x", options as never),
    () => client.executeGraphQL("{ x }", {}, options as never),
    () => client.group.addMembers({ id: "x" }, [{ id: "y" }], options as never),
  ];
  for (const call of calls)
    expect((await caught(InvalidInputError, async () => call())).message).toMatch(/is not an option/);
});

it("refuses options of a batch that it does not have", async () => {
  const client = new InfrahubClient({ address: ADDRESS });
  const { message } = await caught(InvalidInputError, () =>
    client.createBatch({ returnException: true } as never),
  );
  expect(message).toBe("createBatch: returnException is not an option. Did you mean returnExceptions?");
});
