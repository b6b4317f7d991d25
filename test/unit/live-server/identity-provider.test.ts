import { createHash, createPublicKey, createVerify, type JsonWebKey } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clients, startIdentityProvider } from "../../live/fixtures/identity-provider.js";
import { freePorts } from "../../live/server/ports.js";

const USER = { sub: "u-1", name: "Ada", email: "ada@example.org", groups: ["Engineers"] };
const REDIRECT = "http://127.0.0.1/callback";
const VERIFIER = "a-verifier-of-the-right-length-for-the-standard";

describe("the identity provider of the live tests", () => {
  let issuer: string;
  let provider: Awaited<ReturnType<typeof startIdentityProvider>>;

  beforeAll(async () => {
    const { identityProvider } = await freePorts();
    issuer = `http://127.0.0.1:${identityProvider}/`;
    provider = await startIdentityProvider(identityProvider, USER);
  });

  afterAll(() => provider.stop());

  async function authorize(clientId: string): Promise<string> {
    const challenge = createHash("sha256").update(VERIFIER).digest("base64url");
    const query = { client_id: clientId, redirect_uri: REDIRECT, state: "s-1", code_challenge: challenge };
    const url = `${issuer}authorize?${new URLSearchParams(query).toString()}`;
    const response = await fetch(url, { redirect: "manual" });
    const { searchParams } = new URL(response.headers.get("Location") ?? "");
    expect(searchParams.get("state")).toBe("s-1");
    return searchParams.get("code") ?? "";
  }

  async function exchange(code: string, client: { id: string; secret: string }, verifier = VERIFIER) {
    const form = { code, client_id: client.id, client_secret: client.secret, redirect_uri: REDIRECT };
    const body = new URLSearchParams({ ...form, code_verifier: verifier });
    const response = await fetch(`${issuer}token`, { method: "POST", body });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  }

  it("gives an OpenID Connect client a signed ID token with the groups", async () => {
    const { status, body } = await exchange(await authorize(clients.oidc.id), clients.oidc);
    expect(status).toBe(200);
    const [header, claims, signature] = (body["id_token"] ?? "").split(".");
    const { keys } = (await (await fetch(`${issuer}jwks`)).json()) as { keys: [JsonWebKey] };
    const verify = createVerify("RSA-SHA256").update(`${header ?? ""}.${claims ?? ""}`);
    const key = createPublicKey({ key: keys[0], format: "jwk" });
    expect(verify.verify(key, signature ?? "", "base64url")).toBe(true);
    expect(JSON.parse(Buffer.from(claims ?? "", "base64url").toString())).toMatchObject({
      iss: issuer,
      aud: clients.oidc.id,
      ...USER,
    });
  });

  it("tells an OAuth2 client everything through userinfo", async () => {
    const { body } = await exchange(await authorize(clients.oauth2.id), clients.oauth2);
    expect(body).not.toHaveProperty("id_token");
    const headers = { Authorization: `Bearer ${body["access_token"] ?? ""}` };
    const response = await fetch(`${issuer}userinfo`, { headers });
    expect(await response.json()).toEqual(USER);
    expect((await fetch(`${issuer}userinfo`)).status).toBe(401);
  });

  it("refuses a code that was used, a wrong verifier and a wrong secret", async () => {
    const used = await authorize(clients.oidc.id);
    await exchange(used, clients.oidc);
    expect((await exchange(used, clients.oidc)).status).toBe(400);
    expect((await exchange(await authorize(clients.oidc.id), clients.oidc, "another")).status).toBe(400);
    const impostor = { ...clients.oidc, secret: "wrong" };
    expect((await exchange(await authorize(clients.oidc.id), impostor)).status).toBe(400);
  });
});
