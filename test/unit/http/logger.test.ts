import { describe, expect, test } from "vitest";
import { InfrahubClient } from "../../../src/index.js";
import { createRestClient, ServerNotReachableError, type Logger } from "../../../src/rest.js";
import { answerJson, refusalBody } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer, type Handler } from "../helpers/loopback-server.js";
import { quickClient } from "../helpers/quick-client.js";
import { PASSWORD, SECRET_MARK } from "../helpers/secrets.js";
import { sessionServer } from "../helpers/session-server.js";

hideEnvironment();

function collecting(): { logger: Logger; lines: string[] } {
  const lines: string[] = [];
  const level = (name: string) => (message: string) => {
    lines.push(`${name} ${message.replace(/\d+ ms/, "N ms")}`);
  };
  return {
    lines,
    logger: { debug: level("debug"), info: level("info"), warn: level("warn"), error: level("error") },
  };
}

const answering =
  (...statuses: number[]): Handler =>
  (_, response, index) => {
    const status = statuses[Math.min(index, statuses.length - 1)] ?? 200;
    response.setHeader("x-request-id", `r${index}`);
    answerJson(response, status < 400 ? { data: {} } : refusalBody("No.", status), status);
  };

describe("the logger", () => {
  test("gets a line for a read and for a write, with path, branch and request id", async () => {
    await using server = await loopbackServer(answering(200));
    const { logger, lines } = collecting();
    const rest = quickClient(server.url, { logger, branch: "feature/x" });
    await rest.GET("/api/menu");
    await rest.POST("/api/storage/upload/content", { body: { content: SECRET_MARK } });
    const client = new InfrahubClient(rest);
    await client.executeGraphQL(`{ a(x: "${SECRET_MARK}") }`, { y: SECRET_MARK });
    await client.executeGraphQL(`mutation { a }`);
    expect(lines).toEqual([
      "debug GET /api/menu on feature%2Fx: 200 in N ms (attempt 1, request r0)",
      "info POST /api/storage/upload/content: 200 in N ms (attempt 1, request r1)",
      "debug POST /graphql/feature%2Fx: 200 in N ms (attempt 1, request r2)",
      "info POST /graphql/feature%2Fx: 200 in N ms (attempt 1, request r3)",
    ]);
  });

  test("gets a line for each attempt, and warnings for what failed", async () => {
    await using server = await loopbackServer(answering(503, 404));
    const { logger, lines } = collecting();
    await quickClient(server.url, { logger }).GET("/api/info");
    expect(lines).toEqual([
      "warn GET /api/info: 503 in N ms (attempt 1, request r0)",
      "warn GET /api/info: 404 in N ms (attempt 2, request r1)",
    ]);
  });

  test("gets an error when there is no answer", async () => {
    const { logger, lines } = collecting();
    const fetch = () => Promise.reject(new TypeError("fetch failed"));
    const rest = createRestClient({
      address: "http://infrahub.test",
      logger,
      fetch,
      retry: { limit: 1, baseDelay: 0 },
    });
    await caught(ServerNotReachableError, rest.GET("/api/info"));
    expect(lines).toEqual([
      "warn GET /api/info: ServerNotReachableError in N ms (attempt 1)",
      "error GET /api/info: ServerNotReachableError in N ms (attempt 2)",
    ]);
  });

  test("sees logins, and no secret", async () => {
    await using server = await sessionServer(PASSWORD);
    const { logger, lines } = collecting();
    const rest = quickClient(server.url, { logger, username: "admin", password: PASSWORD });
    await rest.GET("/api/oauth2/{provider_name}/token", {
      params: { path: { provider_name: "p" }, query: { code: SECRET_MARK, state: SECRET_MARK } },
    });
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("POST /api/auth/login: 200");
    expect(lines[1]).toContain("GET /api/oauth2/p/token: 200");
    expect(lines.join()).not.toContain(SECRET_MARK);
  });
});
