import { InfrahubClient, type BuiltInKinds } from "infrahub-client";

const main = new InfrahubClient<BuiltInKinds>();
const { name } = await main.branch.create({ name: `first-write-${Date.now()}` });
const client = main.with({ branch: name });

const tag = await client.create("BuiltinTag", { name: "red", description: "for what burns" });
await tag.save({ allowUpsert: true }); // creates the tag, or updates the one of this name

tag.description.value = "for what must not burn";
await tag.save(); // sends the description, and nothing else

const [red] = await client.filters("BuiltinTag", { name__value: "red" });
console.log(`red is ${red?.description.value}`);

await main.branch.delete(name);
