import { NodeNotFoundError } from "./errors/node-not-found-error.js";
import { executeGraphql, type GraphqlOptions } from "./graphql/execute-graphql.js";
import { createRestClient, type RestClient } from "./http/rest-client.js";
import type { RestClientOptions, Scope } from "./http/rest-client-options.js";
import type { AnyKinds } from "./nodes/any-kinds.js";
import type { Filters } from "./nodes/filters.js";
import { createNode } from "./nodes/create-node.js";
import { deleteNode } from "./nodes/delete-node.js";
import { describeCriteria, getNode } from "./nodes/get-node.js";
import type { KindName } from "./nodes/kind-map.js";
import type { NodeContext } from "./nodes/node-record.js";
import type { Node } from "./nodes/node-type.js";
import { nodeWriter } from "./nodes/node-writer.js";
import type { CountOptions, GetOptions, ListOptions, NodeCriteria } from "./nodes/read-options.js";
import { countNodes, readNodes, readPages, type ReadOptions } from "./nodes/read-nodes.js";
import type { ChangedDefault } from "./nodes/select.js";
import type { CreateInput, NewNode, NodeRef } from "./nodes/write-types.js";
import { SchemaStore } from "./schema/schema-store.js";

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
  private readonly nodes: NodeContext;

  /**
   * @param from - options, of which what is left out comes from the environment and then from the defaults; or a REST
   * client that was made before, to share its connections and credentials.
   * @throws ConfigurationError when the options cannot work.
   */
  constructor(from: RestClientOptions | RestClient = {}) {
    this.rest = "GET" in from ? from : createRestClient(from);
    const schemas = new SchemaStore(this.rest.with({ branch: undefined }));
    this.nodes = { rest: this.rest, schemas, writer: nodeWriter };
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
    return Object.assign(scoped, { rest, nodes: { ...this.nodes, rest } });
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
    options: Omit<CountOptions, "partialMatch" | "at"> = {},
  ): Promise<void> {
    await deleteNode(this.nodes, kind, node, this.scoped(options));
  }

  /**
   * Runs a GraphQL document.
   *
   * @returns what it asked for.
   * @throws ResponseError, or the class of its catalogue code, when the answer holds errors; `partialData` has the rest.
   *
   * @example
   * const data = await client.executeGraphQL("query ($name: String) { BuiltinTag(name__value: $name) { count } }", { name });
   */
  executeGraphQL<Data = Record<string, unknown>>(
    document: string,
    variables: Record<string, unknown> = {},
    options: GraphqlOptions = {},
  ): Promise<Data> {
    return executeGraphql<Data>(this.rest, document, variables, this.scoped(options));
  }

  /** The client's branch and moment where a call gives none of its own. */
  private scoped(options: object): ReadOptions {
    return { ...this.rest.scope, ...options };
  }
}
