import { InfrahubBatch } from "../batch/infrahub-batch.js";
import { InvalidInputError } from "../errors/invalid-input-error.js";
import { NodeNotFoundError } from "../errors/node-not-found-error.js";
import { createNode } from "../nodes/write/create-node.js";
import { getNode } from "../nodes/read/get-node.js";
import type { InfrahubNode } from "../nodes/node/infrahub-node.js";
import type { NodeContext, NodeTracker } from "../nodes/node/node-record.js";
import type { RelatedNodes } from "../nodes/node/related-nodes.js";
import { saveNode } from "../nodes/write/save-node.js";
import { groupName } from "./group-name.js";
import type { TrackingOptions, TrackingResult } from "./tracking-options.js";

/**
 * Runs some work and records the nodes that it saves in a group. With `deleteUnusedNodes`, nodes that the previous run
 * saved and this one did not are deleted. A run that fails changes neither.
 *
 * @param context - the context of the run's branch.
 * @param work - called with a context that records what is saved.
 */
export async function runTracked<Result>(
  context: NodeContext,
  options: TrackingOptions,
  work: (tracked: NodeContext) => Promise<Result>,
): Promise<TrackingResult<Result>> {
  const { rest } = context;
  const {
    identifier = rest.connection.defaults.identifier,
    params = {},
    deleteUnusedNodes = false,
    groupType = "CoreStandardGroup",
  } = options;
  const { branch } = rest.scope;
  if (!identifier)
    throw new InvalidInputError("startTracking: give the run a name, as its identifier or the client's.");
  const group = groupName(identifier, params);
  const saved = new Set<string>();
  const track: NodeTracker = {
    saved: (node) => {
      if (node.branch === branch) saved.add(node.id);
    },
    deleted: ({ id }) => saved.delete(id),
  };
  const result = await work({ ...context, track });

  const known = await getNode(
    context,
    groupType,
    { name__value: group },
    { branch, select: { members: {} } },
  );
  const members = (known?.["members"] as RelatedNodes | undefined)?.peers ?? [];
  const unused = members.filter(({ id }) => !saved.has(id));
  if (!known && saved.size) await createGroup(context, groupType, group, saved, options);
  if (known) {
    const list = known["members"] as RelatedNodes;
    // Deleted nodes leave the group. Until then they must remain in it, or a run that is interrupted would forget them.
    if (deleteUnusedNodes) list.add([...saved]);
    else list.replace([...saved]);
    await saveNode(known, {});
  }
  const deleted = deleteUnusedNodes ? await deleteAll(unused) : [];
  return { result, group, saved: [...saved], deleted: deleted.map(({ id, kind }) => ({ id, kind })) };
}

async function createGroup(
  context: NodeContext,
  kind: string,
  name: string,
  members: ReadonlySet<string>,
  { groupParams = {} }: TrackingOptions,
): Promise<void> {
  const { branch } = context.rest.scope;
  const group = await createNode(context, kind, { ...groupParams, name, members: [...members] }, { branch });
  await saveNode(group, { allowUpsert: true });
}

/**
 * Deletes nodes. A node that another one needs can only be deleted after that one, so refused deletions are repeated as
 * long as that helps.
 *
 * @throws the refusal of a node that cannot be deleted, after all others are deleted.
 */
async function deleteAll(nodes: readonly InfrahubNode[]): Promise<InfrahubNode[]> {
  const deleted: InfrahubNode[] = [];
  let left = nodes;
  while (left.length) {
    const batch = new InfrahubBatch<InfrahubNode>({ returnExceptions: true });
    for (const node of left) batch.delete(node);
    const refused: { node: InfrahubNode; error: Error }[] = [];
    for await (const { node, error } of batch.execute()) {
      // It was a component of another node, or somebody else deleted it.
      if (!error || error instanceof NodeNotFoundError) deleted.push(node);
      else refused.push({ node, error });
    }
    if (refused[0] && refused.length === left.length) throw refused[0].error;
    left = refused.map(({ node }) => node);
  }
  return deleted;
}
