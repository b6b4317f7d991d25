import type { components } from "../generated/rest.js";
import type { InfrahubClient } from "../src/client/infrahub-client.js";

/** A branch with nodes to read. */
export interface LiveData {
  readonly branch: string;
  readonly kind: string;
  /** The fields of the kind beside its name. */
  readonly otherFields: readonly string[];
  readonly remove: () => Promise<void>;
}

const A_BATCH = 50;
const SITES = 20;
const TAGS = ["blue", "red"];

/**
 * Makes a branch with a schema and nodes of its own, so that the default branch stays as it is.
 *
 * @param client - a client that may write.
 * @param devices - how many nodes of the measured kind.
 */
export async function makeLiveData(client: InfrahubClient, devices: number): Promise<LiveData> {
  const run = Array.from({ length: 8 }, () => String.fromCharCode(97 + Math.random() * 26)).join("");
  const branch = `bench-${run}`;
  const namespace = `Bench${run}`;
  const device = `${namespace}Device`;
  const site = `${namespace}Site`;
  const remove = async (): Promise<void> => {
    await client.executeGraphQL(
      "mutation ($name: String!) { BranchDelete(data: { name: $name }, wait_until_completion: true) { ok } }",
      { name: branch },
    );
  };
  const create = async (kind: string, items: readonly object[]): Promise<void> => {
    for (let done = 0; done < items.length; done += A_BATCH) {
      const batch = items.slice(done, done + A_BATCH);
      const types = batch.map((_, index) => `$d${index}: ${kind}CreateInput!`).join(" ");
      const creates = batch.map((_, index) => `c${index}: ${kind}Create(data: $d${index}) { ok }`).join(" ");
      const variables = Object.fromEntries(batch.map((data, index) => [`d${index}`, data]));
      await client.executeGraphQL(`mutation (${types}) { ${creates} }`, variables, { branch });
    }
  };

  await client.executeGraphQL(
    "mutation ($name: String!) { BranchCreate(data: { name: $name, sync_with_git: false }, wait_until_completion: true) { ok } }",
    { name: branch },
    { timeout: 300_000 },
  );
  try {
    const { error } = await client.rest.POST("/api/schema/load", {
      params: { query: { branch } },
      body: { schemas: [schemaOf(namespace)] },
      timeout: 300_000,
    });
    if (error) throw new Error(`The server refused the schema: ${JSON.stringify(error)}`);
    const value = (text: string): { value: string } => ({ value: text });
    const numbers = (length: number): number[] => Array.from({ length }, (_, index) => index);
    await create(
      "BuiltinTag",
      TAGS.map((tag) => ({ name: value(`${run}-${tag}`) })),
    );
    await create(
      site,
      numbers(SITES).map((index) => ({ name: value(`site${index}`) })),
    );
    await create(
      device,
      numbers(devices).map((index) => ({
        name: value(`device${index}`),
        description: value(`Edge router number ${index}`),
        role: value(index % 2 ? "leaf" : "spine"),
        mtu: { value: 9100 },
        site: { hfid: [`site${index % SITES}`] },
        tags: TAGS.map((tag) => ({ hfid: [`${run}-${tag}`] })),
      })),
    );
  } catch (error) {
    await remove();
    throw error;
  }
  return { branch, kind: device, otherFields: ["description", "role", "mtu", "site", "tags"], remove };
}

function schemaOf(namespace: string): components["schemas"]["SchemaLoadAPI"] {
  const name = { name: "name", kind: "Text", unique: true } as const;
  const attribute = { kind: "Attribute", optional: true } as const;
  return {
    version: "1.0",
    nodes: [
      { namespace, name: "Site", human_friendly_id: ["name__value"], attributes: [name] },
      {
        namespace,
        name: "Device",
        human_friendly_id: ["name__value"],
        attributes: [
          name,
          { name: "description", kind: "Text", optional: true },
          { name: "role", kind: "Dropdown", choices: [{ name: "leaf" }, { name: "spine" }] },
          { name: "mtu", kind: "Number", default_value: 1500 },
        ],
        relationships: [
          { ...attribute, name: "site", peer: `${namespace}Site`, cardinality: "one" },
          { ...attribute, name: "tags", peer: "BuiltinTag", cardinality: "many" },
        ],
      },
    ],
  };
}
