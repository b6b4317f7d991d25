import nock from "nock";
import { describe, expect, test } from "vitest";
import { createRestClient, type InfrahubError, InfrahubError as Base, unwrap } from "../../../src/rest.js";
import { refusingAddress } from "../node/helpers/refusing-address.js";
import { caught } from "../helpers/caught.js";
import { FakeClock } from "../helpers/fake-clock.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { NOCK_ADDRESS, useNock } from "../helpers/nock-server.js";
import { quickClient } from "../helpers/quick-client.js";

hideEnvironment();
useNock();

const rest = quickClient(NOCK_ADDRESS, { retry: { limit: 0 } });
const read = () => caught<InfrahubError>(Base, unwrap(rest.GET("/api/info")));
const write = () =>
  caught<InfrahubError>(
    Base,
    unwrap(rest.POST("/api/schema/load", { body: { schemas: [{ version: "1.0" }] } })),
  );

describe("an error is retryable", () => {
  test.each([429, 502, 503, 504])("when a read was refused with %d", async (status) => {
    nock(NOCK_ADDRESS).get("/api/info").reply(status);
    expect((await read()).retryable).toBe(true);
  });

  test.each([400, 401, 403, 404, 409, 422, 500])("not when a read was refused with %d", async (status) => {
    nock(NOCK_ADDRESS).get("/api/info").reply(status, { data: null, errors: [] });
    expect((await read()).retryable).toBe(false);
  });

  test("when the server did not run a write, and not when it may have", async () => {
    nock(NOCK_ADDRESS).post("/api/schema/load").reply(429, "", { "X-Infrahub-Admission": "shed" });
    expect(await write()).toMatchObject({ outcome: "not-done", retryable: true });
    nock(NOCK_ADDRESS).post("/api/schema/load").reply(504);
    expect(await write()).toMatchObject({ outcome: "unknown", retryable: false });
  });

  test("when a merge blocks writing", async () => {
    const item = { message: "merging", extensions: { code: "MERGE_IN_PROGRESS", http_status: 423 } };
    nock(NOCK_ADDRESS)
      .post("/graphql")
      .reply(200, { data: null, errors: [item] });
    const error = await caught<InfrahubError>(
      Base,
      unwrap(rest.POST("/graphql", { body: { query: "mutation { A { ok } }" } })),
    );
    expect(error).toMatchObject({ name: "MergeInProgressError", outcome: "not-done", retryable: true });
  });

  test("when nothing listens, and not when nothing ever will", async () => {
    await using nobody = await refusingAddress();
    const calls = [nobody.url, "http://127.0.0.1:1"].map((address) =>
      caught<InfrahubError>(Base, quickClient(address, { retry: { limit: 0 } }).GET("/api/info")),
    );
    // `fetch` refuses the port 1.
    expect((await Promise.all(calls)).map(({ retryable }) => retryable)).toEqual([true, false]);
  });

  test("when an answer did not come in time", async () => {
    const clock = new FakeClock();
    const slow = createRestClient({
      address: NOCK_ADDRESS,
      clock,
      retry: { limit: 0 },
      fetch: (_, init) => {
        clock.advance(60_000);
        return Promise.reject(init?.signal?.reason as Error);
      },
    });
    expect((await caught<InfrahubError>(Base, slow.GET("/api/info"))).retryable).toBe(true);
  });

  test("without a word of it in JSON", async () => {
    nock(NOCK_ADDRESS).get("/api/info").reply(503);
    expect(JSON.stringify(await read())).not.toMatch(/passing|retryable/);
  });
});
