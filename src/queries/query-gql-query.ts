import { ServerError } from "../errors/server-error.js";
import { ValidationError } from "../errors/validation-error.js";
import type { ReadCallOptions } from "../graphql/call-options.js";
import { executeGraphql } from "../graphql/execute-graphql.js";
import type { RestClient } from "../http/rest-client.js";
import { unwrap } from "../http/unwrap.js";

/** How a stored query is run. */
export interface QueryGqlQueryOptions extends ReadCallOptions {
  /** Values of its variables. */
  variables?: Readonly<Record<string, unknown>> | undefined;
  /** Whether to keep the nodes that it found in a `CoreGraphQLQueryGroup`. Default `false`. */
  updateGroup?: boolean | undefined;
  /** Ids of the nodes that subscribe to that group. */
  subscribers?: readonly string[] | undefined;
}

interface StoredVariable {
  name: string;
  type: string;
  required: boolean;
}

const VARIABLES =
  "query ($ids: [ID], $names: [String]) { byId: CoreGraphQLQuery(ids: $ids) { edges { node { variables { value } } } } byName: CoreGraphQLQuery(name__values: $names) { edges { node { variables { value } } } } }";

/**
 * Runs a query that is stored on the server.
 *
 * @param query - its name or id.
 * @throws NodeNotFoundError when there is none; ValidationError when a variable that it needs is missing.
 */
export async function queryGqlQuery<Data>(
  rest: RestClient,
  query: string,
  { variables = {}, updateGroup, subscribers, ...options }: QueryGqlQueryOptions,
): Promise<Data> {
  const scope = { ...rest.scope, ...options };
  const { branch, at, signal, ...settings } = scope;
  try {
    const { data } = await unwrap(
      rest.with({ branch, at }).POST("/api/query/{query_id}", {
        ...settings,
        signal: signal ?? null,
        params: {
          path: { query_id: query },
          query: {
            ...(updateGroup !== undefined && { update_group: updateGroup }),
            ...(subscribers && { subscribers: [...subscribers] }),
          },
        },
        body: { variables: { ...variables } },
      }),
    );
    return data as Data;
  } catch (error) {
    // The server (1.11) fails without a reason when a variable is missing; the stored query knows which it needs.
    if (!(error instanceof ServerError) || error.status !== 500) throw error;
    const missing = await missingVariables(rest, query, variables, scope).catch(() => []);
    if (!missing.length) throw error;
    const needed = missing.map(({ name, type }) => `${name} (${type})`).join(", ");
    const { status, path, requestId } = error;
    const details = { status, path, requestId, cause: error };
    throw new ValidationError(`The stored query ${query} needs a value for ${needed}.`, details);
  }
}

async function missingVariables(
  rest: RestClient,
  query: string,
  values: Readonly<Record<string, unknown>>,
  scope: ReadCallOptions,
): Promise<StoredVariable[]> {
  interface Found {
    edges: { node: { variables: { value: StoredVariable[] | null } } }[];
  }
  const named = { ids: [query], names: [query] };
  const found = await executeGraphql<{ byId: Found; byName: Found }>(rest, VARIABLES, named, scope);
  const [stored] = [...found.byId.edges, ...found.byName.edges];
  const all = stored?.node.variables.value ?? [];
  return all.filter(({ name, required }) => required && (values[name] ?? null) === null);
}
