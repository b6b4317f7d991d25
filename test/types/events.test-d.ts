import { InfrahubClient, type InfrahubEvent } from "../../src/index.js";
import { expectType } from "./expect-type.js";

const { event: events } = new InfrahubClient();

/** The names that are asked for decide which fields there are. */
export async function named(): Promise<void> {
  const merges = await events.filter({ eventType: ["infrahub.branch.merged"] });
  expectType<InfrahubEvent<"infrahub.branch.merged">[]>()(merges);
  for (const merge of merges) {
    expectType<string>()(merge.sourceBranch);
    // @ts-expect-error -- of another event
    String(merge.deletedBranch);
  }
  // @ts-expect-error -- no such event
  await events.filter({ eventType: ["infrahub.branch.renamed"] });
}

/** Where there may be several, `event` tells them apart. */
export async function discriminated(): Promise<void> {
  const eventType = ["infrahub.node.updated", "infrahub.schema.updated"] as const;
  for await (const event of events.stream({ eventType })) {
    expectType<string>()(event.occurredAt);
    // @ts-expect-error -- of one of the two alone
    String(event.attributes);
    if (event.event === "infrahub.node.updated")
      expectType<string>()(event.attributes.map(({ name }) => name).join());
    else expectType<unknown>()(event.payload);
  }
  const [any] = await events.filter({ branches: ["main"] });
  if (any?.event === "infrahub.group.member_added") expectType<string | undefined>()(any.members[0]?.kind);
}
