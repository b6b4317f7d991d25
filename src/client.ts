/// <reference lib="esnext.disposable" preserve="true" />
import type { BatchNode, BatchOptions } from "./batch/batch-entry.js";
import { InfrahubBatch } from "./batch/infrahub-batch.js";
import { BranchManager } from "./branches/branch-manager.js";
import { AccountManager } from "./accounts/account-manager.js";
import { DiffManager } from "./diff/diff-manager.js";
import { ArtifactManager } from "./artifacts/artifact-manager.js";
import { noSuchNode } from "./errors/no-such-node.js";
import { ObjectStore } from "./files/object-store.js";
import { executeGraphql, type GraphqlOptions } from "./graphql/execute-graphql.js";
import { EventManager } from "./events/event-manager.js";
import type { NodeOrId } from "./graphql/node-or-id.js";
import { GroupManager } from "./groups/group-manager.js";
import { liveQuery, type LiveQueryOptions } from "./graphql/live-query.js";
import { checkRequestContext, type RequestContext } from "./graphql/request-context.js";
import { safeExecuteGraphql, type GraphqlResult } from "./graphql/safe-execute-graphql.js";
import type { DocumentArguments, TypedDocument } from "./graphql/typed-document.js";
import { createRestClient, type RestClient } from "./http/rest-client.js";
import type { RestClientOptions, Scope } from "./http/rest-client-options.js";
import type { AnyKinds } from "./nodes/any-kinds.js";
import type { Filters } from "./nodes/filters.js";
import { BranchStore } from "./nodes/branch-store.js";
import { convertObjectType, type ConversionOptions } from "./nodes/convert-object-type.js";
import { createNode } from "./nodes/create-node.js";
import { deleteNode } from "./nodes/delete-node.js";
import { describeCriteria, getNode } from "./nodes/get-node.js";
import type { KindName } from "./nodes/kind-map.js";
import type { NodeContext } from "./nodes/node-record.js";
import type { Node } from "./nodes/node-type.js";
import { NodeStore } from "./nodes/node-store.js";
import { nodeWriter } from "./nodes/node-writer.js";
import type { CountOptions, GetOptions, ListOptions, NodeCriteria } from "./nodes/read-options.js";
import { countNodes, readNodes, readPages, type ReadOptions } from "./nodes/read-nodes.js";
import type { ChangedDefault } from "./nodes/select.js";
import type { CreateInput, NewNode, NodeRef, WriteOptions } from "./nodes/write-types.js";
import type { TrackingOptions, TrackingResult } from "./tracking/tracking-options.js";
import { ProposedChangeManager } from "./proposed-changes/proposed-change-manager.js";
import { SchemaManager } from "./schema/schema-manager.js";
import { SchemaStore } from "./schema/schema-store.js";
import { TaskManager } from "./tasks/task-manager.js";
import { PoolManager } from "./pools/pool-manager.js";
import { queryGqlQuery, type QueryGqlQueryOptions } from "./queries/query-gql-query.js";
import { RepositoryManager } from "./repositories/repository-manager.js";
import { search, type SearchOptions, type SearchResult } from "./search/search.js";
import type {
  PathTraversal,
  ReachableNodes,
  ReachableNodesOptions,
  TraversePathsOptions,
} from "./traversal/path-types.js";
import { pathExists, reachableNodes, traversePaths } from "./traversal/traverse.js";
import { getServerInformation, type ServerInformation } from "./server/server-information.js";
import { getUserPermissions, type UserPermissions } from "./server/user-permissions.js";
import { getUser, type User } from "./server/user.js";

/** Where a client reads and writes, and in whose name. */
export interface ClientScope extends Scope {
  /** In whose name nodes are written: needs the permission `override_context`. The client's own account when left out. */
  requestContext?: RequestContext | undefined;
}

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
  protected readonly nodes: NodeContext;
  private readonly stored: NodeStore;

  /**
   * @param from - options, of which what is left out comes from the environment and then from the defaults; or a REST
   * client that was made before, to share its connections and credentials.
   * @throws ConfigurationError when the options cannot work.
   */
  constructor(from: RestClientOptions | RestClient = {}) {
    this.rest = "GET" in from ? from : createRestClient(from);
    const schemas = new SchemaStore(this.rest.with({ branch: undefined }));
    this.nodes = { rest: this.rest, schemas, writer: nodeWriter };
    this.stored = new NodeStore();
  }

  /**
   * A client for a branch or a moment, or that writes in the name of another account. It shares connections,
   * credentials and schemas with this one.
   *
   * @param scope - `branch`, `at`, `requestContext`; what is left out stays as it is, `undefined` takes it away.
   * @throws InvalidInputError when `at` is no time, or `requestContext` names no account.
   *
   * @example
   * const feature = client.with({ branch: "feature/x" });
   * const asBot = feature.with({ requestContext: { account: bot } });
   */
  with(scope: ClientScope): this {
    const { requestContext, ...reading } = scope;
    checkRequestContext(requestContext);
    const rest = this.rest.with(reading);
    return this.derive({ ...this.nodes, rest, ...("requestContext" in scope && { requestContext }) });
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
    throw noSuchNode(kind, describeCriteria(criteria));
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
    const node = await getNode(this.nodes, kind, criteria, this.scoped(options));
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
    const nodes: unknown = await readNodes(this.nodes, kind, filters, this.scoped(options));
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
    for await (const page of readPages(this.nodes, kind, filters, this.scoped(options))) {
      yield* page as object[] as Read<Kinds, Kind, Selection, Include, Exclude>[];
    }
  }

  /** Counts the nodes of a kind that meet all of the filters. */
  count<Kind extends KindName<Kinds>>(
    kind: Kind,
    filters: Filters<Kinds, Kind> = {},
    options: CountOptions = {},
  ): Promise<number> {
    return countNodes(this.nodes, kind, filters, this.scoped(options));
  }

  /**
   * Makes a node that the server does not have yet; `save` creates it. Its id is there at once, so that new nodes can
   * refer to each other.
   *
   * @param kind - its kind.
   * @param data - attributes and relationships by name. What the schema makes mandatory must be given.
   * @param options - `branch` to make it for.
   * @throws InvalidInputError when something is missing or cannot be.
   *
   * @example
   * const site = await client.create("LocationSite", { name: "paris" });
   * await site.save();
   * const device = await client.create("InfraDevice", { name: "edge1", role: "leaf", site, tags: [{ hfid: ["red"] }] });
   * await device.save({ allowUpsert: true });
   */
  async create<Kind extends KindName<Kinds>>(
    kind: Kind,
    data: CreateInput<Kinds, Kind>,
    options: { branch?: string | undefined } = {},
  ): Promise<NewNode<Kinds, Kind>> {
    const node: unknown = await createNode(this.nodes, kind, data, this.scoped(options));
    return node as NewNode<Kinds, Kind>;
  }

  /**
   * Deletes a node without reading it.
   *
   * @param kind - its kind, or a generic one.
   * @param node - its id, `{ id }` or `{ hfid }`.
   * @throws NodeNotFoundError when there is none.
   *
   * @example
   * await client.delete("InfraDevice", { hfid: ["edge1"] });
   */
  async delete<Kind extends KindName<Kinds>>(
    kind: Kind,
    node: NodeRef<Kinds, NoInfer<Kind>>,
    options: WriteOptions & Pick<Scope, "branch"> = {},
  ): Promise<void> {
    await deleteNode(this.nodes, kind, node, this.scoped(options));
  }

  /**
   * Makes a node one of another kind. The server deletes it and creates the other one, under a new id, in one step.
   *
   * @param nodeId - id of the node.
   * @param targetKind - the kind that it is to be.
   * @param options - `fieldsMapping`: for fields of the new kind, where their values come from, unless it is the field
   * of the same name.
   * @returns id and kind of the new node.
   * @throws NodeNotFoundError when there is no such node; ValidationError when the mapping does not fill what is mandatory.
   *
   * @example
   * await client.convertObjectType(port.id, "InfraSwitchPort", { fieldsMapping: { speed: { value: 1000 } } });
   */
  convertObjectType(
    nodeId: string,
    targetKind: KindName<Kinds>,
    options: ConversionOptions = {},
  ): Promise<{ id: string; kind: string }> {
    return convertObjectType(this.nodes, nodeId, targetKind, this.scoped(options));
  }

  /** The nodes of this client's branch that were put aside to be found again without asking the server. */
  get store(): BranchStore<Kinds> {
    return new BranchStore(this.stored, this.rest.scope.branch);
  }

  /**
   * Makes a batch: writes of nodes in few requests, and other work beside them.
   *
   * @example
   * const batch = client.createBatch({ returnExceptions: true });
   * for (const name of names) batch.save(await client.create("InfraDevice", { name }));
   * for await (const { node, error } of batch.execute()) console.log(node.id, error?.message ?? "saved");
   */
  createBatch<Node extends BatchNode = BatchNode, Result = unknown>(
    options: BatchOptions = {},
  ): InfrahubBatch<Node, Result> {
    return new InfrahubBatch(options);
  }

  /**
   * Runs some work and notes in a group which nodes it saved. The next run of the same name can delete what it does
   * not save any more. Nothing is noted or deleted when the work fails.
   *
   * @param options - `identifier` names the run, and with `params` its group, as in the Python SDK.
   * @param work - what is to be done, with a client whose saves are noted.
   * @throws what the work throws; and the server's refusals of the group, or of deleting a node.
   *
   * @example
   * const { deleted } = await client.startTracking(
   *   { identifier: "import-sites", deleteUnusedNodes: true },
   *   async (tracked) => {
   *     for (const name of names) await (await tracked.create("LocationSite", { name })).save({ allowUpsert: true });
   *   },
   * );
   */
  async startTracking<Result>(
    options: TrackingOptions,
    work: (tracked: InfrahubClient<Kinds>) => Promise<Result>,
  ): Promise<TrackingResult<Result>> {
    const { runTracked } = await import("./tracking/run-tracked.js");
    const { nodes } = options.branch === undefined ? this : this.with({ branch: options.branch });
    return runTracked(nodes, options, (tracked) => work(this.derive(tracked)));
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

  /** Branches: create, rebase, merge, delete, ... */
  get branch(): BranchManager {
    return new BranchManager(this.rest);
  }

  /** What differs between the client's branch and the default branch. */
  get diff(): DiffManager {
    return new DiffManager(this.rest);
  }

  /** The schema of the client's branch: its kinds, and loading, checking and exporting them. */
  get schema(): SchemaManager {
    return new SchemaManager(this.rest, this.nodes.schemas);
  }

  /** Artifacts: what transformations make of nodes. */
  get artifact(): ArtifactManager {
    return new ArtifactManager(this.rest);
  }

  /** Infrahub's object store, and the files that nodes hold. */
  get objectStore(): ObjectStore {
    return new ObjectStore(this.rest);
  }

  /** What the server does in the background: look at it, and wait for it. */
  get task(): TaskManager {
    return new TaskManager(this.rest);
  }

  /** Proposed changes: create, check, review, merge, ... */
  get proposedChange(): ProposedChangeManager {
    return new ProposedChangeManager(this.rest);
  }

  /** One's own API tokens and password. */
  get accounts(): AccountManager {
    return new AccountManager(this.rest);
  }

  /** What has happened on the server. */
  get events(): EventManager {
    return new EventManager(this.rest);
  }

  /** Members and subscribers of groups. */
  get groups(): GroupManager {
    return new GroupManager(this.rest);
  }

  /** Pools of addresses, prefixes and numbers. */
  get pools(): PoolManager {
    return new PoolManager(this.rest);
  }

  /** Git repositories. */
  get repositories(): RepositoryManager {
    return new RepositoryManager(this.rest);
  }

  /**
   * Runs a query that is stored on the server.
   *
   * @typeParam Data - what it answers.
   * @param query - its name or id.
   * @throws NodeNotFoundError when there is none; ValidationError when a variable that it needs is missing.
   *
   * @example
   * const data = await client.queryGqlQuery<{ InfraDevice: { count: number } }>("devices", { variables: { site: "atl1" } });
   */
  queryGqlQuery<Data = Record<string, unknown>>(
    query: string,
    options: QueryGqlQueryOptions = {},
  ): Promise<Data> {
    return queryGqlQuery(this.rest, query, options);
  }

  /**
   * Looks for a text in the values of all attributes of all nodes, or for the node of an id.
   *
   * @example
   * const { nodes, parentPrefixes } = await client.search("10.0.0.5");
   */
  search(text: string, options: SearchOptions = {}): Promise<SearchResult> {
    return search(this.rest, text, options);
  }

  /**
   * Finds the paths between two nodes, the shortest first (Infrahub 1.10 and later).
   *
   * @example
   * const { paths } = await client.traversePaths(device, site, { maxDepth: 3 });
   */
  traversePaths(
    source: NodeOrId,
    destination: NodeOrId,
    options: TraversePathsOptions = {},
  ): Promise<PathTraversal> {
    return traversePaths(this.rest, source, destination, options);
  }

  /**
   * Whether there is a path between two nodes (Infrahub 1.10 and later).
   *
   * @throws InfrahubError when the server ran out of budget before it found one.
   */
  pathExists(
    source: NodeOrId,
    destination: NodeOrId,
    options: Omit<TraversePathsOptions, "maxPaths" | "shortestPathsOnly"> = {},
  ): Promise<boolean> {
    return pathExists(this.rest, source, destination, options);
  }

  /**
   * Finds the nodes of some kinds that a node leads to (Infrahub 1.10 and later).
   *
   * @example
   * const { dependencies } = await client.reachableNodes(device, ["InfraCircuit"]);
   */
  reachableNodes(
    source: NodeOrId,
    targetKinds: readonly string[],
    options: ReachableNodesOptions = {},
  ): Promise<ReachableNodes> {
    return reachableNodes(this.rest, source, targetKinds, options);
  }

  /** A client that shares what it can with this one. */
  private derive(nodes: NodeContext): this {
    const derived = Object.create(Object.getPrototypeOf(this) as object) as this;
    return Object.assign(derived, { rest: nodes.rest, nodes, stored: this.stored });
  }

  /** The client's branch and moment where a call gives none of its own. */
  private scoped(options: object): ReadOptions {
    return { ...this.rest.scope, ...options };
  }
}
