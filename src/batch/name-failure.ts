import { addToMessage } from "../errors/add-to-message.js";
import { InfrahubError } from "../errors/infrahub-error.js";
import { describeNode } from "../nodes/node/describe-node.js";
import { InfrahubNode } from "../nodes/node/infrahub-node.js";
import type { BatchNode, Outcome } from "./batch-entry.js";

/**
 * Adds to the first failure of a batch which node it belongs to, and what else failed. An error of other code is left
 * as it is.
 *
 * @param over - all outcomes.
 */
export function nameFailure({ node, error }: Outcome, over: readonly Outcome[]): unknown {
  if (!(error instanceof InfrahubError)) return error;
  const alike = over.filter((outcome) => outcome.error === error);
  const others = over.filter((outcome) => outcome.error && outcome.error !== error);
  // A failed request is the failure of everything in it.
  const names = (alike.length ? alike : [{ node }]).map((outcome) => nameOf(outcome.node));
  const beside = others.length
    ? ` (${others.length} more failed: ${list(others.map((one) => nameOf(one.node)))})`
    : "";
  addToMessage(error, `${list(names)}: `, beside);
  if (node && names.length === 1) error.node = { id: node.id, kind: node.kind };
  return error;
}

function nameOf(node: BatchNode | undefined): string {
  if (!node) return "a task without a node";
  return node instanceof InfrahubNode ? describeNode(node) : `${node.kind} ${node.id}`;
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
