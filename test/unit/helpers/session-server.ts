import { answerJson, refusalBody } from "./answers.js";
import { loopbackServer, type LoopbackServer } from "./loopback-server.js";
import { fakeJwt } from "./secrets.js";

/** A server with logins; all its answers but those of `/api/auth` need a valid access token. */
export interface SessionServer extends LoopbackServer {
  /** How often each path was asked. */
  count(path: string): number;
  /** Makes every access token that was given so far expire. */
  expire(): void;
  /** Makes every refresh token that was given so far invalid. */
  revoke(): void;
}

/** Plays Infrahub's login, refresh and logout. `answerDelay` (ms) makes requests overlap. */
export async function sessionServer(password: string, answerDelay = 0): Promise<SessionServer> {
  let issued = 0;
  const valid = new Set<string>();
  const issue = (kind: string) => {
    const token = fakeJwt(`${kind}${++issued}`);
    valid.add(`Bearer ${token}`);
    return token;
  };
  const drop = (kind: string) => {
    for (const token of valid) if (token.includes(`.${kind}`)) valid.delete(token);
  };
  const server = await loopbackServer(async ({ target, headers, body }, response) => {
    if (answerDelay) await new Promise((resolve) => setTimeout(resolve, answerDelay));
    const allowed = (kind: string) =>
      valid.has(headers.authorization ?? "") && headers.authorization?.includes(`.${kind}`) === true;
    if (target === "/api/auth/login") {
      const given = JSON.parse(body.toString()) as { password: string };
      if (given.password !== password) answerJson(response, refusalBody("Incorrect password", 401), 401);
      else answerJson(response, { access_token: issue("access"), refresh_token: issue("refresh") });
    } else if (target === "/api/auth/refresh") {
      if (allowed("refresh")) answerJson(response, { access_token: issue("access") });
      else answerJson(response, refusalBody("Invalid token", 401), 401);
    } else if (!allowed("access")) {
      answerJson(response, refusalBody("Expired Signature", 401), 401);
    } else {
      if (target === "/api/auth/logout") drop("refresh");
      answerJson(response, { version: "1" });
    }
  });
  return Object.assign(server, {
    count: (path: string) => server.requests.filter(({ target }) => target === path).length,
    expire: () => {
      drop("access");
    },
    revoke: () => {
      drop("refresh");
    },
  });
}
