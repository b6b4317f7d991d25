import { expect, test } from "vitest";
import { InfrahubClient } from "../../src/index.js";
import { API_TOKEN } from "../unit/helpers/secrets.js";
import { FakeClock } from "../unit/helpers/fake-clock.js";
import { hideEnvironment } from "../unit/helpers/hide-environment.js";
import { playStore } from "../unit/nodes/play-store.js";
import { FAULTS, faultyFetch } from "./helpers/faulty-fetch.js";
import { judge, writeNodes } from "./helpers/faulty-writes.js";
import { randomFrom, seedRandom } from "./helpers/seeded-random.js";

/** How many writes there are for each seed; `FAULT_WRITES` makes it more. */
const WRITES = Number(process.env["FAULT_WRITES"] ?? 200);

hideEnvironment();
seedRandom(7);

test.each([1, 2, 3])(
  "no write is lost or doubled, and each failure tells its outcome, with a fault on every fifth request (seed %d)",
  async (seed) => {
    await using infrahub = await playStore();
    const random = randomFrom(seed);
    const clock = new FakeClock();
    const { fetch, faults } = faultyFetch(random, () => {
      clock.advance(60_000);
    });
    const client = new InfrahubClient({
      address: infrahub.client.rest.connection.address,
      apiToken: API_TOKEN,
      clock,
      fetch,
    });
    // The schema is read before anything is written.
    await client.count("SampleDevice");
    const writes = await writeNodes(
      client,
      { kind: "SampleDevice", attribute: "height", value: (index) => index },
      random,
      WRITES,
      "tag",
    );
    const found = (name: string) =>
      [...infrahub.nodes.values()]
        .filter(({ attributes }) => attributes["name"]?.["value"] === name)
        .map(({ attributes }) => attributes["height"]?.["value"] as number | null);
    expect(judge(writes, found)).toEqual({ lost: [], doubled: [], wrong: [] });
    expect(new Set(faults)).toEqual(new Set(Object.keys(FAULTS)));
    const outcomes = writes.map(({ outcome, error }) => (error === undefined ? "ok" : outcome));
    expect(outcomes.filter((outcome) => outcome === "ok").length).toBeGreaterThan(WRITES / 2);
  },
);
