/** Keeps tags in step with a list: what an earlier run made and this one did not is deleted. */
import { InfrahubClient, type BuiltInKinds } from "infrahub-client";

const client = new InfrahubClient<BuiltInKinds>();
const run = `example-${Date.now()}`;

function synchronize(names: readonly string[]) {
  return client.startTracking({ identifier: run, deleteUnusedNodes: true }, async (tracked) => {
    for (const name of names) {
      const tag = await tracked.create("BuiltinTag", { name: `${run}-${name}` });
      await tag.save({ allowUpsert: true });
    }
  });
}

for (const names of [["red", "green", "blue"], ["red", "blue"], []]) {
  const { saved, deleted } = await synchronize(names);
  const left = await client.count("BuiltinTag", { name__value: run }, { partialMatch: true });
  console.log(`saved ${saved.length}, deleted ${deleted.length}, left ${left}`);
}
await client.delete("CoreStandardGroup", { hfid: [run] });
