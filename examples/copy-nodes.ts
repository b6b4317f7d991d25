/**
 * Copies tags from one server to another; here both are the same server, and the copy goes to a branch of it. Two
 * clients work side by side, each with its own address, credentials and branch.
 */
import { InfrahubClient, type BuiltInKinds } from "infrahub-client";

const source = new InfrahubClient<BuiltInKinds>();
const run = `example-${Date.now()}`;
const target = new InfrahubClient<BuiltInKinds>({ branch: run, timeout: 300_000 });

await source.executeGraphQL(
  "mutation ($name: String!) { BranchCreate(data: { name: $name, sync_with_git: false }) { ok } }",
  {
    name: run,
  },
);
try {
  const originals = source.createBatch();
  for (const color of ["red", "green", "blue"])
    originals.save(await source.create("BuiltinTag", { name: `${run}-${color}`, description: color }));
  const made = [];
  for await (const { node } of originals.execute()) made.push(node.id);

  const copies = target.createBatch();
  for await (const tag of source.stream("BuiltinTag", { filters: { ids: made } })) {
    const { name, description } = tag;
    copies.upsert(
      await target.create("BuiltinTag", { name: `${name.value}-copy`, description: description.value }),
    );
  }
  let copied = 0;
  for await (const { error } of copies.execute()) if (!error) copied++;
  console.log(`copied: ${copied}`);
  console.log(
    `on main: ${await source.count("BuiltinTag", { name__value: "-copy" }, { partialMatch: true })}`,
  );

  const cleanUp = source.createBatch();
  for await (const tag of source.stream("BuiltinTag", { filters: { ids: made } })) cleanUp.delete(tag);
  for await (const { error } of cleanUp.execute()) if (error) throw error;
} finally {
  await source.executeGraphQL("mutation ($name: String!) { BranchDelete(data: { name: $name }) { ok } }", {
    name: run,
  });
}
