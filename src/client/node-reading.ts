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

/** A node as the options of a call make it. */
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
   * @param kind - its kind, or a generic one.
   * @param criteria - its id, `{ id }`, `{ hfid }` or filters that only it meets.
   * @throws {@link NodeNotFoundError} when there is none, {@link NodeNotUniqueError} when there is more than one.
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

  /** Reads one node, like {@link InfrahubClient.get}; `null` when there is none. */
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
   * Makes a node, with its methods, of what `toPlain` made of one; on the branch and at the moment that it was read at.
   *
   * @throws {@link InvalidInputError} when it is something else, or the node had changes that were not saved.
   *
   * @example
   * const device = await client.rehydrate(JSON.parse(cached) as PlainNode<Kinds, "InfraDevice">);
   */
  rehydrate<Plain extends { readonly id: string; readonly $plain: PlainOrigin<unknown> }>(
    plain: Plain,
  ): Promise<NonNullable<Plain["$plain"]["node"]>>;

  /**
   * Reads nodes one after the other, in constant memory; the next page is fetched while this one is used.
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

  /** Counts the nodes of a kind that meet all of the filters. */
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

/** The options of a call, with the client's branch and moment where they give none. */
function readOptions({ scope }: RestClient, options: object): ReadNodesOptions {
  return withScope(scope, options);
}
