import { expect, it } from "vitest";
import { calledOperations } from "./helpers/call-log.js";
import { operations } from "./helpers/operations.js";
import { describeLive, liveServer } from "./server/live.js";

const LDAP = "POST /api/auth/ldap/login";
const isSso = (operation: string) => /^GET \/api\/(oauth2|oidc)\//.test(operation);

/** What can be called on this server: without an identity provider nobody can sign in through one. */
function callable(): string[] {
  return operations.filter(
    (operation) => !isSso(operation) || liveServer().identityProviderPort !== undefined,
  );
}

// Must run after all other files; run alone it fails, as nothing was called.
describeLive("the live suite as a whole", () => {
  it("knows the operations of the document, and GraphQL", () => {
    expect(operations).toHaveLength(36);
  });

  it("called every operation with success, but for the login of the Enterprise edition", () => {
    const done = calledOperations((status) => status < 400);
    expect(callable().filter((operation) => operation !== LDAP && !done.has(operation))).toEqual([]);
  });

  it("was refused by every operation that can refuse", () => {
    const refused = calledOperations((status) => status >= 400);
    // The settings are for everyone, and there is nothing to ask wrongly.
    const always = "GET /api/config";
    expect(callable().filter((operation) => operation !== always && !refused.has(operation))).toEqual([]);
  });
});
