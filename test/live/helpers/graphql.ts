import { unwrap, type RestClient } from "../../../src/rest.js";

/** Runs a GraphQL document through the client, and returns its data. */
export async function graphql<Data>(
  rest: RestClient,
  query: string,
  variables: Record<string, unknown> = {},
  branch = "main",
): Promise<Data> {
  const { data } = await unwrap(
    rest.POST("/graphql/{branch_name}", {
      params: { path: { branch_name: branch } },
      body: { query, variables },
    }),
  );
  return data as Data;
}
