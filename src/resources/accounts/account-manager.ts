import { markWrites } from "../../errors/write-outcome.js";
import { InvalidInputError } from "../../errors/invalid-input-error.js";
import type { CallOptions } from "../../http/call-options.js";
import { referenceId } from "../../nodes/node/reference.js";
import { formatAt, type At } from "../../util/at.js";
import type { RestClient } from "../../http/rest-client.js";
import { withScope } from "../../http/with-scope.js";
import { Resource } from "../base/resource.js";

/** An API token of an account; its secret is told once, when it is created. */
export interface ApiToken {
  id: string;
  name: string | null;
  /** When it expires: ISO 8601. */
  expiration: string | null;
}

/** A token that was just created. */
export interface CreatedApiToken {
  id: string;
  /** The secret. Nobody can read it again. */
  token: string;
}

interface CreatedAnswer {
  object: { id: string; token: { value: string } };
}

const TOKENS =
  "query AccountTokens($offset: Int!, $limit: Int!) { result: InfrahubAccountToken(offset: $offset, limit: $limit) { count edges { node { id name expiration } } } }";
const CREATE_TOKEN =
  "mutation AccountTokenCreate($data: InfrahubAccountTokenCreateInput!) { result: InfrahubAccountTokenCreate(data: $data) { object { id token { value } } } }";
const DELETE_TOKEN =
  "mutation AccountTokenDelete($data: InfrahubAccountTokenDeleteInput!) { result: InfrahubAccountTokenDelete(data: $data) { ok } }";
const UPDATE_SELF =
  "mutation AccountSelfUpdate($data: InfrahubAccountUpdateSelfInput!) { result: InfrahubAccountSelfUpdate(data: $data) { ok } }";

/**
 * One's own account; `client.account`. It needs a login with username and password (or LDAP, single
 * sign-on): with an API token the server refuses with PermissionDeniedError.
 */
export class AccountManager extends Resource {
  constructor(rest: RestClient) {
    super(rest, { branch: false, history: false });
  }

  /**
   * Creates an API token for oneself.
   *
   * @param name - to tell it from others.
   * @returns the secret, which cannot be read again.
   *
   * @example
   * const { token } = await client.account.createToken("ci", { expiration: new Date("2027-01-01") });
   */
  async createToken(
    name: string,
    { expiration, ...options }: CallOptions & { expiration?: At | undefined } = {},
  ): Promise<CreatedApiToken> {
    const data = {
      name,
      ...(expiration !== undefined && { expiration: formatAt(expiration, "expiration") }),
    };
    const created = ({ object }: CreatedAnswer) => ({ id: object.id, token: object.token.value });
    return this.mutate(CREATE_TOKEN, { data }, options, created);
  }

  /** One's own API tokens, without their secrets. */
  tokens(options: CallOptions = {}): Promise<ApiToken[]> {
    return this.readAll(TOKENS, {}, options);
  }

  /**
   * Deletes one of one's own API tokens.
   *
   * @throws {@link NodeNotFoundError} when there is none.
   */
  async deleteToken(token: string | { readonly id: string }, options: CallOptions = {}): Promise<void> {
    await this.mutate(DELETE_TOKEN, { data: { id: referenceId("token", token) } }, options);
  }

  /** Changes one's own password. A client that logs in with the old one cannot log in again. */
  async changePassword(password: string, options: CallOptions = {}): Promise<void> {
    // Without one, the server (1.11) says yes, hashes the stored hash again, and lets nobody log in any more.
    if (!password) throw new InvalidInputError("The new password is empty.");
    // Changed to the same password again, it is the same.
    await this.mutate(UPDATE_SELF, { data: { password } }, withScope({ repeatable: true }, options));
  }
}
markWrites(AccountManager, "createToken", "deleteToken", "changePassword");
