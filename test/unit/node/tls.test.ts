import { writeFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import {
  ConfigurationError,
  createRestClient,
  ServerNotReachableError,
  type NodeClientOptions,
  type TlsOptions,
} from "../../../src/node.js";
import { caught } from "../helpers/caught.js";
import { PASSWORD } from "../helpers/secrets.js";
import { encryptedKey, makeCertificate } from "./helpers/certificates.js";
import { hideSettings } from "./helpers/hide-settings.js";
import { secureServer } from "./helpers/secure-server.js";

hideSettings();

const authority = makeCertificate("our authority");
const otherAuthority = makeCertificate("another authority");
const server = makeCertificate("server", authority);
const client = makeCertificate("client", authority);
const serverOptions = { cert: server.cert, key: server.key };

function call(address: string, options: NodeClientOptions) {
  return createRestClient({ address, retry: { limit: 0 }, ...options }).GET("/api/info");
}

describe("an authority of one's own", () => {
  test.each<[string, () => NodeClientOptions]>([
    ["as text", () => ({ tls: { ca: authority.cert } })],
    ["among others", () => ({ tls: { ca: otherAuthority.cert + authority.cert } })],
    [
      "as a path",
      () => {
        writeFileSync("ca.pem", authority.cert);
        return { tls: { ca: "ca.pem" } };
      },
    ],
    [
      "in the environment",
      () => {
        writeFileSync("ca.pem", authority.cert);
        vi.stubEnv("INFRAHUB_TLS_CA_FILE", "ca.pem");
        return {};
      },
    ],
    [
      "in the file",
      () => {
        writeFileSync("ca.pem", authority.cert);
        writeFileSync("infrahub.toml", `[sdk]\ntls_ca_file = "ca.pem"`);
        return {};
      },
    ],
  ])("makes its servers trusted: %s", async (_, options) => {
    await using https = await secureServer(serverOptions);
    expect((await call(https.url, options())).data).toEqual({ version: "1" });
  });

  test.each<[string, NodeClientOptions]>([
    ["no settings", {}],
    ["an empty variable", { tls: {} }],
    ["another authority", { tls: { ca: otherAuthority.cert } }],
    ["insecure switched off", { tls: { insecure: false } }],
  ])("is not trusted by itself, and the error says so: %s", async (_, options) => {
    vi.stubEnv("INFRAHUB_TLS_CA_FILE", "");
    vi.stubEnv("INFRAHUB_TLS_INSECURE", "");
    await using https = await secureServer({ ...serverOptions, cert: server.cert + authority.cert });
    const error = await caught(ServerNotReachableError, call(https.url, options));
    expect(error.message).toContain(
      `no answer from ${https.url} (self-signed certificate in certificate chain`,
    );
    expect(https.clients).toHaveLength(0);
  });

  test("of the options goes before the environment's, and that before the file's", async () => {
    await using https = await secureServer(serverOptions);
    writeFileSync("right.pem", authority.cert);
    writeFileSync("wrong.pem", otherAuthority.cert);
    writeFileSync("infrahub.toml", `[sdk]\ntls_ca_file = "wrong.pem"`);
    await caught(ServerNotReachableError, call(https.url, {}));
    vi.stubEnv("INFRAHUB_TLS_CA_FILE", "right.pem");
    expect((await call(https.url, { tls: { ca: undefined } })).response.ok).toBe(true);
    vi.stubEnv("INFRAHUB_TLS_CA_FILE", "wrong.pem");
    expect((await call(https.url, { tls: { ca: "right.pem" } })).response.ok).toBe(true);
  });
});

test("a certificate that is not trusted is not tried again", async () => {
  await using https = await secureServer(serverOptions);
  const onRetry = vi.fn();
  await caught(ServerNotReachableError, call(https.url, { retry: { limit: 3, baseDelay: 0 }, onRetry }));
  expect(onRetry).not.toHaveBeenCalled();
});

describe("insecure", () => {
  const selfSigned = makeCertificate("self-signed");

  test.each<[string, boolean, TlsOptions, string | undefined, boolean | undefined]>([
    ["the option", true, { insecure: true }, "false", false],
    ["the option", false, { insecure: false }, "true", true],
    ["the environment", true, {}, "True", false],
    ["the environment", false, { insecure: undefined }, "0", true],
    ["the file", true, {}, "", true],
    ["the file", false, {}, undefined, false],
  ])("by %s: %s", async (_, accepted, tls, variable, inFile) => {
    await using https = await secureServer(selfSigned);
    vi.stubEnv("INFRAHUB_TLS_INSECURE", variable);
    writeFileSync("infrahub.toml", `[sdk]\ntls_insecure = ${inFile}`);
    if (accepted) {
      expect((await call(https.url, { tls })).data).toEqual({ version: "1" });
    } else {
      const error = await caught(ServerNotReachableError, call(https.url, { tls }));
      expect(error.message).toContain("(self-signed certificate");
    }
  });

  test("is an error when the variable is neither true nor false", async () => {
    vi.stubEnv("INFRAHUB_TLS_INSECURE", "maybe");
    expect((await caught(ConfigurationError, () => createRestClient())).message).toBe(
      'INFRAHUB_TLS_INSECURE: "maybe" is neither true nor false.',
    );
  });
});

describe("a server that wants a client certificate", () => {
  const demanding = { ...serverOptions, ca: authority.cert, requestCert: true };

  test.each<[string, () => TlsOptions]>([
    ["as text", () => ({ cert: client.cert, key: client.key })],
    [
      "with a passphrase",
      () => ({ cert: client.cert, key: encryptedKey(client, PASSWORD), passphrase: PASSWORD }),
    ],
    [
      "as paths",
      () => {
        writeFileSync("client.pem", client.cert);
        writeFileSync("client.key", client.key);
        return { cert: "client.pem", key: "client.key" };
      },
    ],
  ])("gets it: %s", async (_, options) => {
    await using https = await secureServer(demanding);
    const { data } = await call(https.url, { tls: { ca: authority.cert, ...options() } });
    expect(data).toEqual({ version: "1" });
    expect(https.clients).toEqual(["client"]);
  });

  test.each<[string, TlsOptions]>([
    ["none", {}],
    ["another authority's", makePair(makeCertificate("stranger", otherAuthority))],
  ])("is not reachable with %s", async (_, options) => {
    await using https = await secureServer(demanding);
    await caught(ServerNotReachableError, call(https.url, { tls: { ca: authority.cert, ...options } }));
    expect(https.clients).toHaveLength(0);
  });
});

describe("TLS settings that cannot work are an error before anything is sent", () => {
  const { cert, key } = client;
  const unusable = /^tls: the certificates cannot be used \(ERR_OSSL_\w+\)\. Check /;

  test.each<[string, TlsOptions, string | RegExp]>([
    ["a certificate without its key", { cert }, "tls: a client certificate needs both cert and key."],
    ["a key without its certificate", { key }, "tls: a client certificate needs both cert and key."],
    [
      "a path where nothing is",
      { ca: "none.pem" },
      "tls.ca is neither PEM nor a file that can be read (ENOENT).",
    ],
    ["a directory", { cert: ".", key }, "tls.cert is neither PEM nor a file that can be read (EISDIR)."],
    [
      "the text of a key without its frame",
      { cert, key: PASSWORD },
      /^tls\.key is neither PEM nor .* \(ENOENT\)\.$/,
    ],
    ["a file that holds something else", { ca: "other.txt" }, "tls.ca: the file holds no PEM."],
    ["the key of another certificate", { cert, key: server.key }, unusable],
    ["a wrong passphrase", { cert, key: encryptedKey(client, "right"), passphrase: PASSWORD }, unusable],
    ["no passphrase", { cert, key: encryptedKey(client, PASSWORD) }, /^tls: the certificates cannot be used/],
    ["a damaged PEM", { ca: cert.replace(/M[^-]+/, "AAAA\n") }, /^tls: the certificates cannot be used/],
  ])("%s", async (_, tls, message) => {
    writeFileSync("other.txt", `password: ${PASSWORD}`);
    const error = await caught(ConfigurationError, () => createRestClient({ tls }));
    if (typeof message === "string") expect(error.message).toBe(message);
    else expect(error.message).toMatch(message);
  });
});

function makePair({ cert, key }: TlsOptions): TlsOptions {
  return { cert, key };
}
