import { deleteThis } from "./delete-node.js";
import { fetchPeers } from "./fetch-peers.js";
import type { InfrahubNode } from "./infrahub-node.js";
import type { NodeWriter } from "./node-record.js";
import { saveNode, updateNode } from "./save-node.js";

/** What the members of nodes do. */
export const nodeWriter: NodeWriter = {
  save: (node, options) => saveNode(node as InfrahubNode, options),
  update: (node, changes, options) =>
    updateNode(node as InfrahubNode, changes as Readonly<Record<string, unknown>>, options),
  delete: (node, options) => deleteThis(node as InfrahubNode, options),
  fetchPeers,
};
