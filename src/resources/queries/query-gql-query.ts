import { ServerError } from "../../errors/server-error.js";
import { ValidationError } from "../../errors/validation-error.js";
import type { ReadOptions } from "../../http/call-options.js";
import { askFields } from "../../graphql/ask.js";
import type { RestClient } from "../../http/rest-client.js";
import { prepareCall } from "../../http/prepare-call.js";
import { unwrap } from "../../http/unwrap.js";
import { withScope, writtenNow } from "../../http/with-scope.js";

/** How a stored query is run. */
export interface QueryGqlQueryOptions extends ReadOptions {
  /** Values of its variables. */
  variables?: Readonly<Record<string, unknown>> | undefined;
  /**
   * Whether to keep the nodes that it found in a `CoreGraphQLQueryGroup`.
   *
   * @defaultValue `false`
   */
  updateGroup?: boolean | undefined;
  /** Ids of the nodes that subscribe to that group. */
  subscribers?: readonly string[] | undefined;
}

interface StoredVariable {
  name: string;
  type: string;
  required: boolean;
}

/**
 * Runs a query that is stored on the server.
 *
 * @param query - its name or id.
 * @throws {@link NodeNotFoundError} when there is none; {@link ValidationError} when a variable that it needs is
 * missing.
 */
export async function queryGqlQuery<Data>(
  rest: RestClient,
  query: string,
  { variables = {}, updateGroup, subscribers, ...options }: QueryGqlQueryOptions,
): Promise<Data> {
  const scope = withScope(rest.scope, options);
  if (scope.at !== undefined) await checkReads(rest, query, updateGroup === true, scope);
  const call = prepareCall(rest, scope);
  try {
    const { data } = await unwrap(
      call.rest.POST("/api/query/{query_id}", {
        ...call.init,
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

/**
 * Checks that a stored query only reads.
 *
 * @throws {@link InvalidInputError} when it is a mutation, or a group is to be kept: both would be written now.
 */
async function checkReads(
  rest: RestClient,
  query: string,
  updateGroup: boolean,
  scope: ReadOptions,
): Promise<void> {
  if (updateGroup) throw writtenNow();
  const stored = await readStored<{ operations: { value: string[] | null } }>(
    rest,
    query,
    "operations { value }",
    scope,
  );
  if (stored?.operations.value?.includes("mutation")) throw writtenNow();
}

async function missingVariables(
  rest: RestClient,
  query: string,
  values: Readonly<Record<string, unknown>>,
  scope: ReadOptions,
): Promise<StoredVariable[]> {
  const stored = await readStored<{ variables: { value: StoredVariable[] | null } }>(
    rest,
    query,
    "variables { value }",
    scope,
  );
  const all = stored?.variables.value ?? [];
  return all.filter(({ name, required }) => required && (values[name] ?? null) === null);
}

/** A stored query by its id or name; `undefined` when there is none. */
async function readStored<Stored>(
  rest: RestClient,
  query: string,
  fields: string,
  scope: ReadOptions,
): Promise<Stored | undefined> {
  interface Found {
    edges: { node: Stored }[];
  }
  const edges = `{ edges { node { ${fields} } } }`;
  const document = `query StoredQuery($ids: [ID], $names: [String]) { byId: CoreGraphQLQuery(ids: $ids) ${edges} byName: CoreGraphQLQuery(name__values: $names) ${edges} }`;
  const named = { ids: [query], names: [query] };
  const first = ({ byId, byName }: { byId: Found; byName: Found }) =>
    [...byId.edges, ...byName.edges].map(({ node }) => node)[0];
  return askFields(rest, document, named, scope, first);
}
