import { InvalidInputError } from "../errors/invalid-input-error.js";
import { selfOf } from "../util/self.js";
import type { InfrahubNode } from "../nodes/node/infrahub-node.js";
import { describeNode } from "../nodes/node/describe-node.js";
import { unsavedPeers } from "../nodes/write/unsaved-peers.js";
import type { BatchedWrite } from "./batch-entry.js";

/**
 * Orders writes: a node comes after the unsaved nodes that it refers to, and after earlier writes of itself.
 *
 * @param writes - in the order in which they were added.
 * @returns the writes in stages; writes of one stage do not depend on each other.
 * @throws {@link InvalidInputError} when nodes refer to each other in a circle.
 */
export function planBatch<Write extends BatchedWrite>(writes: readonly Write[]): Write[][] {
  const firstSave = new Map<InfrahubNode, Write>();
  for (const write of writes) {
    const node = selfOf(write.node);
    if (write.action !== "delete" && !firstSave.has(node)) firstSave.set(node, write);
  }
  const stages = new Map<Write, number>();
  const lastOf = new Map<InfrahubNode, number>();

  const stageOf = (write: Write, path: readonly InfrahubNode[]): number => {
    const known = stages.get(write);
    if (known !== undefined) return known;
    const node = selfOf(write.node);
    if (path.includes(node))
      throw new InvalidInputError(
        `These new nodes refer to each other in a circle: ${[...path.slice(path.indexOf(node)), node].map(describeNode).join(" -> ")}. Save one of them without that relationship first.`,
      );
    const needed =
      write.action === "delete" ? [] : unsavedPeers(node).flatMap((peer) => firstSave.get(peer) ?? []);
    const stage = Math.max(-1, ...needed.map((other) => stageOf(other, [...path, node]))) + 1;
    const after = Math.max(stage, (lastOf.get(node) ?? -1) + 1);
    stages.set(write, after);
    lastOf.set(node, after);
    return after;
  };

  const plan: Write[][] = [];
  for (const write of writes) {
    const stage = stageOf(write, []);
    while (plan.length <= stage) plan.push([]);
    plan[stage]?.push(write);
  }
  return plan;
}
