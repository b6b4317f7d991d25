import nock from "nock";
import { describe, expect, test } from "vitest";

import { CodegenError } from "../../../src/codegen/codegen-error.js";
import { download } from "../../../src/codegen/download.js";
import { caught } from "../helpers/caught.js";
import { NOCK_ADDRESS, useNock } from "../helpers/nock-server.js";

useNock();

const URL_ASKED = new URL(`${NOCK_ADDRESS}/api/schema?branch=main`);
const SHOWN = `${NOCK_ADDRESS}/api/schema`;

const server = () => nock(NOCK_ADDRESS).get("/api/schema?branch=main");
const refusal = (apiToken?: string) => caught(CodegenError, download(URL_ASKED, apiToken));

describe("download", () => {
  test("asks for JSON with the token, and gives the text", async () => {
    server()
      .matchHeader("accept", "application/json")
      .matchHeader("x-infrahub-key", "t0ken")
      .reply(200, "{}");
    expect(await download(URL_ASKED, "t0ken")).toBe("{}");
  });

  test("asks without a token where there is none", async () => {
    nock(NOCK_ADDRESS, { badheaders: ["x-infrahub-key"] })
      .get("/api/schema?branch=main")
      .reply(200, "text");
    expect(await download(URL_ASKED, undefined)).toBe("text");
  });

  test("gives an empty text for an answer without a body", async () => {
    server().reply(204);
    expect(await download(URL_ASKED, undefined)).toBe("");
  });

  test.each(["a b", " a", "a\n", "a\u00e9"])("refuses the token %j without repeating it", async (token) => {
    expect((await refusal(token)).message).toBe(
      "INFRAHUB_API_TOKEN is not a token: it holds a space or a line break. Set it again without.",
    );
  });

  test.each([
    [Object.assign(new Error("connect"), { code: "ECONNREFUSED" }), "ECONNREFUSED"],
    [Object.assign(new Error("no text for a code"), { code: 7 }), "no text for a code"],
    [new Error("the line is cut"), "the line is cut"],
  ])("says why the server cannot be reached: %o", async (reason, shown) => {
    server().replyWithError(reason);
    const error = await refusal();
    expect(error.message).toBe(
      `${SHOWN} is not reachable (${shown}). Is Infrahub running, and is the address right?`,
    );
    expect(error.cause).toBeInstanceOf(Error);
  });

  test.each([
    [300, "/api/schema/", `${NOCK_ADDRESS}/api/schema`],
    [302, "https://other.test/api?secret=1", "https://other.test/api"],
    [399, "https://[", "an address that is not valid"],
  ])("does not follow a redirect: %i to %s", async (status, location, shown) => {
    server().reply(status, "", { location });
    expect((await refusal("t0ken")).message).toBe(
      `${SHOWN} redirects to ${shown}. Give the address that answers itself.`,
    );
  });

  test("takes a location for a redirect only where the status says so", async () => {
    server().reply(201, "made", { location: "/elsewhere" });
    expect(await download(URL_ASKED, undefined)).toBe("made");
    server().reply(400, "", { location: "/elsewhere" });
    expect((await refusal()).message).toBe(
      `${SHOWN} answered 400. Is this the address of an Infrahub server?`,
    );
    server().reply(302, "");
    expect((await refusal()).message).toBe(
      `${SHOWN} answered 302. Is this the address of an Infrahub server?`,
    );
  });

  test.each([401, 403])("asks for a token on %i", async (status) => {
    server().reply(status, "{}");
    expect((await refusal()).message).toBe(
      `${SHOWN} refused the request (${status}). Set INFRAHUB_API_TOKEN to a token that it accepts.`,
    );
  });

  test.each([
    ['{"errors":[{"message":"Branch: b not found."}]}', ": Branch: b not found."],
    ['{"errors":[{"message":7}]}', ". Is this the address of an Infrahub server?"],
    ['{"errors":["text"]}', ". Is this the address of an Infrahub server?"],
    ['{"errors":{}}', ". Is this the address of an Infrahub server?"],
    ["[1]", ". Is this the address of an Infrahub server?"],
    ["<html>", ". Is this the address of an Infrahub server?"],
  ])("repeats what the server says of a failure: %s", async (body, said) => {
    server().reply(404, body);
    expect((await refusal()).message).toBe(`${SHOWN} answered 404${said}`);
  });

  test("asks a busy server up to six times, and says how long it asks to wait", async () => {
    server().times(6).reply(429, "", { "retry-after": "0" });
    expect((await refusal()).message).toBe(
      `${SHOWN} answered 429, 6 times in a row: it is busy or not ready. Run this again later.`,
    );
    server().reply(503, "", { "retry-after": "61" });
    expect((await refusal()).message).toBe(
      `${SHOWN} answered 503: it is busy or not ready. It asks to wait 61 s. Run this again later.`,
    );
  });

  test("gives what a busy server answers in the end", async () => {
    server().reply(503, "", { "retry-after": "0" });
    server().reply(200, "text");
    expect(await download(URL_ASKED, undefined)).toBe("text");
  });
});
