/// <reference lib="esnext.disposable" preserve="true" />
import { NodeNotFoundError } from "./errors/node-not-found-error.js";
import { executeGraphql, type GraphqlOptions } from "./graphql/execute-graphql.js";
import { liveQuery, type LiveQueryOptions } from "./graphql/live-query.js";
import { safeExecuteGraphql, type GraphqlResult } from "./graphql/safe-execute-graphql.js";
import type { DocumentArguments, TypedDocument } from "./graphql/typed-document.js";
import { createRestClient, type RestClient } from "./http/rest-client.js";
import type { RestClientOptions, Scope } from "./http/rest-client-options.js";
import type { AnyKinds } from "./nodes/any-kinds.js";
import type { Filters } from "./nodes/filters.js";
import { describeCriteria, getNode } from "./nodes/get-node.js";
import type { KindName } from "./nodes/kind-map.js";
import type { Node } from "./nodes/node-type.js";
import type { CountOptions, GetOptions, ListOptions, NodeCriteria } from "./nodes/read-options.js";
import { countNodes, readNodes, readPages, type Reader, type ReadOptions } from "./nodes/read-nodes.js";
import type { ChangedDefault } from "./nodes/select.js";
import { SchemaStore } from "./schema/schema-store.js";
import { getServerInformation, type ServerInformation } from "./server/server-information.js";
import { getUserPermissions, type UserPermissions } from "./server/user-permissions.js";
import { getUser, type User } from "./server/user.js";

/** A node as the options of a call make it. */
type Read<Kinds, Kind extends KindName<Kinds>, Selection, Include, Exclude> = Node<
  Kinds,
  Kind,
  undefined extends Selection ? ChangedDefault<Kinds, Kind, Include, Exclude> : Selection
>;

/**
 * A client of one Infrahub server that knows its kinds.
 *
 * @typeParam Kinds - the interface that `infrahub-client generate kinds` writes from the server's schema. Without it
 * every name is allowed, and checked against the schema of the server when the call is made.
 *
 * @example
 * const client = new InfrahubClient<Kinds>({ address: "http://localhost:8000", apiToken });
 * const leaves = await client.filters("InfraDevice", { role__value: "leaf" }, { select: { name: true } });
 */
export class InfrahubClient<Kinds extends object = AnyKinds> {
  /** The typed REST client underneath, for the same branch and moment. */
  readonly rest: RestClient;
  private readonly reader: Reader;

  /**
   * @param from - options, of which what is left out comes from the environment and then from the defaults; or a REST
   * client that was made before, to share its connections and credentials.
   * @throws ConfigurationError when the options cannot work.
   */
  constructor(from: RestClientOptions | RestClient = {}) {
    this.rest = "GET" in from ? from : createRestClient(from);
    this.reader = { rest: this.rest, schemas: new SchemaStore(this.rest.with({ branch: undefined })) };
  }

  /**
   * A client for a branch or a moment. It shares connections, credentials and schemas with this one.
   *
   * @param scope - `branch`, `at` or both; what is left out stays as it is, `undefined` takes it away.
   * @throws InvalidInputError when `at` is no time.
   *
   * @example
   * const feature = client.with({ branch: "feature/x" });
   */
  with(scope: { [Key in keyof Scope]: Scope[Key] | undefined }): InfrahubClient<Kinds> {
    const rest = this.rest.with(scope);
    const scoped = Object.create(InfrahubClient.prototype) as InfrahubClient<Kinds>;
    return Object.assign(scoped, { rest, reader: { ...this.reader, rest } });
  }

  /**
   * Reads one node.
   *
   * @param kind - its kind, or a generic one.
   * @param criteria - `{ id }`, `{ hfid }` or filters that only it meets.
   * @throws NodeNotFoundError when there is none, NodeNotUniqueError when there is more than one.
   *
   * @example
   * const device = await client.get("InfraDevice", { name__value: "atl1-edge1" });
   * device.name.value;
   */
  async get<
    Kind extends KindName<Kinds>,
    const Selection = undefined,
    const Include extends string = never,
    const Exclude extends string = never,
  >(
    kind: Kind,
    criteria: NodeCriteria<Kinds, Kind>,
    options: GetOptions<Kinds, Kind, Selection, Include, Exclude> = {},
  ): Promise<Read<Kinds, Kind, Selection, Include, Exclude>> {
    const node = await this.getOrNull(kind, criteria, options);
    if (node) return node;
    const identifier = describeCriteria(criteria);
    throw new NodeNotFoundError(`There is no ${kind} with ${identifier}.`, {
      code: "NODE_NOT_FOUND",
      data: { node_kind: kind, identifier },
    });
  }

  /** Reads one node, like {@link InfrahubClient.get}; `null` when there is none. */
  async getOrNull<
    Kind extends KindName<Kinds>,
    const Selection = undefined,
    const Include extends string = never,
    const Exclude extends string = never,
  >(
    kind: Kind,
    criteria: NodeCriteria<Kinds, Kind>,
    options: GetOptions<Kinds, Kind, Selection, Include, Exclude> = {},
  ): Promise<Read<Kinds, Kind, Selection, Include, Exclude> | null> {
    const node = await getNode(this.reader, kind, criteria, this.scoped(options));
    return (node ?? null) as Read<Kinds, Kind, Selection, Include, Exclude> | null;
  }

  /**
   * Reads all nodes of a kind.
   *
   * @example
   * const sites = await client.all("LocationSite", { select: { name: true } });
   */
  all<
    Kind extends KindName<Kinds>,
    const Selection = undefined,
    const Include extends string = never,
    const Exclude extends string = never,
  >(
    kind: Kind,
    options: ListOptions<Kinds, Kind, Selection, Include, Exclude> = {},
  ): Promise<Read<Kinds, Kind, Selection, Include, Exclude>[]> {
    return this.filters(kind, {}, options);
  }

  /**
   * Reads the nodes of a kind that meet all of the filters.
   *
   * @param filters - the server's: `name__value`, `name__values`, `site__name__value`, `ids`, ...
   *
   * @example
   * const leaves = await client.filters(
   *   "InfraDevice",
   *   { role__value: "leaf", site__name__value: "atl1" },
   *   { select: { name: true, site: { city: true }, interfaces: { mtu: true, $limit: 10 } } },
   * );
   */
  async filters<
    Kind extends KindName<Kinds>,
    const Selection = undefined,
    const Include extends string = never,
    const Exclude extends string = never,
  >(
    kind: Kind,
    filters: Filters<Kinds, Kind>,
    options: ListOptions<Kinds, Kind, Selection, Include, Exclude> = {},
  ): Promise<Read<Kinds, Kind, Selection, Include, Exclude>[]> {
    const nodes: unknown[] = await readNodes(this.reader, kind, filters, this.scoped(options));
    return nodes as Read<Kinds, Kind, Selection, Include, Exclude>[];
  }

  /**
   * Reads nodes one after the other, in constant memory; the next page is fetched while this one is used.
   *
   * @example
   * for await (const device of client.stream("InfraDevice", { filters: { role__value: "leaf" } })) { ... }
   */
  async *stream<
    Kind extends KindName<Kinds>,
    const Selection = undefined,
    const Include extends string = never,
    const Exclude extends string = never,
  >(
    kind: Kind,
    {
      filters = {},
      ...options
    }: ListOptions<Kinds, Kind, Selection, Include, Exclude> & { filters?: Filters<Kinds, Kind> } = {},
  ): AsyncGenerator<Read<Kinds, Kind, Selection, Include, Exclude>, void, undefined> {
    for await (const page of readPages(this.reader, kind, filters, this.scoped(options))) {
      yield* page as Read<Kinds, Kind, Selection, Include, Exclude>[];
    }
  }

  /** Counts the nodes of a kind that meet all of the filters. */
  count<Kind extends KindName<Kinds>>(
    kind: Kind,
    filters: Filters<Kinds, Kind> = {},
    options: CountOptions = {},
  ): Promise<number> {
    return countNodes(this.reader, kind, filters, this.scoped(options));
  }

  /**
   * Runs a GraphQL document: a text, or a typed one (gql.tada, graphql-codegen, {@link Query}) from which variables and
   * data have their types. Variables may hold files at any depth.
   *
   * @returns what it asked for.
   * @throws ResponseError, or the class of its catalogue code, when the answer holds errors; `partialData` has the rest.
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
  executeGraphQL<Data>(
    document: string | TypedDocument<Data, never>,
    variables: object = {},
    options: GraphqlOptions = {},
  ): Promise<Data> {
    return executeGraphql(this.rest, document, variables, this.scoped(options));
  }

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
  safeExecuteGraphQL<Data>(
    document: string | TypedDocument<Data, never>,
    variables: object = {},
    options: GraphqlOptions = {},
  ): Promise<GraphqlResult<Data>> {
    return safeExecuteGraphql(this.rest, document, variables, this.scoped(options));
  }

  /**
   * Follows a stored query (`CoreGraphQLQuery`): the server runs it every `interval` ms, without credentials, and each
   * answer is one turn of the loop. A lost socket is opened again; leaving the loop closes it.
   *
   * @param name - name of the stored query.
   * @param params - values of its variables.
   * @throws NodeNotFoundError when there is no such query, BranchNotFoundError; TimeoutError when nothing is answered,
   * as by a query that fails.
   *
   * @example
   * for await (const { BuiltinTag } of client.liveQuery<{ BuiltinTag: { count: number } }>("tags")) { ... }
   */
  liveQuery<Data = Record<string, unknown>>(
    name: string,
    params: Record<string, unknown> = {},
    options: LiveQueryOptions = {},
  ): AsyncGenerator<Data, void, undefined> {
    return liveQuery<Data>(this.rest, name, params, this.scoped(options));
  }

  /** The server's version. */
  async getVersion(options: GraphqlOptions = {}): Promise<string> {
    return (await this.getServerInformation(options)).version;
  }

  /** Version and identity of the server, and the state of its processes. */
  getServerInformation(options: GraphqlOptions = {}): Promise<ServerInformation> {
    return getServerInformation(this.rest, this.scoped(options));
  }

  /**
   * The account that this client works with.
   *
   * @throws NodeNotFoundError when it has no credentials.
   */
  getUser(options: GraphqlOptions = {}): Promise<User> {
    return getUser(this.rest, this.scoped(options));
  }

  /** What this client may do. */
  getUserPermissions(options: GraphqlOptions = {}): Promise<UserPermissions> {
    return getUserPermissions(this.rest, this.scoped(options));
  }

  /** Headers that are sent with every request; change them as you like. Credentials are not among them. */
  get headers(): Headers {
    return this.rest.headers;
  }

  /**
   * Ends this client and all that share its connections: what is under way, and whatever is asked later, rejects with
   * `AbortError`. `await using` does the same.
   */
  close(): Promise<void> {
    return this.rest.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.rest.close();
  }

  /** The client's branch and moment where a call gives none of its own. */
  private scoped(options: object): ReadOptions {
    return { ...this.rest.scope, ...options };
  }
}
