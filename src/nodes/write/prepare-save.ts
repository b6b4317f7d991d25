import type { UnreadChanges } from "./apply-input.js";
import type { InfrahubNode } from "../node/infrahub-node.js";
import type { NodeRecord } from "../node/node-record.js";
import type { SaveOptions } from "../types/write-types.js";
import { planSave } from "./plan-save.js";
import type { PreparedWrite } from "./prepared-write.js";
import { settleSave } from "./settle-save.js";

/**
 * Prepares saving a node.
 *
 * @returns `undefined` when nothing changed.
 * @throws {@link InvalidInputError} when what is to be saved cannot be.
 */
export function prepareSave(
  node: InfrahubNode,
  record: NodeRecord,
  choices: Pick<SaveOptions, "allowUpsert">,
  unread?: UnreadChanges,
): PreparedWrite | undefined {
  const plan = planSave(node, record, choices, unread);
  if (!plan) {
    record.shape.origin.context.track?.saved(node);
    return undefined;
  }
  if (plan.action === "create" && record.hasGeneratedId) record.created ??= plan.draft;
  return {
    mutations: [...(plan.main ? [plan.main] : []), ...plan.differences.map(({ mutation }) => mutation)],
    repeatable: plan.repeatable,
    settle: (results, sent) => settleSave(node, record, plan, results, sent),
  };
}
