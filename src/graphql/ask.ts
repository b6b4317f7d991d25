import type { RestClient } from "../http/rest-client.js";
import { executeGraphql, type GraphqlOptions } from "./execute-graphql.js";

/** Runs a document whose one field is called `result`, and gives what that holds. */
export async function ask<Result>(
  rest: RestClient,
  document: string,
  variables: Record<string, unknown>,
  options: GraphqlOptions,
): Promise<Result> {
  return (await executeGraphql<{ result: Result }>(rest, document, variables, options)).result;
}
