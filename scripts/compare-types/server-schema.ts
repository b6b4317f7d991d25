import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
} from "graphql";
import { readFile } from "node:fs/promises";

import { readSchema } from "../../src/codegen/kinds/read-schema.js";
import type { JsonObject } from "../../src/codegen/json.js";
import { InfrahubClient } from "../../src/index.js";

/** A schema of Infrahub in both of its forms. */
export interface ServerSchema {
  /** As `GET /api/schema` gives it. */
  readonly rest: JsonObject;
  /** The GraphQL schema that the server makes of it. */
  readonly graphql: GraphQLSchema;
}

/** Where a schema is read. */
export interface ServerSchemaSource {
  /** The server's address, or the file with its answer to `GET /api/schema`. */
  readonly from: string;
  /** A file with its answer to `GET /schema.graphql`; without it, the server is asked by introspection. */
  readonly sdl?: string | undefined;
  readonly branch?: string | undefined;
  readonly apiToken?: string | undefined;
}

/** Reads both forms of a schema. */
export async function readServerSchema({
  from,
  sdl,
  branch,
  apiToken,
}: ServerSchemaSource): Promise<ServerSchema> {
  const { schema: rest } = await readSchema({ from: [from], branch, apiToken });
  if (sdl !== undefined) return { rest, graphql: buildSchema(await readFile(sdl, "utf8")) };
  await using client = new InfrahubClient({ address: from, ...(apiToken && { apiToken }), timeout: 150_000 });
  const introspection = await client.executeGraphQL<IntrospectionQuery>(
    getIntrospectionQuery(),
    {},
    { branch },
  );
  return { rest, graphql: buildClientSchema(introspection) };
}
