import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ConfigurationError, InfrahubClient, unwrap } from "../../../src/node.js";
import { answerJson } from "../helpers/answers.js";
import { loopbackServer } from "../helpers/loopback-server.js";
import { hideSettings } from "./helpers/hide-settings.js";

hideSettings();

beforeAll(() => {
  Object.defineProperty(process.versions, "bun", { value: "1.4.5", configurable: true });
});
afterAll(() => {
  Reflect.deleteProperty(process.versions, "bun");
});

test("Bun's own fetch is used, and closing ends nothing that is not ours", async () => {
  await using server = await loopbackServer((_, response) => {
    answerJson(response, { version: "1" });
  });
  const client = new InfrahubClient({ address: server.url, apiToken: "t" });
  expect((await unwrap(client.rest.GET("/api/info"))).version).toBe("1");
  await client.close();
});

test.each([{ tls: { insecure: true } }, { proxy: "http://proxy:3128" }])(
  "what Bun would pass over without a word is refused: %j",
  (settings) => {
    expect(() => new InfrahubClient({ address: "http://localhost", ...settings })).toThrow(
      ConfigurationError,
    );
  },
);

test("the proxies of the environment are left to Bun, which knows them", async () => {
  vi.stubEnv("HTTP_PROXY", "http://proxy.invalid:3128");
  await using server = await loopbackServer((_, response) => {
    answerJson(response, { version: "1" });
  });
  await using client = new InfrahubClient({ address: server.url, apiToken: "t" });
  expect((await unwrap(client.rest.GET("/api/info"))).version).toBe("1");
});
