/** Creates a hundred tags and a group of them in a few requests, and deletes them again. */
import { InfrahubClient, type BuiltInKinds } from "infrahub-client";

const client = new InfrahubClient<BuiltInKinds>();
const run = `example-${Date.now()}`;

const tags = await Promise.all(
  Array.from({ length: 100 }, (_, index) => client.create("BuiltinTag", { name: `${run}-${index}` })),
);
const group = await client.create("CoreStandardGroup", { name: run, members: tags });

const batch = client.createBatch();
batch.save(group); // refers to the tags, and so comes after them
for (const tag of tags) batch.save(tag);
let saved = 0;
for await (const { node } of batch.execute()) if (node.id) saved++;
console.log(`saved: ${saved}`);

// One failure does not stop the rest, when the batch is told so.
const twins = client.createBatch({ returnExceptions: true, ordered: true });
twins.save(await client.create("BuiltinTag", { name: `${run}-0` }));
twins.save(await client.create("BuiltinTag", { name: `${run}-new` }));
for await (const { node, error } of twins.execute()) {
  console.log(error ? `refused: ${error.message}` : "one more is saved");
  if (!error) tags.push(node as (typeof tags)[number]);
}

const cleanUp = client.createBatch({
  onProgress: ({ done, total }) => {
    if (done === total) console.log("all gone");
  },
});
for (const node of [...tags, group]) cleanUp.delete(node);
for await (const { error } of cleanUp.execute()) if (error) throw error;
