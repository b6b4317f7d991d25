import type { BatchNode, BatchOptions } from "../batch/batch-entry.js";
import { InfrahubBatch } from "../batch/infrahub-batch.js";
import { noSuchNode } from "../errors/no-such-node.js";
import { asWrite } from "../errors/write-outcome.js";
import type { WriteOptions } from "../http/call-options.js";
import type { AnyKinds } from "../nodes/types/any-kinds.js";
import type { Filters } from "../nodes/types/filters.js";
import { BranchStore } from "../nodes/types/branch-store.js";
import type { ConversionOptions } from "../nodes/write/convert-object-type.js";
import { describeCriteria, getNode } from "../nodes/read/get-node.js";
import type { KindName } from "../nodes/types/kind-map.js";
import type { Node } from "../nodes/types/node-type.js";
import type { NewNode } from "../nodes/types/new-node.js";
import type { CountOptions, GetOptions, ListOptions, NodeCriteria } from "../nodes/types/read-options.js";
import { countNodes, readNodes, readPages } from "../nodes/read/read-nodes.js";
import type { ChangedDefault, SelectedOr } from "../nodes/types/select.js";
import type { CreateInput, NodeRef, NodeWriteOptions } from "../nodes/types/write-types.js";
import type { TrackingOptions, TrackingResult } from "../tracking/tracking-options.js";
import { ResourcesClient } from "./resources-client.js";
import { throughProxies } from "../util/through-proxies.js";

/** A node as the options of a call make it. */
type Read<Kinds, Kind extends KindName<Kinds>, Selection, Include, Exclude> = Node<
  Kinds,
  Kind,
  SelectedOr<Selection, ChangedDefault<Kinds, Kind, Include, Exclude>>
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
export class InfrahubClient<Kinds extends object = AnyKinds> extends ResourcesClient {
  /**
   * Reads one node.
   *
   * @param kind - its kind, or a generic one.
   * @param criteria - its id, `{ id }`, `{ hfid }` or filters that only it meets.
   * @throws NodeNotFoundError when there is none, NodeNotUniqueError when there is more than one.
   *
   * @example
   * const device = await client.get("InfraDevice", { name__value: "atl1-edge1" });
   * device.name.value;
   */
  async get<
    Kind extends KindName<Kinds>,
    const Selection = "default",
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
    const Selection = "default",
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
    const Selection = "default",
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
    const Selection = "default",
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
    const Selection = "default",
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
  async count<Kind extends KindName<Kinds>>(
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
    options: Pick<WriteOptions, "branch"> = {},
  ): Promise<NewNode<Kinds, Kind>> {
    const { createNode } = await import("../nodes/write/writing.js");
    const fields = data as Readonly<Record<string, unknown>>;
    const node: unknown = await createNode(this.nodes, kind, fields, this.writing(options));
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
    options: NodeWriteOptions & WriteOptions = {},
  ): Promise<void> {
    const { deleteNode } = await import("../nodes/write/writing.js");
    await deleteNode(this.nodes, kind, node, this.writing(options));
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
  async convertObjectType(
    nodeId: string,
    targetKind: KindName<Kinds>,
    options: ConversionOptions = {},
  ): Promise<{ id: string; kind: string }> {
    const { convertObjectType } = await import("../nodes/write/writing.js");
    return convertObjectType(this.nodes, nodeId, targetKind, this.writing(options));
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
    const { runTracked } = await import("../tracking/run-tracked.js");
    const { nodes } = this.with({ branch: this.writing(options).branch });
    // What the work has saved stays saved.
    return asWrite(
      runTracked(nodes, options, (tracked) => work(this.derive(tracked))),
      "unknown",
    );
  }
}
throughProxies(InfrahubClient);
