/** Creates a tag and a group, changes them, and deletes them: what is sent is what changed. */
import {
  AttributeConstraintError,
  InfrahubClient,
  InvalidInputError,
  type BuiltInKinds,
} from "infrahub-client";

const client = new InfrahubClient<BuiltInKinds>();
const name = `example-${Date.now()}`;

const tag = await client.create("BuiltinTag", { name, description: "made by an example" });
await tag.save();
console.log(`created: ${tag.displayLabel}`);

// New nodes may refer to others by node, id or human-friendly id.
const group = await client.create("CoreStandardGroup", { name, members: [tag] });
await group.save();

// A partial read, and a change: nothing but the description is sent, and nothing at all the second time.
const read = await client.get("BuiltinTag", { name__value: name }, { select: { description: true } });
read.description.value = "changed";
await read.save();
await read.save();

// Several changes at once, also of what was not read.
await read.update({ name: { value: `${name}-renamed`, isProtected: true }, description: null });
const renamed = await client.get("BuiltinTag", { id: tag.id });
console.log(`renamed: ${renamed.name.value.endsWith("-renamed")}, description: ${renamed.description.value}`);

// A list sends the difference.
group.members.remove(tag);
await group.save();
const { members } = await client.get("CoreStandardGroup", { id: group.id }, { select: { members: {} } });
console.log(`members left: ${members.peers.length}`);

// The server's refusals have classes; what cannot be is refused before it is sent.
try {
  const twin = await client.create("BuiltinTag", { name: renamed.name.value });
  await twin.save();
} catch (error) {
  if (!(error instanceof AttributeConstraintError)) throw error;
  console.log(`refused: ${error.data.field_name}`);
}
try {
  await renamed.update({ name: null as never });
} catch (error) {
  if (!(error instanceof InvalidInputError)) throw error;
  console.log(`not sent: ${error.message}`);
}

// An upsert updates the node of the same human-friendly id.
const again = await client.create("BuiltinTag", { name: renamed.name.value, description: "upserted" });
await again.save({ allowUpsert: true });
console.log(`same node: ${again.id === tag.id}`);

await group.delete();
await client.delete("BuiltinTag", { hfid: [renamed.name.value] });
