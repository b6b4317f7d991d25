import { executeGraphql, type GraphqlOptions } from "../graphql/execute-graphql.js";
import { liveQuery } from "../graphql/live-query.js";
import type { LiveQueryOptions } from "../graphql/live-query-options.js";
import { safeExecuteGraphql, type GraphqlResult } from "../graphql/safe-execute-graphql.js";
import type { DocumentArguments, TypedDocument } from "../graphql/typed-document.js";
import { withScope } from "../http/with-scope.js";
import type { ClientPart } from "./client-part.js";

/** GraphQL documents of one's own. */
export interface GraphqlCalls {
  /**
   * Runs a GraphQL document: a text, or a typed one (gql.tada, graphql-codegen, {@link Query}) from which variables and
   * data have their types. Variables may hold files at any depth.
   *
   * @returns what it asked for.
   * @throws {@link ResponseError}, or the class of its catalogue code, when the answer holds errors; `partialData` has
   * the rest.
   *
   * @example
   * const data = await client.executeGraphQL("query ($name: String) { BuiltinTag(name__value: $name) { count } }", { name });
   */
  executeGraphQL<Data = Record<string, unknown>>(
    document: string,
    variables?: Record<string, unknown>,
    options?: GraphqlOptions,
  ): Promise<Data>;
  executeGraphQL<Data = Record<string, unknown>, Variables = Record<string, unknown>>(
    document: TypedDocument<Data, Variables>,
    ...rest: DocumentArguments<Variables, GraphqlOptions>
  ): Promise<Data>;

  /**
   * Runs a GraphQL document, like {@link InfrahubClient.executeGraphQL}, and gives the server's refusals in place of
   * throwing them.
   *
   * @returns `{ data }`, or `{ data, errors, error }` with what did succeed, or `null`, as `data`.
   * @throws what executeGraphQL throws when no answer came.
   *
   * @example
   * const { data, errors } = await client.safeExecuteGraphQL("{ BuiltinTag { count } }");
   */
  safeExecuteGraphQL<Data = Record<string, unknown>>(
    document: string,
    variables?: Record<string, unknown>,
    options?: GraphqlOptions,
  ): Promise<GraphqlResult<Data>>;
  safeExecuteGraphQL<Data = Record<string, unknown>, Variables = Record<string, unknown>>(
    document: TypedDocument<Data, Variables>,
    ...rest: DocumentArguments<Variables, GraphqlOptions>
  ): Promise<GraphqlResult<Data>>;

  /**
   * Follows a stored query (`CoreGraphQLQuery`): the server runs it every `interval` ms, without credentials, and each
   * answer is one turn of the loop. A lost socket is opened again; leaving the loop closes it.
   *
   * @param name - name of the stored query.
   * @param params - values of its variables.
   * @throws {@link NodeNotFoundError} when there is no such query, {@link BranchNotFoundError}; {@link TimeoutError}
   * when nothing is answered, as by a query that fails.
   *
   * @example
   * for await (const { BuiltinTag } of client.liveQuery<{ BuiltinTag: { count: number } }>("tags")) { ... }
   */
  liveQuery<Data = Record<string, unknown>>(
    name: string,
    params?: Record<string, unknown>,
    options?: LiveQueryOptions,
  ): AsyncGenerator<Data, void, undefined>;
}

export const graphqlCalls: ClientPart<GraphqlCalls> = {
  executeGraphQL<Data>(
    document: string | TypedDocument<Data, never>,
    variables: object = {},
    options: GraphqlOptions = {},
  ) {
    return executeGraphql(this.rest, document, variables, options);
  },
  safeExecuteGraphQL<Data>(
    document: string | TypedDocument<Data, never>,
    variables: object = {},
    options: GraphqlOptions = {},
  ) {
    return safeExecuteGraphql(this.rest, document, variables, options);
  },
  liveQuery(name, params = {}, options = {}) {
    return liveQuery(this.rest, name, params, withScope(this.rest.scope, options));
  },
};
