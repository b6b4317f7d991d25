import { createServer, type AddressInfo } from "node:net";
import { expect, test, vi } from "vitest";
import { ConfigurationError, createRestClient, ServerNotReachableError } from "../../../src/node.js";
import { caught } from "../helpers/caught.js";
import { hideSettings } from "./helpers/hide-settings.js";

hideSettings();

test.each([
  ["the option", { connectTimeout: 20 }, ""],
  ["the environment", {}, "0.02"],
])("connectTimeout of %s ends a connection that is never made", async (_, options, variable) => {
  vi.stubEnv("INFRAHUB_CONNECT_TIMEOUT", variable);
  // It takes connections, and never answers the handshake.
  const server = createServer((socket) => socket.on("error", () => undefined));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await using rest = createRestClient({
    address: `https://127.0.0.1:${port}`,
    retry: { limit: 0 },
    timeout: Infinity,
    ...options,
  });
  const error = await caught(ServerNotReachableError, rest.GET("/api/info"));
  expect((error.cause as { cause?: { code?: string } }).cause?.code).toBe("UND_ERR_CONNECT_TIMEOUT");
  server.close();
});

test.each([
  [{ connectTimeout: 0 }, "connectTimeout: expected milliseconds from 1"],
  [{ proxyMounts: { http: "http://p" }, proxy: "http://p" }, "proxyMounts and proxy are the same option"],
  [{ tlsInsecure: true, tls: { insecure: false } }, "tlsInsecure and tls.insecure are the same option"],
  [{ tlsCaFile: "a", tls: { ca: "b" } }, "tlsCaFile and tls.ca are the same option"],
  [{ tlsCaFile: "missing.pem" }, "tls.ca is neither PEM nor a file"],
])("refuses %j", async (options, message) => {
  expect((await caught(ConfigurationError, () => createRestClient(options))).message).toContain(message);
});
