import { executeGraphql, type GraphqlOptions } from "../graphql/execute-graphql.js";
import { liveQuery } from "../graphql/live-query.js";
import type { LiveQueryOptions } from "../graphql/live-query-options.js";
import { safeExecuteGraphql, type GraphqlResult } from "../graphql/safe-execute-graphql.js";
import type { DocumentArguments, TypedDocument } from "../graphql/typed-document.js";
import { withScope } from "../http/with-scope.js";
import type { ClientPart } from "./client-part.js";

/** Running your own GraphQL documents. */
export interface GraphqlCalls {
  /**
   * Runs a GraphQL document: a string, or a typed document (gql.tada, graphql-codegen, {@link Query}), which determines
   * the types of variables and data. Variables may contain files at any depth.
   *
   * @returns the data.
   * @throws {@link ResponseError}, or the class for its catalogue code, when the answer contains errors; `partialData`
   * has the data that was returned with them.
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
   * Runs a GraphQL document like {@link InfrahubClient.executeGraphQL}, but returns errors of the server instead of
   * throwing them.
   *
   * @returns `{ data }`, or `{ data, errors, error }`, where `data` has the fields that succeeded, or is `null`.
   * @throws what `executeGraphQL` throws when there was no answer.
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
   * Subscribes to a stored query (`CoreGraphQLQuery`). The server runs it every `interval` ms, without credentials, and
   * the loop receives each result. A lost socket is reopened; leaving the loop closes it.
   *
   * @param name - the name of the stored query.
   * @param params - the values of its variables.
   * @throws {@link NodeNotFoundError} when there is no such query, {@link BranchNotFoundError}; {@link TimeoutError}
   * when no result arrives, as when the query fails.
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
