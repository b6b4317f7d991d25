import { unwrap, type RestClient } from "../../../src/rest.js";

/** Runs a GraphQL document through the client, and returns its data. */
export async function graphql<Data>(
  rest: RestClient,
  query: string,
  variables: Record<string, unknown> = {},
  branch?: string,
): Promise<Data> {
  const { data } = await unwrap(rest.with({ branch }).POST("/graphql", { body: { query, variables } }));
  return data as Data;
}
