import { addToMessage } from "../errors/add-to-message.js";
import { InfrahubError } from "../errors/infrahub-error.js";
import { describeNode } from "../nodes/node/describe-node.js";
import { InfrahubNode } from "../nodes/node/infrahub-node.js";
import type { BatchNode, Outcome } from "./batch-entry.js";

/**
 * Says in the first failure of a batch whose it is, and what failed beside it. An error that is not of this package
 * stays as it is: it is its thrower's.
 *
 * @param over - all outcomes.
 */
export function nameFailure({ node, error }: Outcome, over: readonly Outcome[]): unknown {
  if (!(error instanceof InfrahubError)) return error;
  const alike = over.filter((outcome) => outcome.error === error);
  const others = over.filter((outcome) => outcome.error && outcome.error !== error);
  // A request that failed is the failure of all that was in it.
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
