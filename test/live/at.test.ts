import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { InvalidInputError, unwrap, type At } from "../../src/rest.js";
import { graphql } from "./helpers/graphql.js";
import { liveClient } from "./helpers/live-client.js";
import { liveFixture } from "./helpers/live-fixture.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

/** How long the first value stays, in ms: a relative time in the middle of it is met however slow an answer is. */
const FIRST_VALUE_MS = 30_000;

describeLive("reading at a time", () => {
  const name = runName("device");
  let id = "";
  let between: Date;
  let changed: number;

  beforeAll(async () => {
    const { kinds } = liveFixture();
    const { made } = await graphql<{ made: { object: { id: string } } }>(
      liveClient(),
      `mutation($name: String!) {
        made: ${kinds.device}Create(data: { name: { value: $name }, role: { value: "leaf" } }) { object { id } }
      }`,
      { name },
    );
    id = made.object.id;
    await sleep(FIRST_VALUE_MS / 2);
    between = new Date();
    await sleep(FIRST_VALUE_MS / 2);
    await graphql(
      liveClient(),
      `mutation($id: String!) { ${kinds.device}Update(data: { id: $id, role: { value: "spine" } }) { ok } }`,
      { id },
    );
    changed = Date.now();
  });
  afterAll(async () => {
    const { kinds } = liveFixture();
    const remove = `mutation($id: String!) { ${kinds.device}Delete(data: { id: $id }) { ok } }`;
    await graphql(liveClient(), remove, { id });
  });

  /** The device's role, on REST and on GraphQL. */
  async function roles(at: At | undefined): Promise<(string | undefined)[]> {
    const { kinds, names } = liveFixture();
    const rest = liveClient().with({ at });
    const params = { path: { query_id: names.query }, query: { variables: { name } } };
    const { data } = await unwrap(rest.GET("/api/query/{query_id}", { params }));
    const query = `query($name: String) {
      ${kinds.device}(name__value: $name) { edges { node { role { value } } } }
    }`;
    return [data, await graphql(rest, query, { name })].map((result) => {
      const devices = (result as Record<string, Devices>)[kinds.device];
      return devices?.edges[0]?.node.role.value;
    });
  }

  it("is reading now without one", async () => {
    expect(await roles(undefined)).toEqual(["spine", "spine"]);
  });

  it("takes a Date", async () => {
    expect(await roles(between)).toEqual(["leaf", "leaf"]);
    expect(await roles(new Date())).toEqual(["spine", "spine"]);
  });

  it("takes ISO 8601, with any time zone", async () => {
    expect(await roles(between.toISOString())).toEqual(["leaf", "leaf"]);
    const elsewhere = new Date(between.getTime() + 2 * 3_600_000).toISOString().replace("Z", "+02:00");
    expect(await roles(elsewhere)).toEqual(["leaf", "leaf"]);
  });

  it("takes a time before now", async () => {
    const seconds = () => Math.round((Date.now() - changed + FIRST_VALUE_MS / 2) / 1_000);
    expect(await roles(`-${seconds()}s`)).toEqual(["leaf", "leaf"]);
    expect(await roles(`-${Math.floor(seconds() / 60)}m${seconds() % 60}s`)).toEqual(["leaf", "leaf"]);
    expect(await roles("-0m")).toEqual(["spine", "spine"]);
  });

  it("takes the time of the call before the scope's", async () => {
    const params = {
      path: { query_id: liveFixture().names.query },
      query: { variables: { name }, at: new Date().toISOString() },
    };
    const { data } = await unwrap(liveClient({ at: between }).GET("/api/query/{query_id}", { params }));
    expect(JSON.stringify(data)).toContain("spine");
  });

  it("is refused before sending for what is not a valid time", async () => {
    const params = { query: { at: "yesterday" } };
    expect((await refusal(InvalidInputError, liveClient().GET("/api/menu", { params }))).message).toContain(
      "yesterday",
    );
  });
});

interface Devices {
  edges: { node: { role: { value: string } } }[];
}
