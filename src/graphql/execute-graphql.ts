import type { ReadOptions } from "../http/call-options.js";
import type { RestClient } from "../http/rest-client.js";
import { prepareCall } from "../http/prepare-call.js";
import { unwrap } from "../http/unwrap.js";
import { documentText, operationName as nameIn } from "./document-text.js";
import { checkVariables, takeFiles } from "./take-files.js";
import type { TypedDocument } from "./typed-document.js";

/** Where a GraphQL document runs and how it is sent. */
export interface GraphqlOptions extends ReadOptions {
  /**
   * Which operation of the document to run, when it holds several.
   *
   * @defaultValue the name of its only one
   */
  operationName?: string | undefined;
}

/**
 * Runs a GraphQL document through the REST client, with all that it knows of credentials, retries and limits.
 *
 * Variables may hold files for `Upload` at any depth: a `Blob` or `File`, bytes, a `ReadableStream`, or one of them as
 * `{ file, name }`. They are sent as a form; what holds a stream cannot be sent again.
 *
 * @param rest - a client, whose branch and moment count where `options` gives none.
 * @param document - text of the document, or a document that is typed.
 * @param variables - values of its variables.
 * @returns what the document asked for.
 * @throws {@link ResponseError}, or the class of its catalogue code, when the answer holds errors; `partialData` has
 * the rest. {@link InvalidInputError} for a mutation with a moment.
 */
export async function executeGraphql<Data = Record<string, unknown>>(
  rest: RestClient,
  document: string | TypedDocument<Data, never>,
  variables: object,
  { operationName, ...options }: GraphqlOptions,
): Promise<Data> {
  const call = prepareCall(rest, options);
  const query = await documentText(document);
  const name = operationName ?? nameIn(query);
  await checkVariables(variables);
  if (rest.connection.defaults.echoGraphqlQueries)
    (await import("./echo-query.js")).echoQuery(query, variables);
  const body = takeFiles({
    query,
    variables: variables as Record<string, unknown>,
    ...(name !== undefined && { operationName: name }),
  });
  const { data } = await unwrap(
    call.rest.POST("/graphql", {
      ...call.init,
      body: body as Exclude<typeof body, Map<string, unknown>>,
    }),
  );
  return data as Data;
}
