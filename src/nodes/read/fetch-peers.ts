import type { InfrahubNode } from "../node/infrahub-node.js";
import type { NodeContext, NodeOrigin } from "../node/node-record.js";
import { readNodes, type ReadNodesOptions } from "./read-nodes.js";
import { withOrigin } from "../node/with-origin.js";

/** Peers that are asked for at the same time and in the same way. */
interface Waiting {
  ids: Set<string>;
  nodes: Promise<Map<string, InfrahubNode>>;
}

/** Options by which calls differ and still share a query, if they agree on them. */
const SHARED = new Set(["select", "include", "exclude", "branch", "at"]);

const waiting = new WeakMap<object, Map<string, Waiting>>();

/**
 * Reads peers by their ids. All that is asked for in one go, such as by `Promise.all` over many nodes, goes out as
 * one query for each kind.
 *
 * @param options - how to read them; with settings of its own (`signal`, `timeout`, ...), a call has its own query.
 * @returns them in the order of the ids; those that are gone are left out.
 */
export async function fetchPeers(
  origin: NodeOrigin,
  kind: string,
  ids: readonly string[],
  options: ReadNodesOptions,
): Promise<InfrahubNode[]> {
  if (!ids.length) return [];
  const { context } = origin;
  const read = withOrigin(origin, options);
  const alone = Object.keys(read).some((name) => !SHARED.has(name));
  const nodes = alone
    ? await readById(context, kind, ids, read)
    : await join(context, JSON.stringify([kind, read]), ids, (all) => readById(context, kind, all, read));
  return ids.flatMap((id) => nodes.get(id) ?? []);
}

function join(
  { schemas }: NodeContext,
  key: string,
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<Map<string, InfrahubNode>>,
): Promise<Map<string, InfrahubNode>> {
  // Scopes of a client share its schemas, and so what they wait for; the key has branch and moment.
  const all = waiting.get(schemas) ?? new Map<string, Waiting>();
  waiting.set(schemas, all);
  let entry = all.get(key);
  if (!entry) {
    const asked = new Set<string>();
    entry = {
      ids: asked,
      nodes: Promise.resolve().then(() => {
        all.delete(key);
        return read([...asked]);
      }),
    };
    all.set(key, entry);
  }
  for (const id of ids) entry.ids.add(id);
  return entry.nodes;
}

async function readById(
  context: NodeContext,
  kind: string,
  ids: readonly string[],
  options: ReadNodesOptions,
): Promise<Map<string, InfrahubNode>> {
  const nodes = await readNodes(context, kind, { ids }, { ...options, order: { disable: true } });
  return new Map(nodes.map((node) => [node.id, node]));
}
