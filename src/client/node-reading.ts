import { noSuchNode } from "../errors/no-such-node.js";
import type { RestClient } from "../http/rest-client.js";
import { withScope } from "../http/with-scope.js";
import { describeCriteria, getNode } from "../nodes/read/get-node.js";
import { countNodes, readNodes, readPages, type ReadNodesOptions } from "../nodes/read/read-nodes.js";
import type { AnyKinds } from "../nodes/types/any-kinds.js";
import type { Filters } from "../nodes/types/filters.js";
import type { KindName } from "../nodes/types/kind-map.js";
import type { Node } from "../nodes/types/node-type.js";
import type { CountOptions, GetOptions, ListOptions, NodeCriteria } from "../nodes/types/read-options.js";
import type { PlainOrigin } from "../nodes/types/plain-node.js";
import type { ChangedDefault, SelectedOr } from "../nodes/types/select.js";
import type { ClientPart } from "./client-part.js";

/** The type of a node, given the options of the call that reads it. */
type Read<Kinds, Kind extends KindName<Kinds>, Selection, Include, Exclude> = Node<
  Kinds,
  Kind,
  SelectedOr<Selection, ChangedDefault<Kinds, Kind, Include, Exclude>>
>;

/** How a client reads nodes. */
export interface NodeReading<Kinds> {
  /**
   * Reads one node.
   *
   * @param kind - its kind, or a generic kind.
   * @param criteria - its id, `{ id }`, `{ hfid }`, or filters that match only this node.
   * @throws {@link NodeNotFoundError} when no node matches, {@link NodeNotUniqueError} when more than one does.
   *
   * @example
   * const device = await client.get("InfraDevice", { name__value: "atl1-edge1" });
   * device.name.value;
   */
  get<
    Kind extends KindName<Kinds>,
    const Selection = "default",
    const Include extends string = never,
    const Exclude extends string = never,
  >(
    kind: Kind,
    criteria: NodeCriteria<Kinds, Kind>,
    options?: GetOptions<Kinds, Kind, Selection, Include, Exclude>,
  ): Promise<Read<Kinds, Kind, Selection, Include, Exclude>>;

  /** Reads one node like {@link InfrahubClient.get}, but returns `null` when no node matches. */
  getOrNull<
    Kind extends KindName<Kinds>,
    const Selection = "default",
    const Include extends string = never,
    const Exclude extends string = never,
  >(
    kind: Kind,
    criteria: NodeCriteria<Kinds, Kind>,
    options?: GetOptions<Kinds, Kind, Selection, Include, Exclude>,
  ): Promise<Read<Kinds, Kind, Selection, Include, Exclude> | null>;

  /**
   * Reads all nodes of a kind.
   *
   * @example
   * const sites = await client.all("LocationSite", { select: { name: true } });
   */
  all<
    Kind extends KindName<Kinds>,
    const Selection = "default",
    const Include extends string = never,
    const Exclude extends string = never,
  >(
    kind: Kind,
    options?: ListOptions<Kinds, Kind, Selection, Include, Exclude>,
  ): Promise<Read<Kinds, Kind, Selection, Include, Exclude>[]>;

  /**
   * Reads the nodes of a kind that match all filters.
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
  filters<
    Kind extends KindName<Kinds>,
    const Selection = "default",
    const Include extends string = never,
    const Exclude extends string = never,
  >(
    kind: Kind,
    filters: Filters<Kinds, Kind>,
    options?: ListOptions<Kinds, Kind, Selection, Include, Exclude>,
  ): Promise<Read<Kinds, Kind, Selection, Include, Exclude>[]>;

  /**
   * Turns what `toPlain` returned back into a node with methods, for the branch and time that it was read from.
   *
   * @throws {@link InvalidInputError} when it is not a plain node, or the node had unsaved changes.
   *
   * @example
   * const device = await client.rehydrate(JSON.parse(cached) as PlainNode<Kinds, "InfraDevice">);
   */
  rehydrate<Plain extends { readonly id: string; readonly $plain: PlainOrigin<unknown> }>(
    plain: Plain,
  ): Promise<NonNullable<Plain["$plain"]["node"]>>;

  /**
   * Streams the nodes of a kind in constant memory. The next page is fetched while the current one is being used.
   *
   * @example
   * for await (const device of client.stream("InfraDevice", { filters: { role__value: "leaf" } })) { ... }
   */
  stream<
    Kind extends KindName<Kinds>,
    const Selection = "default",
    const Include extends string = never,
    const Exclude extends string = never,
  >(
    kind: Kind,
    options?: ListOptions<Kinds, Kind, Selection, Include, Exclude> & { filters?: Filters<Kinds, Kind> },
  ): AsyncGenerator<Read<Kinds, Kind, Selection, Include, Exclude>, void, undefined>;

  /** Counts the nodes of a kind that match all filters. */
  count<Kind extends KindName<Kinds>>(
    kind: Kind,
    filters?: Filters<Kinds, Kind>,
    options?: CountOptions,
  ): Promise<number>;
}

export const nodeReading: ClientPart<NodeReading<AnyKinds>> = {
  async get(kind, criteria, options) {
    const node = await this.getOrNull(kind, criteria, options);
    if (node) return node;
    throw noSuchNode(kind, describeCriteria(criteria));
  },
  async getOrNull(kind, criteria, options = {}) {
    const node = await getNode(this.nodes, kind, criteria, readOptions(this.rest, options));
    return (node ?? null) as never;
  },
  async rehydrate(plain) {
    const { rehydrateNode } = await import("../nodes/read/rehydrate-node.js");
    return rehydrateNode(this.nodes, plain);
  },
  all(kind, options) {
    return this.filters(kind, {}, options);
  },
  async filters(kind, filters, options = {}) {
    return (await readNodes(this.nodes, kind, filters, readOptions(this.rest, options))) as never;
  },
  async *stream(kind, { filters = {}, ...options } = {}) {
    for await (const page of readPages(this.nodes, kind, filters, readOptions(this.rest, options)))
      yield* page as never[];
  },
  async count(kind, filters = {}, options = {}) {
    return countNodes(this.nodes, kind, filters, readOptions(this.rest, options));
  },
};

/** The options of a call, with the client's branch and time as defaults. */
function readOptions({ scope }: RestClient, options: object): ReadNodesOptions {
  return withScope(scope, options);
}
