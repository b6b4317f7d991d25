/** Changes a tag on a branch, and reads it as it is on the branch, on the default branch, and before the change. */
import { BranchNotFoundError, createRestClient, unwrap, type RestClient } from "infrahub-client";

const rest = createRestClient();
const branch = `example/${crypto.randomUUID()}`;
const name = `example-${crypto.randomUUID()}`;

async function graphql(client: RestClient, query: string, variables: Record<string, unknown> = {}) {
  return (await unwrap(client.POST("/graphql", { body: { query, variables } }))).data;
}

const describe = (client: RestClient) =>
  graphql(
    client,
    "query ($name: String) { BuiltinTag(name__value: $name) { edges { node { description { value } } } } }",
    { name },
  );

await graphql(
  rest,
  'mutation ($name: String!) { BuiltinTagCreate(data: { name: { value: $name }, description: { value: "old" } }) { ok } }',
  { name },
);
await graphql(
  rest,
  "mutation ($branch: String!) { BranchCreate(data: { name: $branch }, wait_until_completion: true) { ok } }",
  { branch },
);
const feature = rest.with({ branch });
const before = new Date();
await graphql(
  feature,
  'mutation ($name: String!) { BuiltinTagUpdate(data: { hfid: [$name], description: { value: "new" } }) { ok } }',
  { name },
);

console.log("on the branch:", JSON.stringify(await describe(feature)));
console.log("by default:   ", JSON.stringify(await describe(rest)));
console.log("before:       ", JSON.stringify(await describe(feature.with({ at: before }))));

await graphql(rest, "mutation ($branch: String!) { BranchDelete(data: { name: $branch }) { ok } }", {
  branch,
});
await graphql(rest, "mutation ($name: String!) { BuiltinTagDelete(data: { hfid: [$name] }) { ok } }", {
  name,
});

try {
  await unwrap(feature.GET("/api/menu"));
} catch (error) {
  if (!(error instanceof BranchNotFoundError)) throw error;
  console.log("gone:", error.data.branch_name === branch);
}
