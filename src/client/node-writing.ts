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
   * Makes a new node, which `save` then creates on the server. It has its id from the start, so that new nodes can
   * refer to each other.
   *
   * @param kind - its kind.
   * @param data - attributes and relationships by name. Everything that the schema makes mandatory is required.
   * @param options - `branch`: where it will be created.
   * @throws {@link InvalidInputError} when something is missing or invalid.
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
   * @param node - a node, or another object with its id and kind.
   * @throws {@link NodeNotFoundError} when there is no such node.
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
   * @param kind - its kind, or a generic kind.
   * @param node - its id, `{ id }` or `{ hfid }`.
   * @throws {@link NodeNotFoundError} when there is no such node.
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
   * Converts a node to another kind. The server deletes the node and creates the new one, with a new id, in one step.
   *
   * @param node - the node, or its id.
   * @param targetKind - the new kind.
   * @param options - `fieldsMapping`: where fields of the new kind get their values from, unless from the field of the
   * same name; `select`: what to read of the new node.
   * @returns the new node.
   * @throws {@link NodeNotFoundError} when there is no such node; {@link ValidationError} when a mandatory field gets
   * no value.
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
   * Creates a batch, which sends many writes in few requests and runs other work beside them.
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
   * Runs some work and records the nodes that it saves in a group. The next run with the same name can delete the nodes
   * that it no longer saves. When the work fails, nothing is recorded or deleted.
   *
   * @param options - `identifier` names the run and, with `params`, its group, as in the Python SDK.
   * @param work - the work, called with a client whose saves are recorded.
   * @throws what the work throws, and what saving the group or deleting nodes throws.
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
    // Nodes that the work has saved remain saved.
    return asWrite(run, "unknown");
  },
};
