/** Checks and loads a schema on a branch of its own, reads its kinds, adds a choice, and is refused. */
import { InfrahubClient, SchemaNotValidError, type SchemaDocument } from "infrahub-client";

const branch = `example-schema-${crypto.randomUUID()}`;
// The server makes branches and migrates data while a call waits.
const main = new InfrahubClient({ timeout: 300_000 });
const client = main.with({ branch });

const rack: SchemaDocument = {
  version: "1.0",
  nodes: [
    {
      name: "Rack",
      namespace: "Example",
      human_friendly_id: ["name__value"],
      attributes: [
        { name: "name", kind: "Text", unique: true },
        {
          name: "role",
          kind: "Dropdown",
          optional: true,
          choices: [{ name: "network" }, { name: "compute" }],
        },
      ],
      relationships: [{ name: "tags", peer: "BuiltinTag", cardinality: "many", kind: "Attribute" }],
    },
  ],
};

const onBranch = (mutation: "Create" | "Delete") =>
  main.executeGraphQL(
    `mutation ($branch: String!) { Branch${mutation}(data: { name: $branch }, wait_until_completion: true) { ok } }`,
    { branch },
  );

await onBranch("Create");
try {
  const { diff } = await client.schema.check(rack);
  console.log("would add:", Object.keys(diff.added).join(", "));

  const { schemaUpdated } = await client.schema.load(rack, {
    waitUntilConverged: true,
    totalTimeout: 300_000,
  });
  console.log("loaded:", schemaUpdated);

  await client.schema.addDropdownOption("ExampleRack", "role", "storage", {
    label: "Storage",
    color: "#cc8800",
  });
  for (const { name, kind, choices } of (await client.schema.get("ExampleRack")).attributes) {
    const labels = choices?.map(({ label }) => label).sort();
    console.log(`${name}: ${kind}${labels ? ` (${labels.join(", ")})` : ""}`);
  }

  await client.schema.load({
    version: "1.0",
    extensions: {
      nodes: [
        { kind: "ExampleRack", relationships: [{ name: "site", peer: "ExampleSite", cardinality: "one" }] },
      ],
    },
  });
} catch (error) {
  if (!(error instanceof SchemaNotValidError)) throw error;
  console.log("refused:", error.message);
} finally {
  await onBranch("Delete");
}
