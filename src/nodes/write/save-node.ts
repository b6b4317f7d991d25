import { asWrite } from "../../errors/write-outcome.js";
import type { BranchSchema } from "../../schema/branch-schema.js";
import { againIfStale } from "../../schema/with-kind.js";
import type { SaveOptions } from "../types/write-types.js";
import { applyInput, type UnreadChanges } from "./apply-input.js";
import { InfrahubNode } from "../node/infrahub-node.js";
import type { NodeRecord } from "../node/node-record.js";
import { prepareSave } from "./prepare-save.js";
import { sendWrites, type WriteProgress } from "./prepared-write.js";
import { withOrigin } from "../node/with-origin.js";

/**
 * Saves a node: creates it, or sends what changed since it was read or saved; nothing when nothing did. Saves of one
 * node wait for one another.
 *
 * @throws {@link InvalidInputError} when a value cannot be; the server's refusal; {@link ServerNotReachableError} or
 * {@link TimeoutError} when no answer came: then what was to be saved still is, and saving again never creates twice.
 */
export function saveNode(node: InfrahubNode, options: SaveOptions): Promise<void> {
  return oneAtATime(node, (record) => saveNow(node, record, options));
}

/**
 * Sets several fields of a node, read or not, and saves it.
 *
 * @throws {@link InvalidInputError} when one of them cannot be, and then none is set; and what {@link saveNode} throws.
 */
export async function updateNode(
  node: InfrahubNode,
  changes: Readonly<Record<string, unknown>>,
  options: SaveOptions,
): Promise<void> {
  const unread = bySchema(node, () => applyInput(node, changes, false));
  // Its failure is told when its turn comes.
  unread.catch(() => undefined);
  await oneAtATime(node, async (record) => saveNow(node, record, options, await unread));
}

/** Does something with a node once all that was begun with it before is done. */
export async function oneAtATime(
  node: InfrahubNode,
  work: (record: NodeRecord) => Promise<void>,
): Promise<void> {
  const record = InfrahubNode.record(node);
  if (!record) return;
  const run = () => asWrite(work(record));
  // The failure of the one before is its caller's matter.
  const turn = record.saving ? record.saving.then(run, run) : run();
  record.saving = turn;
  try {
    await turn;
  } finally {
    if (record.saving === turn) record.saving = undefined;
  }
}

/** Does something by a node's schema, with a newer one if need be. */
export async function bySchema<Result>(node: InfrahubNode, work: () => Result): Promise<Result> {
  const shape = InfrahubNode.record(node)?.shape;
  if (!shape) return work();
  const { origin, kind } = shape;
  const { schemas } = origin.context;
  const adopt = (newer: BranchSchema, found = newer.kinds.get(kind.name)) => {
    origin.schema = newer;
    if (found) shape.kind = found;
  };
  const used = { name: kind.name, branch: origin.branch, schema: origin.schema };
  // It is done at once, so that what the caller changes meanwhile is not a part of it.
  const result = await againIfStale(schemas, used, work, (newer) => {
    adopt(newer.schema);
    return work();
  });
  const current = await schemas.toWrite(origin.branch, origin.schema);
  if (current === origin.schema) return result;
  adopt(current);
  return work();
}

async function saveNow(
  node: InfrahubNode,
  record: NodeRecord,
  { allowUpsert, ...options }: SaveOptions,
  unread?: UnreadChanges,
): Promise<void> {
  const { origin } = record.shape;
  const sending = withOrigin(origin, options);
  for (let progress: WriteProgress | undefined = "again"; progress === "again";) {
    const prepared = await bySchema(node, () => prepareSave(node, record, { allowUpsert }, unread));
    if (!prepared) return;
    const [settle] = await sendWrites(origin.context, [prepared], sending);
    progress = await settle?.();
  }
}
