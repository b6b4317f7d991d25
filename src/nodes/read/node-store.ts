import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { covers } from "../plan/covers.js";
import { InfrahubNode } from "../node/infrahub-node.js";
import type { NodeRecord } from "../node/node-record.js";
import { defaultSelection, planQuery } from "../plan/query-plan.js";
import type { Selection } from "../plan/selection.js";
import { toReference } from "../node/reference.js";

/** A read of a node. */
interface Stored {
  node: InfrahubNode;
  record: NodeRecord;
}

/**
 * Nodes that are kept to be found again without asking the server, apart for each branch. Nothing is kept unless it is
 * put in, and then until it is taken out.
 */
export class NodeStore {
  /** By branch and id: the reads of which none shows all that another one shows, the newest first. */
  readonly #branches = new Map<string | undefined, Map<string, Stored[]>>();
  readonly #idsByHfid = new Map<string, Set<string>>();

  /**
   * Keeps a node. A poorer read of it never takes the place of a fuller one.
   *
   * @throws {@link InvalidInputError} when it is not a node, or not saved yet.
   */
  set(given: object): void {
    const node = given instanceof InfrahubNode ? given : undefined;
    const record = node && InfrahubNode.record(node);
    if (record?.state !== "saved" || !node)
      throw new InvalidInputError("store.set: give a node that was read or saved; the store has no others.");
    const { plan } = record.shape;
    const nodes = this.#branches.get(node.branch) ?? new Map<string, Stored[]>();
    this.#branches.set(node.branch, nodes);
    const others = (nodes.get(node.id) ?? []).filter(
      (one) => one.node !== node && !covers(plan, one.record.shape.plan),
    );
    const poorer = others.some((one) => covers(one.record.shape.plan, plan));
    nodes.set(node.id, poorer ? others : [{ node, record }, ...others]);
    if (!node.hfid) return;
    const key = hfidKey(node.hfid);
    this.#idsByHfid.set(key, (this.#idsByHfid.get(key) ?? new Set()).add(node.id));
  }

  /**
   * The newest read of a node that shows all that is asked for.
   *
   * @param kind - its kind, or a generic one.
   * @param given - its id, `{ id }` or `{ hfid }`.
   * @param select - what it must show; the default selection when left out.
   */
  get(
    branch: string | undefined,
    kind: string,
    given: unknown,
    select?: Selection,
  ): InfrahubNode | undefined {
    const { id, hfid } = toReference(`store.get ${kind}`, given);
    const ids = id === undefined ? [...(this.#idsByHfid.get(hfidKey(hfid ?? [])) ?? [])] : [id];
    const found = ids
      .flatMap((one) => this.#branches.get(branch)?.get(one) ?? [])
      .find(({ record }) => {
        const { origin, plan, kind: own } = record.shape;
        const asked = origin.schema.kinds.get(kind);
        if (!asked || record.state === "deleted") return false;
        if (own.name !== kind && !asked.implementers.includes(own.name)) return false;
        return covers(plan, planQuery(origin.schema, asked, select ?? defaultSelection(asked)));
      });
    return found?.node;
  }

  /** Takes a node out. */
  delete({ id, branch }: { readonly id: string; readonly branch: string | undefined }): void {
    this.#branches.get(branch)?.delete(id);
  }

  /** How many nodes a branch has. */
  count(branch: string | undefined): number {
    return this.#branches.get(branch)?.size ?? 0;
  }

  /** Takes all nodes out, of all branches. */
  clear(): void {
    this.#branches.clear();
    this.#idsByHfid.clear();
  }
}

function hfidKey(hfid: readonly string[]): string {
  return hfid.join("\u0000");
}
