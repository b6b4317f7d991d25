import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  anonymousAuth,
  ConfigurationError,
  createRestClient,
  InvalidInputError,
  type RestClientOptions,
} from "../../../src/rest.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { PASSWORD, SECRET_MARK } from "../helpers/secrets.js";

hideEnvironment();

const auth = anonymousAuth();

describe("credentials", () => {
  test.each<RestClientOptions[]>([
    [{ apiToken: "t", username: "u", password: "p" }],
    [{ apiToken: "t", password: "p" }],
    [{ auth, apiToken: "t" }],
    [{ auth, username: "u" }],
    [{ auth, username: "u", password: "p", apiToken: "t" }],
  ])("that contradict each other are refused: %o", async (options) => {
    const error = await caught(ConfigurationError, () => createRestClient(options));
    expect(error.message).toBe("Give one kind of credentials: auth, apiToken, or username and password.");
  });

  test.each<[message: string, options: RestClientOptions]>([
    ["The password is missing", { username: "u" }],
    ["The username is missing", { password: PASSWORD }],
    ["The password is missing", { username: "u", password: "" }],
    ["The username is missing", { username: "", password: PASSWORD }],
    ["The API token is empty", { apiToken: "" }],
  ])("that are half given are refused: %s", async (message, options) => {
    const error = await caught(ConfigurationError, () => createRestClient(options));
    expect(error.message).toContain(message);
  });
});

describe("an address", () => {
  test.each([
    ["no URL", "infrahub"],
    ["a host and port alone", "localhost:8000"],
    ["another scheme", "ftp://localhost"],
    ["nothing", ""],
    ["no URL, with a password in it", `admin:${SECRET_MARK}@infrahub`],
    ["no URL, with a line break after the password", `http://admin:${SECRET_MARK}\n@[infrahub`],
    ["a name and a password alone", `admin:${SECRET_MARK}`],
    ["no URL, with a token in its query", `infrahub?token=${SECRET_MARK}`],
  ])("that is %s is refused", async (_, address) => {
    const error = await caught(ConfigurationError, () => createRestClient({ address }));
    expect(error.message).toBe(
      "address: expected an http(s) URL, such as http://localhost:8000; in a browser also a path.",
    );
    expect(inspect(error)).not.toContain(SECRET_MARK);
  });

  test.each([
    ["credentials", `http://admin:${SECRET_MARK}@localhost:8000`],
    ["a name", "http://admin@localhost:8000"],
    ["a query", "http://localhost:8000/?branch=x"],
    ["a fragment", "http://localhost:8000/#top"],
  ])("with %s in it is refused", async (_, address) => {
    const error = await caught(ConfigurationError, () => createRestClient({ address }));
    expect(error.message).toContain("leave out credentials, query and fragment");
  });
});

test("a priority that does not exist is refused, also by a call", async () => {
  const priority = "urgent" as "high";
  const atConstruction = await caught(ConfigurationError, () => createRestClient({ priority }));
  expect(atConstruction.message).toBe('priority: expected high, medium or low, received "urgent".');
  await caught(InvalidInputError, createRestClient().GET("/api/info", { priority }));
});
