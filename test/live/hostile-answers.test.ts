import { inspect } from "node:util";
import { expect, it } from "vitest";
import { InfrahubClient, InfrahubError, unwrap, type BuiltInKinds } from "../../src/index.js";
import { randomFrom } from "../faults/helpers/seeded-random.js";
import { positionsIn, replaced, WRONG } from "../faults/helpers/wrong-shapes.js";
import { loggingFetch } from "./helpers/call-log.js";
import { describeLive, liveServer } from "./server/live.js";

/** How many answers are changed; `HOSTILE_CASES` makes it more. */
const CASES = Number(process.env["HOSTILE_CASES"] ?? 150);
const SEED = Number(process.env["HOSTILE_SEED"] ?? 1);

type Client = InfrahubClient<BuiltInKinds>;

const first = async (stream: AsyncIterable<unknown>) => {
  for await (const item of stream) return item;
  return undefined;
};

/** Reading calls of each part of the client. */
const CALLS: Record<string, (client: Client) => Promise<unknown>> = {
  all: (client) => client.all("CoreAccount", { limit: 3, include: ["member_of_groups"] }),
  filters: (client) => client.filters("CoreGroup", { name__value: "Infrahub Users" }),
  get: (client) => client.get("CoreAccount", { name__value: "admin" }),
  count: (client) => client.count("BuiltinTag"),
  "schema.all": (client) => client.schema.all(),
  "schema.inSync": (client) => client.schema.inSync(),
  "branch.all": (client) => client.branch.all(),
  "task.filters": (client) => client.task.filter({}, { limit: 2 }),
  events: (client) => first(client.event.stream()),
  search: (client) => client.search("admin"),
  user: (client) => client.getUser(),
  permissions: (client) => client.getUserPermissions(),
  version: (client) => client.getVersion(),
  menu: (client) => unwrap(client.rest.GET("/api/menu")),
  "the schema by REST": (client) => unwrap(client.rest.GET("/api/schema")),
};

describeLive("answers of the server that somebody changes on their way", () => {
  it("are read for what they are, or fail with an InfrahubError", async () => {
    const { address, apiToken } = liveServer();
    const random = randomFrom(SEED);
    const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
    const wrong: string[] = [];
    let refused = 0;
    for (let index = 0; index < CASES; index++) {
      const [name, call] = pick(Object.entries(CALLS));
      let changed = "nothing";
      let left = Math.floor(random() * 2);
      const changing: typeof fetch = async (input, init) => {
        const answer = await loggingFetch(input, init);
        if (left-- !== 0) return answer;
        const json: unknown = await answer.json();
        const [position, by] = [pick(positionsIn(json)), pick(WRONG)];
        changed = `${position.join(".")} = ${inspect(by)}`;
        return Response.json(replaced(json, position, by) ?? null, { status: answer.status });
      };
      const client = new InfrahubClient<BuiltInKinds>({
        ...{ address, apiToken, fetch: changing, timeout: 150_000, retry: { limit: 0 } },
      });
      await call(client).catch((error: unknown) => {
        refused++;
        if (!(error instanceof InfrahubError)) wrong.push(`${name}: ${changed}: ${inspect(error)}`);
      });
    }
    console.log(`${CASES} answers changed, ${refused} refused`);
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(0);
  });
});
