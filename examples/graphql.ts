/** Runs GraphQL from objects, takes refusals as values, and follows a stored query while a tag is made and deleted. */
import { InfrahubClient, Mutation, Query, variable } from "infrahub-client/node";

await using client = new InfrahubClient(); // its connections are closed at the end
const name = `example-${crypto.randomUUID()}`;

console.log(`Infrahub ${await client.getVersion()}, as ${(await client.getUser()).name}`);

const count = new Query({
  name: "CountTags",
  variables: { name: "String!" },
  query: { BuiltinTag: { "@filters": { name__value: variable("name") }, count: true } },
});
console.log("before:", JSON.stringify(await client.executeGraphQL(count, { name })));

const { errors } = await client.safeExecuteGraphQL(
  "mutation ($id: String!) { BuiltinTagDelete(data: { id: $id }) { ok } }",
  { id: name },
);
console.log("refused:", errors?.[0]?.code);

const store = new Mutation({
  mutation: "CoreGraphQLQueryCreate",
  inputData: { data: { name: { value: variable("name") }, query: { value: count.render() } } },
  variables: { name: "String!" },
  query: { ok: true },
});
await client.executeGraphQL(store, { name });

const tag = "mutation ($name: String!) { BuiltinTagCreate(data: { name: { value: $name } }) { ok } }";
interface Tags {
  BuiltinTag: { count: number };
}
for await (const { BuiltinTag } of client.liveQuery<Tags>(name, { name }, { interval: 1_000 })) {
  console.log("live:", BuiltinTag.count);
  if (BuiltinTag.count > 0) break;
  await client.executeGraphQL(tag, { name });
}

await client.executeGraphQL(
  `mutation ($name: String!) {
    BuiltinTagDelete(data: { hfid: [$name] }) { ok }
    CoreGraphQLQueryDelete(data: { hfid: [$name] }) { ok }
  }`,
  { name },
);
