import { InvalidInputError } from "../errors/invalid-input-error.js";
import { NodeNotFoundError } from "../errors/node-not-found-error.js";
import { sendMutations, type MutationOptions } from "../graphql/send-mutations.js";
import { withKind } from "../schema/with-kind.js";
import { getNode } from "./get-node.js";
import type { NodeContext } from "./node-record.js";
import { InfrahubNode } from "./infrahub-node.js";
import { toReference } from "./reference.js";
import { inTurn } from "./save-node.js";

/**
 * Deletes a node by its id or human-friendly id.
 *
 * @param given - `{ id }`, `{ hfid }`, an id or the node.
 * @throws NodeNotFoundError when there is none.
 */
export async function deleteNode(
  context: NodeContext,
  kindName: string,
  given: unknown,
  options: MutationOptions & { at?: unknown },
): Promise<void> {
  const { at, ...sending } = options;
  if (at !== undefined)
    throw new InvalidInputError(
      `${kindName}: nodes are deleted now, not at another time. Use a client without "at".`,
    );
  const { id, hfid } = toReference(`delete ${kindName}`, given);
  const kind = await withKind(context.schemas, kindName, options.branch, (found) => found);
  const criteria = id === undefined ? { hfid } : { id };
  if (!kind.generic) return sendDelete(context, kind.name, criteria, sending);
  // Only a node's own kind has a mutation that deletes it.
  const node = await getNode(context, kindName, criteria, { ...sending, select: {} });
  if (!node)
    throw new NodeNotFoundError(`There is no ${kindName} with ${JSON.stringify(criteria)}.`, {
      code: "NODE_NOT_FOUND",
      data: { node_kind: kindName, identifier: id ?? hfid?.join("__") ?? "" },
    });
  return sendDelete(context, node.kind, { id: node.id }, sending);
}

/** Deletes a node that was read or saved; one that was never saved is only forgotten. */
export function deleteThis(node: InfrahubNode, options: Omit<MutationOptions, "branch">): Promise<void> {
  return inTurn(node, async (record) => {
    const { context, branch, at } = record.shape.origin;
    if (at !== undefined)
      throw new InvalidInputError(
        `${node.kind} ${node.id} was read as it was at ${at}: read it as it is now to delete it.`,
      );
    if (record.life === "saved" || record.created)
      await sendDelete(context, node.kind, { id: node.id }, { ...options, branch });
    record.life = "deleted";
  });
}

/** A node that is gone when the request had to be sent again was deleted by the request before. */
async function sendDelete(
  { rest }: NodeContext,
  kind: string,
  criteria: object,
  { onRetry, ...options }: MutationOptions,
): Promise<void> {
  const attempts = { again: false };
  const [outcome] = await sendMutations(
    rest,
    [{ field: `${kind}Delete`, inputType: "DeleteInput", data: criteria }],
    {
      repeatable: true,
      ...options,
      onRetry(event) {
        attempts.again = true;
        onRetry?.(event);
      },
    },
  );
  if (!outcome || outcome.done) return;
  if (!(attempts.again && outcome.error instanceof NodeNotFoundError)) throw outcome.error;
}
