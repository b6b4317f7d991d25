// Compiled against the packed package, as a user's program would be.
import {
  createRestClient,
  InfrahubClient,
  unwrap,
  BranchNotFoundError,
  type RestClient,
} from "infrahub-client";
import * as node from "infrahub-client/node";
import * as rest from "infrahub-client/rest";
import type { Kinds } from "./infrahub/kinds.js";
import { operationTraits, type paths } from "./infrahub/rest.js";

const client: RestClient = createRestClient({
  address: "http://localhost:8000",
  apiToken: process.env["TOKEN"],
});
const scoped = client.with({ branch: "feature", at: new Date() });

export async function version(): Promise<string> {
  const info = await unwrap(scoped.GET("/api/info"));
  return info.version;
}

export async function summary(branch: string): Promise<string | undefined> {
  const { data, error } = await client.GET("/api/schema/summary", { params: { query: { branch } } });
  if (error) throw new BranchNotFoundError("errors" in error ? String(error.errors[0]?.message) : "invalid");
  return data.main;
}

const infrahub = new InfrahubClient<Kinds>({ address: "http://localhost:8000" });

export async function leaves(): Promise<("leaf" | "spine" | null)[]> {
  const devices = await infrahub.filters(
    "InfraDevice",
    { role__value: "leaf", tags__name__value: "red" },
    { select: { role: true, tags: { name: true } } },
  );
  // @ts-expect-error: the name was not selected
  void devices[0]?.name;
  // @ts-expect-error: the schema has no such choice
  await infrahub.count("InfraDevice", { role__value: "router" });
  return devices.map((device) => device.role.value);
}

export const mine = rest.createRestClient<paths>({ operations: operationTraits });
export const inNode = node.createRestClient<paths>({ proxy: false, tls: { insecure: false } });

// @ts-expect-error: there is no such path
void client.GET("/api/nope");
// @ts-expect-error: the path parameter is missing
void mine.GET("/api/artifact/{artifact_id}");
