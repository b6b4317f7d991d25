import { NodeNotFoundError } from "../../errors/node-not-found-error.js";
import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { asWrite } from "../../errors/write-outcome.js";
import { noSuchNode } from "../../errors/no-such-node.js";
import type { SendMutationsOptions } from "../../graphql/send-mutations.js";
import type { NodeWriteOptions } from "../types/write-types.js";
import { checkCall } from "../../http/call-settings.js";
import { withKind } from "../../schema/with-kind.js";
import { checkSavable } from "./draft.js";
import { getNode } from "../read/get-node.js";
import { InfrahubNode } from "../node/infrahub-node.js";
import type { NodeContext, NodeRecord } from "../node/node-record.js";
import { sendWrites, type PreparedWrite } from "./prepared-write.js";
import { toReference } from "../node/reference.js";
import { oneAtATime } from "./save-node.js";
import { withOrigin } from "../node/with-origin.js";

/**
 * Deletes a node by its id or human-friendly id.
 *
 * @param given - `{ id }`, `{ hfid }`, an id or the node.
 * @throws {@link NodeNotFoundError} when there is none.
 */
export function deleteNode(
  context: NodeContext,
  kindName: string,
  given: unknown,
  options: SendMutationsOptions,
): Promise<void> {
  return asWrite(deleteByName(context, kindName, given, options));
}

/**
 * Deletes a node that is given alone.
 *
 * @param given - the node, or another object with its id and kind.
 * @throws {@link InvalidInputError} when its kind is not known; {@link NodeNotFoundError} when there is none.
 */
export function deleteGiven(
  context: NodeContext,
  given: unknown,
  options: SendMutationsOptions,
): Promise<void> {
  const { branch, ...sending } = options;
  const { node, kind } = toReference("delete", given);
  const origin = node && InfrahubNode.record(node)?.shape.origin;
  if (node && origin?.branch === branch) return asWrite(deleteThis(node, sending));
  if (kind !== undefined) return deleteNode(context, kind, given, options);
  return Promise.reject(
    new InvalidInputError(
      "delete: the kind of the node is not known. Give it first: client.delete(kind, node).",
    ),
  );
}

async function deleteByName(
  context: NodeContext,
  kindName: string,
  given: unknown,
  options: SendMutationsOptions,
): Promise<void> {
  const { requestContext, ...reading } = options;
  checkCall(reading);
  const { id, hfid } = toReference(`delete ${kindName}`, given);
  const { kind } = await withKind(context.schemas, kindName, options.branch, (found) => ({ kind: found }));
  let name = kind.name;
  let criteria: { id?: string; hfid?: readonly string[] } = id === undefined ? { hfid: hfid ?? [] } : { id };
  if (kind.generic) {
    // Only a node's own kind has a mutation that deletes it.
    const node = await getNode(context, kindName, criteria, { ...reading, select: {} });
    if (!node) throw noSuchNode(kindName, id ?? hfid?.join("__") ?? "");
    name = node.kind;
    criteria = { id: node.id };
  }
  const [settle] = await sendWrites(context, [deletion(name, criteria)], { ...reading, requestContext });
  await settle?.();
  if (criteria.id !== undefined) context.track?.deleted({ id: criteria.id });
}

/** Deletes a node that was read or saved; one that was never saved is only forgotten. */
export function deleteThis(node: InfrahubNode, options: NodeWriteOptions): Promise<void> {
  return oneAtATime(node, async (record) => {
    const { origin } = record.shape;
    const sending = withOrigin(origin, options);
    const prepared = prepareDelete(node, record);
    if (!prepared) return;
    const [settle] = await sendWrites(origin.context, [prepared], sending);
    await settle?.();
  });
}

/**
 * Prepares what deleting a node sends.
 *
 * @returns `undefined` when the server does not have it: it was never saved, or is deleted already.
 * @throws {@link InvalidInputError} when it was read as it was at another time.
 */
export function prepareDelete(node: InfrahubNode, record: NodeRecord): PreparedWrite | undefined {
  if (record.state === "deleted") return undefined;
  checkSavable(node, record);
  if (record.state === "new" && !record.created) {
    record.state = "deleted";
    return undefined;
  }
  const { settle, ...prepared } = deletion(node.kind, { id: node.id });
  return {
    ...prepared,
    async settle(results, sent) {
      await settle(results, sent);
      record.state = "deleted";
      record.shape.origin.context.track?.deleted(node);
      return "complete";
    },
  };
}

function deletion(kind: string, criteria: object): PreparedWrite {
  return {
    mutations: [{ field: `${kind}Delete`, inputType: "DeleteInput", data: criteria }],
    repeatable: true,
    settle([result], { mayHaveRun }) {
      // A node that is gone after an attempt that may have run was deleted by it.
      if (!result || result.done || (mayHaveRun && result.error instanceof NodeNotFoundError))
        return Promise.resolve("complete");
      return Promise.reject(result.error);
    },
  };
}
