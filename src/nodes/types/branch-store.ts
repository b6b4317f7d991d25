import { NodeNotFoundError } from "../../errors/node-not-found-error.js";
import type { KindName } from "./kind-map.js";
import type { NodeStore } from "../read/node-store.js";
import type { Fetched } from "./node-type.js";
import type { Selection } from "../plan/selection.js";
import type { FetchOptions } from "./read-options.js";
import type { NodeRef } from "./node-ref.js";
import { markSelf } from "../../util/self.js";
import { throughProxies } from "../../util/through-proxies.js";

/** What a node in the store must have read to be found. */
export type StoreOptions<Kinds, Kind extends keyof Kinds, Selected> = Pick<
  FetchOptions<Kinds, Kind, Selected>,
  "select"
>;

/**
 * Nodes of one branch that were stored to be found again without a request.
 *
 * @example
 * for (const site of await client.all("LocationSite")) client.store.set(site);
 * client.store.get("LocationSite", { hfid: ["paris"] }).name.value;
 */
export class BranchStore<Kinds> {
  readonly #store: NodeStore;
  readonly #branch: string | undefined;

  constructor(store: NodeStore, branch: string | undefined) {
    this.#store = store;
    this.#branch = branch;
    markSelf(this);
  }

  /** The number of nodes in the store. */
  get count(): number {
    return this.#store.count(this.#branch);
  }

  /**
   * Stores a node, for the branch that it was read from. A node that was read with fewer fields does not replace one
   * with more.
   *
   * @throws {@link InvalidInputError} when it is not a node, or not saved yet.
   */
  set(node: object): void {
    this.#store.set(node);
  }

  /**
   * Finds a node.
   *
   * @param kind - its kind, or a generic kind.
   * @param node - its id, `{ id }` or `{ hfid }`.
   * @param options - `select`: the fields that it must have; by default, those that are read without a selection.
   * @throws {@link NodeNotFoundError} when it is not in the store, or has fewer fields.
   */
  get<Kind extends KindName<Kinds>, const Selected = undefined>(
    kind: Kind,
    node: NodeRef<Kinds, Kind>,
    options: StoreOptions<Kinds, Kind, Selected> = {},
  ): Fetched<Kinds, Kind, Selected> {
    const found = this.getOrNull(kind, node, options);
    if (found) return found;
    const identifier = JSON.stringify(node);
    throw new NodeNotFoundError(
      `The store has no ${kind} ${identifier}, or not all of it that is asked for.`,
      {
        code: "NODE_NOT_FOUND",
        data: { node_kind: kind, identifier },
      },
    );
  }

  /** Finds a node like {@link BranchStore.get}, but returns `null` when it is not in the store, or has fewer fields. */
  getOrNull<Kind extends KindName<Kinds>, const Selected = undefined>(
    kind: Kind,
    node: NodeRef<Kinds, Kind>,
    { select }: StoreOptions<Kinds, Kind, Selected> = {},
  ): Fetched<Kinds, Kind, Selected> | null {
    const found: unknown = this.#store.get(this.#branch, kind, node, select as Selection | undefined);
    return (found ?? null) as Fetched<Kinds, Kind, Selected> | null;
  }

  /** Removes a node. */
  delete(node: { readonly id: string; readonly branch: string | undefined }): void {
    this.#store.delete(node);
  }

  /** Removes all nodes of all branches. */
  clear(): void {
    this.#store.clear();
  }
}
throughProxies(BranchStore);
