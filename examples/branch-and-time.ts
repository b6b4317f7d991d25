/** Changes a tag on a branch, and reads it as it is on the branch, on main, and before the change. */
import { BranchNotFoundError, createRestClient, unwrap, type RestClient } from "infrahub-client";

const rest = createRestClient();
const branch = `example/${crypto.randomUUID()}`;
const name = `example-${crypto.randomUUID()}`;

async function graphql(
  client: RestClient,
  on: string,
  query: string,
  variables: Record<string, unknown> = {},
) {
  const call = client.POST("/graphql/{branch_name}", {
    params: { path: { branch_name: on } },
    body: { query, variables },
  });
  return (await unwrap(call)).data;
}

const describe = (client: RestClient, on: string) =>
  graphql(
    client,
    on,
    "query ($name: String) { BuiltinTag(name__value: $name) { edges { node { description { value } } } } }",
    { name },
  );

await graphql(
  rest,
  "main",
  'mutation ($name: String!) { BuiltinTagCreate(data: { name: { value: $name }, description: { value: "old" } }) { ok } }',
  { name },
);
await graphql(
  rest,
  "main",
  "mutation ($branch: String!) { BranchCreate(data: { name: $branch }, wait_until_completion: true) { ok } }",
  { branch },
);
const before = new Date();
await graphql(
  rest,
  branch,
  'mutation ($name: String!) { BuiltinTagUpdate(data: { hfid: [$name], description: { value: "new" } }) { ok } }',
  { name },
);

console.log("on the branch:", JSON.stringify(await describe(rest, branch)));
console.log("on main:      ", JSON.stringify(await describe(rest, "main")));
console.log("before:       ", JSON.stringify(await describe(rest.with({ at: before }), branch)));

await graphql(rest, "main", "mutation ($branch: String!) { BranchDelete(data: { name: $branch }) { ok } }", {
  branch,
});
await graphql(
  rest,
  "main",
  "mutation ($name: String!) { BuiltinTagDelete(data: { hfid: [$name] }) { ok } }",
  { name },
);

try {
  await unwrap(rest.with({ branch }).GET("/api/menu"));
} catch (error) {
  if (!(error instanceof BranchNotFoundError)) throw error;
  console.log("gone:", error.data.branch_name === branch);
}
