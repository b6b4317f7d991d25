import { AuthenticationError } from "../../errors/authentication-error.js";
import { ConfigurationError } from "../../errors/configuration-error.js";
import { UnexpectedResponseError } from "../../errors/unexpected-response-error.js";
import type { AuthContext, AuthStrategy } from "./auth-strategy.js";
import { tokenHeader } from "./token-header.js";

/** The two tokens of an Infrahub login, named as the server names them. */
export interface JwtTokens {
  /** Sent with every request; valid for an hour by default. */
  access_token: string;
  /** Buys new access tokens; valid for 30 days by default. */
  refresh_token: string;
}

/**
 * Sends a JWT access token, and renews it with the refresh token when it is refused. However many requests are under
 * way, one renewal is made. When the refresh token is refused too, `login` is asked for new tokens.
 *
 * @param tokens - of a login that was made before (a stored session, SSO); without them `login` gives the first.
 * @param login - gets new tokens; without it a session that has ended stays ended, with an {@link AuthenticationError}.
 * @throws {@link ConfigurationError} when there are neither tokens nor a login.
 *
 * @example
 * const auth = jwtAuth(JSON.parse(sessionStorage.getItem("infrahub")));
 */
export function jwtAuth(
  tokens: JwtTokens | undefined,
  login?: (context: AuthContext) => Promise<JwtTokens>,
): AuthStrategy {
  if (!tokens && !login)
    throw new ConfigurationError("jwtAuth needs the tokens of a login, or a way to log in.");
  let session = tokens;
  let origin: string | undefined;
  let renewing: Promise<void> | undefined;

  const renew = async (context: AuthContext): Promise<void> => {
    let cause: unknown;
    if (session) {
      try {
        const headers = Object.fromEntries([tokenHeader(session.refresh_token, "refresh token", true)]);
        session = sessionOf(await context.send("/api/auth/refresh", { headers }), session);
        return;
      } catch (error) {
        if (!(error instanceof AuthenticationError)) throw error;
        cause = error;
      }
    }
    if (!login)
      throw new AuthenticationError("The session has expired: log in again.", { status: 401, cause });
    session = sessionOf(await login(context));
  };
  const renewOnce = (context: AuthContext) =>
    (renewing ??= renew(context).finally(() => (renewing = undefined)));
  const header = () => tokenHeader(session?.access_token ?? "", "access token", true);

  return {
    async authenticate(headers, context) {
      if (context.origin !== (origin ??= context.origin))
        throw new ConfigurationError(
          `This session belongs to ${origin}; make another one for ${context.origin}.`,
        );
      if (renewing ?? !session) await renewOnce(context);
      headers.set(...header());
    },
    async renew(rejected, context) {
      if (!session) return false; // logged out in the meantime
      const [name, value] = header();
      if (rejected.get(name) === value) await renewOnce(context);
      return true;
    },
    async logout(end) {
      if (!session) return;
      await end().catch((error: unknown) => {
        // A session that the server no longer knows is what was asked for.
        if (!(error instanceof AuthenticationError)) throw error;
      });
      session = undefined;
    },
  };
}

/**
 * The tokens of an answer; that to a refresh may keep the refresh token. A session without them could be used by no
 * request, and would never be made anew.
 */
function sessionOf(answer: unknown, before?: JwtTokens): JwtTokens {
  const { access_token, refresh_token = before?.refresh_token } = Object(answer) as Partial<JwtTokens>;
  if (isToken(access_token) && isToken(refresh_token)) return { ...before, access_token, refresh_token };
  throw new UnexpectedResponseError(
    "The answer to the login holds no tokens. Check the address and what stands in front of it.",
  );
}

function isToken(token: unknown): token is string {
  return typeof token === "string" && token !== "";
}
