import { expect, expectTypeOf, it } from "vitest";
import {
  apiTokenAuth,
  AuthenticationError,
  BranchNotFoundError,
  unwrap,
  ValidationError,
  type components,
} from "../../src/rest.js";
import { watchWorkers } from "../../src/resources/tasks/watch-workers.js";
import { FakeClock } from "../unit/helpers/fake-clock.js";
import { liveClient } from "./helpers/live-client.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

type Schemas = components["schemas"];

describeLive("config", () => {
  it("tells the public settings to everyone", async () => {
    const config = await unwrap(liveClient().GET("/api/config"));
    expectTypeOf(config).toEqualTypeOf<Schemas["ConfigAPI"]>();
    expect(config.main.allow_anonymous_access).toBe(true);
    expect(config.ldap.enabled).toBe(false);
    expect(config.installation_type).toBe("community");
  });
});

describeLive("the task workers", () => {
  it("are seen by whoever waits for them", async () => {
    const clock = new FakeClock();
    const workers = watchWorkers(liveClient({ clock, timeout: Infinity }), () => "nothing");
    for (let look = 0; look < 4; look++) {
      clock.advance(30_000);
      await workers.check({}, true);
    }
    expect(await workers.reason({})).toBe("");
  });
});

describeLive("info", () => {
  it("tells version and id", async () => {
    const info = await unwrap(liveClient().GET("/api/info"));
    expectTypeOf(info).toEqualTypeOf<Schemas["InfoAPI"]>();
    expect(info.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(info.deployment_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("refuses a wrong token", async () => {
    const wrong = runName("wrong-token");
    const rest = liveClient({ auth: apiTokenAuth(wrong) });
    const error = await refusal(AuthenticationError, unwrap(rest.GET("/api/info")), wrong);
    expect(error).toMatchObject({ status: 401, code: "401", message: "Invalid token", path: "/api/info" });
  });
});

describeLive("menu", () => {
  it("has the sections of the account", async () => {
    const menu = await unwrap(liveClient().GET("/api/menu"));
    expectTypeOf(menu).toEqualTypeOf<Schemas["Menu"]>();
    expect(menu.sections["internal"]?.[0]?.label).toBeTypeOf("string");
    expect(menu.sections).toHaveProperty("object");
  });

  it("is refused for an unknown branch", async () => {
    const branch = runName("unknown");
    const error = await refusal(
      BranchNotFoundError,
      unwrap(liveClient().GET("/api/menu", { params: { query: { branch } } })),
    );
    expect(error).toMatchObject({ status: 400, data: { branch_name: branch } });
  });
});

describeLive("telemetry", () => {
  it("lists the figures with their count", async () => {
    const page = await unwrap(
      liveClient().GET("/api/telemetry/snapshots", { params: { query: { limit: 2, offset: 0 } } }),
    );
    expectTypeOf(page).toEqualTypeOf<Schemas["TelemetrySnapshotListResponse"]>();
    expect(page.snapshots.length).toBe(Math.min(page.count, 2));
  });

  it("says what is wrong with a parameter", async () => {
    const error = await refusal(
      ValidationError,
      unwrap(liveClient().GET("/api/telemetry/snapshots", { params: { query: { limit: 0 } } })),
    );
    expect(error.errors[0]?.path).toEqual(["query", "limit"]);
  });
});
