import type { BatchNode, BatchOptions } from "../batch/batch-entry.js";
import { InfrahubBatch } from "../batch/infrahub-batch.js";
import { asWrite } from "../errors/write-outcome.js";
import type { WriteOptions } from "../http/call-options.js";
import { withWriteScope } from "../http/with-scope.js";
import type { AnyKinds } from "../nodes/types/any-kinds.js";
import type { KindName } from "../nodes/types/kind-map.js";
import type { NewNode } from "../nodes/types/new-node.js";
import type { Fetched } from "../nodes/types/node-type.js";
import type { FetchOptions } from "../nodes/types/read-options.js";
import type { NodeRef } from "../nodes/types/node-ref.js";
import type { CreateInput, NodeWriteOptions } from "../nodes/types/write-types.js";
import type { ConversionOptions } from "../nodes/write/convert-object-type.js";
import type { TrackingOptions, TrackingResult } from "../tracking/tracking-options.js";
import type { ClientPart } from "./client-part.js";

/** How a client of the type `Client` writes nodes. */
export interface NodeWriting<Kinds, Client> {
  /**
   * Makes a node that the server does not have yet; `save` creates it. Its id is there at once, so that new nodes can
   * refer to each other.
   *
   * @param kind - its kind.
   * @param data - attributes and relationships by name. What the schema makes mandatory must be given.
   * @param options - `branch` to make it for.
   * @throws {@link InvalidInputError} when something is missing or cannot be.
   *
   * @example
   * const site = await client.create("LocationSite", { name: "paris" });
   * await site.save();
   * const device = await client.create("InfraDevice", { name: "edge1", role: "leaf", site, tags: [{ hfid: ["red"] }] });
   * await device.save({ allowUpsert: true });
   */
  create<Kind extends KindName<Kinds>>(
    kind: Kind,
    data: CreateInput<Kinds, Kind>,
    options?: Pick<WriteOptions, "branch">,
  ): Promise<NewNode<Kinds, Kind>>;

  /**
   * Deletes a node on this client's branch.
   *
   * @param node - a node that was read or made, or another object with its id and kind.
   * @throws {@link NodeNotFoundError} when there is none.
   *
   * @example
   * await client.delete(device);
   */
  delete(
    node: { readonly id: string; readonly kind: KindName<Kinds> },
    options?: NodeWriteOptions & WriteOptions,
  ): Promise<void>;
  /**
   * Deletes a node without reading it.
   *
   * @param kind - its kind, or a generic one.
   * @param node - its id, `{ id }` or `{ hfid }`.
   * @throws {@link NodeNotFoundError} when there is none.
   *
   * @example
   * await client.delete("InfraDevice", { hfid: ["edge1"] });
   */
  delete<Kind extends KindName<Kinds>>(
    kind: Kind,
    node: NodeRef<Kinds, NoInfer<Kind>>,
    options?: NodeWriteOptions & WriteOptions,
  ): Promise<void>;

  /**
   * Makes a node one of another kind. The server deletes it and creates the other one, under a new id, in one step.
   *
   * @param node - the node, or its id.
   * @param targetKind - the kind that it is to be.
   * @param options - `fieldsMapping`: for fields of the new kind, where their values come from, unless it is the field
   * of the same name; `select`: what to read of the new node.
   * @returns the new node.
   * @throws {@link NodeNotFoundError} when there is no such node; {@link ValidationError} when the mapping does not
   * fill what is mandatory.
   *
   * @example
   * const switchPort = await client.convertObjectType(port, "InfraSwitchPort", {
   *   fieldsMapping: { speed: { value: 1000 } },
   * });
   */
  convertObjectType<Kind extends KindName<Kinds>, const Selection = "default">(
    node: string | { readonly id: string },
    targetKind: Kind,
    options?: ConversionOptions & FetchOptions<Kinds, Kind, Selection>,
  ): Promise<Fetched<Kinds, Kind, Selection>>;

  /**
   * Makes a batch: writes of nodes in few requests, and other work beside them.
   *
   * @example
   * const batch = client.createBatch({ returnExceptions: true });
   * for (const name of names) batch.save(await client.create("InfraDevice", { name }));
   * for await (const { node, error } of batch.execute()) console.log(node.id, error?.message ?? "saved");
   */
  createBatch<Node extends BatchNode = BatchNode, Result = unknown>(
    options?: BatchOptions,
  ): InfrahubBatch<Node, Result>;

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
  startTracking<Result>(
    options: TrackingOptions,
    work: (tracked: Client) => Promise<Result>,
  ): Promise<TrackingResult<Result>>;
}

export const nodeWriting: ClientPart<NodeWriting<AnyKinds, unknown>> = {
  async create(kind, data, options = {}) {
    const { createNode } = await import("../nodes/write/writing.js");
    return (await createNode(this.nodes, kind, data, withWriteScope(this.rest.scope, options))) as never;
  },
  async delete(...[first, second, options = {}]: [unknown, unknown?, (NodeWriteOptions & WriteOptions)?]) {
    const { deleteGiven, deleteNode } = await import("../nodes/write/writing.js");
    const { scope } = this.rest;
    if (typeof first === "string")
      await deleteNode(this.nodes, first, second, withWriteScope(scope, options));
    else await deleteGiven(this.nodes, first, withWriteScope(scope, second ?? {}));
  },
  async convertObjectType(node, targetKind, options = {}) {
    const { convertObjectType } = await import("../nodes/write/writing.js");
    const writing = withWriteScope(this.rest.scope, options);
    return (await convertObjectType(this.nodes, node, targetKind, writing)) as never;
  },
  createBatch(options) {
    return new InfrahubBatch(options);
  },
  async startTracking(options, work) {
    const { runTracked } = await import("../tracking/run-tracked.js");
    const rest = this.rest.with({ branch: withWriteScope(this.rest.scope, options).branch });
    const run = runTracked({ ...this.nodes, rest }, options, (tracked) => work(this.derive(tracked)));
    // What the work has saved stays saved.
    return asWrite(run, "unknown");
  },
};
