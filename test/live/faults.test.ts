import { afterAll, beforeAll, expect, it } from "vitest";
import { FAULTS, faultyFetch } from "../faults/helpers/faulty-fetch.js";
import { judge, writeNodes } from "../faults/helpers/faulty-writes.js";
import { randomFrom } from "../faults/helpers/seeded-random.js";
import { InfrahubClient, type BuiltInKinds } from "../../src/index.js";
import { cleanUp } from "./fixtures/clean-up.js";
import { createBranch, deleteBranch } from "./helpers/branch.js";
import { runName } from "./helpers/run-name.js";
import { describeLive, liveServer } from "./server/live.js";

/** How many writes there are; `FAULT_WRITES` makes it more. */
const WRITES = Number(process.env["FAULT_WRITES"] ?? 150);
const SEED = Number(process.env["FAULT_SEED"] ?? 1);
/** Longer than the server takes for a write, and so short that waiting for late answers takes no minutes, in ms. */
const TIMEOUT = 5_000;

describeLive("writes that meet faults", () => {
  const run = runName("faults");
  let direct: InfrahubClient<BuiltInKinds>;

  beforeAll(async () => {
    const { address, apiToken } = liveServer();
    const main = new InfrahubClient<BuiltInKinds>({ address, apiToken, timeout: 300_000 });
    await createBranch(main.rest, run);
    direct = main.with({ branch: run });
    // The first write of a kind makes the database plan its queries.
    const first = await direct.create("BuiltinTag", { name: `${run}-first` });
    await first.save();
  });
  afterAll(async () => {
    await cleanUp([() => deleteBranch(direct.rest, run)]);
  });

  it("are neither lost nor doubled, and each failure tells its outcome", { timeout: 3_600_000 }, async () => {
    const { address, apiToken } = liveServer();
    const random = randomFrom(SEED);
    const { fetch, faults } = faultyFetch(random);
    const client = new InfrahubClient({
      address,
      apiToken,
      branch: run,
      fetch,
      timeout: TIMEOUT,
      retry: { baseDelay: 20 },
    });
    const kind = { kind: "BuiltinTag", attribute: "description", value: (index: number) => `write ${index}` };
    const writes = await writeNodes(client, kind, random, WRITES, `${run}-tag`);
    const tags = await direct.all("BuiltinTag", { select: { name: true, description: true } });
    const found = (name: string) =>
      tags.filter((tag) => tag.name.value === name).map((tag) => tag.description.value);
    expect(judge(writes, found)).toEqual({ lost: [], doubled: [], wrong: [] });
    expect(new Set(faults)).toEqual(new Set(Object.keys(FAULTS)));
    const failed = writes.filter(({ error }) => error !== undefined);
    console.log(
      `${writes.length} writes, ${faults.length} faults: ${writes.length - failed.length} succeeded, ${failed.length} failed with their outcome`,
    );
    await client.rest.close();
  });
});
