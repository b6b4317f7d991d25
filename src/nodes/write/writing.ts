/**
 * All that writes nodes. It is loaded when the first node is written, and as one, so that what is begun first is done
 * first: most pages only read.
 */
export { convertObjectType } from "./convert-object-type.js";
export { createNode } from "./create-node.js";
export { deleteGiven, deleteNode, deleteThis } from "./delete-node.js";
export { saveNode, updateNode } from "./save-node.js";
