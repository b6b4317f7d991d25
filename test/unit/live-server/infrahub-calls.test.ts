import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { infrahubCalls } from "../../live/fixtures/infrahub-calls.js";

it("calls of the live fixtures come back when a busy server sends them away", async () => {
  const statuses = [429, 429, 200];
  let asked = 0;
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(statuses[asked++] ?? 500, { "Content-Type": "application/json", "Retry-After": "0" });
    response.end(JSON.stringify({ data: { ok: true } }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const calls = infrahubCalls({ address, apiToken: "a-token" });
  expect(await calls.graphql("query { ok }")).toEqual({ ok: true });
  expect(asked).toBe(3);
});
