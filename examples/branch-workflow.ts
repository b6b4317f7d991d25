/** Makes a branch, changes a tag on it, looks at it, merges it and deletes it; and meets a conflict on the way. */
import {
  BranchConflictError,
  BranchExistsError,
  InfrahubClient,
  TaskFailedError,
  type BuiltInKinds,
} from "infrahub-client";

const client = new InfrahubClient<BuiltInKinds>();
const name = `example-${crypto.randomUUID()}`;
const feature = client.with({ branch: name });

const describe = (on: typeof client, description: string) =>
  on.executeGraphQL(
    `mutation ($name: String!, $description: String!) {
      BuiltinTagUpsert(data: { name: { value: $name }, description: { value: $description } }) { ok }
    }`,
    { name, description },
  );
const read = async (on: typeof client) =>
  (await on.get("BuiltinTag", { name__value: name }, { select: { description: true } })).description.value;

await describe(client, "old");
await client.branch.create({ name, description: "An example" });
try {
  await client.branch.create({ name });
} catch (error) {
  if (!(error instanceof BranchExistsError)) throw error;
  console.log("once is enough:", error.message);
}

await describe(feature, "new");
console.log(`on the branch: ${await read(feature)}, on main: ${await read(client)}`);

await describe(client, "changed meanwhile");
try {
  await client.branch.merge(name);
} catch (error) {
  if (!(error instanceof BranchConflictError)) throw error;
  console.log("conflict:", error.message);
  await describe(client, "new"); // both agree again
}

try {
  const { status } = await client.branch.merge(name, {
    totalTimeout: 600_000, // ms; the merge itself goes on when this has passed
    onProgress: ({ state }) => {
      console.log("merging:", state);
    },
  });
  console.log(`${status}, on main: ${await read(client)}`);
} catch (error) {
  if (error instanceof TaskFailedError) console.error(error.state, error.message, error.logs);
  throw error;
}

await client.branch.delete(name);
await client.executeGraphQL(
  "mutation ($name: String!) { BuiltinTagDelete(data: { hfid: [$name] }) { ok } }",
  {
    name,
  },
);
console.log("left:", (await client.branch.all()).filter((branch) => branch.name === name).length);
