import type { InfrahubNode } from "../node/infrahub-node.js";
import type { NodeWriter } from "../node/node-record.js";

/** What the members of nodes do. */
export const nodeWriter: NodeWriter = {
  async save(node, options) {
    const { saveNode } = await import("./writing.js");
    await saveNode(node as InfrahubNode, options);
  },
  async update(node, changes, options) {
    const { updateNode } = await import("./writing.js");
    await updateNode(node as InfrahubNode, changes as Readonly<Record<string, unknown>>, options);
  },
  async delete(node, options) {
    const { deleteThis } = await import("./writing.js");
    await deleteThis(node as InfrahubNode, options);
  },
  async fetchPeers(origin, kind, ids, options) {
    const { fetchPeers } = await import("../read/fetch-peers.js");
    return fetchPeers(origin, kind, ids, options);
  },
};
