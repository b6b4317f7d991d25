import { describe, expect, test } from "vitest";
import {
  anonymousAuth,
  apiTokenAuth,
  ConfigurationError,
  type RestClientOptions,
} from "../../../../src/rest.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { quickClient } from "../../helpers/quick-client.js";
import { API_TOKEN, SECRET_MARK } from "../../helpers/secrets.js";

hideEnvironment();

async function sentHeaders(options: RestClientOptions): Promise<Headers> {
  const sent: Headers[] = [];
  const rest = quickClient("http://infrahub.test", {
    ...options,
    fetch: (_, init) => {
      sent.push(new Headers(init?.headers));
      return Promise.resolve(Response.json({}));
    },
  });
  await rest.GET("/api/info");
  return sent[0] ?? new Headers();
}

describe("apiTokenAuth", () => {
  test.each<[string, RestClientOptions]>([
    ["as a strategy", { auth: apiTokenAuth(API_TOKEN) }],
    ["as the option", { apiToken: API_TOKEN }],
  ])("sends the token in X-INFRAHUB-KEY alone: %s", async (_, options) => {
    const headers = await sentHeaders(options);
    expect(headers.get("x-infrahub-key")).toBe(API_TOKEN);
    expect(headers.has("authorization")).toBe(false);
  });

  test.each([
    ["a space", `${SECRET_MARK} x`],
    ["a line break at the end", `${SECRET_MARK}\n`],
    ["another header", `${SECRET_MARK}\r\nx-other: 1`],
    ["a letter outside ASCII", `${SECRET_MARK}é`],
    ["a zero", `${SECRET_MARK}\0`],
  ])("refuses a token with %s in it, without showing it", async (_, token) => {
    const error = await caught(ConfigurationError, () => apiTokenAuth(token));
    expect(error.message).toBe(
      "The API token is not usable: it holds a space, a line break or a non-ASCII letter.",
    );
  });

  test("refuses an empty token", async () => {
    expect((await caught(ConfigurationError, () => apiTokenAuth(""))).message).toBe(
      "The API token is empty.",
    );
  });
});

test("anonymousAuth sends no credentials", async () => {
  const headers = await sentHeaders({ auth: anonymousAuth() });
  expect(headers.has("x-infrahub-key") || headers.has("authorization")).toBe(false);
});
