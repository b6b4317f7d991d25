import { NodeNotFoundError } from "../../errors/node-not-found-error.js";
import { PoolExhaustedError } from "../../errors/pool-exhausted-error.js";
import { sendMutations, type MutationField, type MutationResult } from "../../graphql/send-mutations.js";
import type { Draft } from "./draft.js";
import { getNode } from "../read/get-node.js";
import { InfrahubNode } from "../node/infrahub-node.js";
import type { NodeRecord } from "../node/node-record.js";
import type { Sent } from "./prepared-write.js";
import type { AttributeHandle } from "../node/snapshot.js";

/**
 * Updates the node that an upsert was to find, where the upsert was refused because a pool is full. The server (1.11)
 * takes a number for the node that it may have to create before it looks whether there is one; the one that is there
 * keeps the number that it was given before, and an update says so.
 *
 * @param upsert - the mutation that was refused.
 * @returns `undefined` when there is no such node, or it never had a number of the pool: then the refusal is right.
 */
export async function updateInstead(
  node: InfrahubNode,
  record: NodeRecord,
  draft: Draft,
  upsert: MutationField,
  { options, requestContext }: Sent,
): Promise<MutationResult | undefined> {
  const { kind, origin } = record.shape;
  const parts = await Promise.all(kind.humanFriendlyId.map((path) => partOf(node, record, draft, path)));
  const hfid = parts.filter((part) => part !== undefined);
  if (hfid.length < parts.length) return undefined;
  const update: MutationField = {
    ...upsert,
    field: `${kind.name}Update`,
    inputType: `${kind.name}UpdateInput`,
    data: { ...upsert.data, hfid },
  };
  const sending = { ...options, requestContext, repeatable: true };
  const [outcome] = await sendMutations(origin.context.rest, [update], sending);
  const none =
    outcome?.done === false &&
    (outcome.error instanceof NodeNotFoundError || outcome.error instanceof PoolExhaustedError);
  return none ? undefined : outcome;
}

/** One part of the human-friendly id that the node is to have. */
async function partOf(
  node: InfrahubNode,
  { shape: { kind, origin } }: NodeRecord,
  { singles }: Draft,
  path: string,
): Promise<string | undefined> {
  const [field = "", attribute = ""] = path.split("__");
  if (kind.attributes.has(field)) return textOf(node, field);
  const relationship = kind.relationships.get(field);
  const reference = singles.find(({ name }) => name === field)?.change?.reference;
  if (!relationship || !reference) return undefined;
  const { node: held, id, hfid } = reference;
  if (held?.attributes[attribute] !== undefined) return textOf(held, attribute);
  const { context, branch } = origin;
  const criteria = id === undefined ? { hfid: hfid ?? [] } : { id };
  const peer = await getNode(context, relationship.peer, criteria, { branch, select: { [attribute]: true } });
  return peer && textOf(peer, attribute);
}

function textOf(node: InfrahubNode, attribute: string): string | undefined {
  const { value } = (InfrahubNode.getField(node, attribute) ?? {}) as AttributeHandle;
  return ["string", "number", "bigint", "boolean"].includes(typeof value) ? String(value) : undefined;
}
