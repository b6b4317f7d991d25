import { ResponseError, type ErrorItem } from "../errors/response-error.js";
import type { RestClient } from "../http/rest-client.js";
import { executeGraphql, type GraphqlOptions } from "./execute-graphql.js";
import type { TypedDocument } from "./typed-document.js";

/** Data or errors; with errors, `data` holds the fields that did succeed, or is `null`. */
export type GraphqlResult<Data> =
  | { data: Data; errors?: undefined; error?: undefined }
  | {
      data: { [Field in keyof Data]?: Data[Field] | null } | null;
      /** Every error of the answer. */
      errors: readonly ErrorItem[];
      /** The same as what `executeGraphQL` would have thrown. */
      error: ResponseError;
    };

/**
 * {@link executeGraphql} that gives the server's refusals instead of throwing them.
 *
 * @throws what it throws when the server gave no answer, or was not asked.
 */
export async function safeExecuteGraphql<Data>(
  rest: RestClient,
  document: string | TypedDocument<Data, never>,
  variables: object,
  options: GraphqlOptions,
): Promise<GraphqlResult<Data>> {
  try {
    return { data: await executeGraphql(rest, document, variables, options) };
  } catch (error) {
    if (!(error instanceof ResponseError)) throw error;
    return { data: (error.partialData as Partial<Data> | undefined) ?? null, errors: error.errors, error };
  }
}
