import type { OwnCallSettings } from "../http/call-settings.js";
import type { RestClient } from "../http/rest-client.js";
import type { Scope } from "../http/rest-client-options.js";
import { unwrap } from "../http/unwrap.js";

/** Where a GraphQL document runs and how it is sent. */
export interface GraphqlOptions extends Scope, OwnCallSettings {
  /** Which operation of the document to run, when it holds several. */
  operationName?: string | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Runs a GraphQL document through the REST client, with all that it knows of credentials, retries and limits.
 *
 * @param rest - a client; the branch and moment of `options` count, not its own.
 * @param document - text of the document.
 * @param variables - values of its variables.
 * @returns what the document asked for.
 * @throws ResponseError, or the class of its catalogue code, when the answer holds errors; `partialData` has the rest.
 */
export async function executeGraphql<Data = Record<string, unknown>>(
  rest: RestClient,
  document: string,
  variables: Record<string, unknown>,
  { branch = "main", at, operationName, signal, ...settings }: GraphqlOptions,
): Promise<Data> {
  const scoped = at === rest.scope.at ? rest : rest.with({ at });
  const { data } = await unwrap(
    scoped.POST("/graphql/{branch_name}", {
      ...settings,
      ...(signal && { signal }),
      params: { path: { branch_name: branch } },
      body: { query: document, variables, ...(operationName !== undefined && { operationName }) },
    }),
  );
  return data as Data;
}
