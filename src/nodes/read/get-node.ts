import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { NodeNotUniqueError } from "../../errors/node-not-unique-error.js";
import { given } from "../../util/given.js";
import type { InfrahubNode } from "../node/infrahub-node.js";
import type { NodeContext } from "../node/node-record.js";
import { toReference } from "../node/reference.js";
import { readNodes, type ReadNodesOptions } from "./read-nodes.js";

/** What singles out one node: its id, alone or as `{ id }`, its human-friendly id, or filters. */
export type Criteria = string | Readonly<Record<string, unknown>>;

/**
 * Reads the one node that the criteria single out.
 *
 * @returns the node, or `undefined` when there is none.
 * @throws {@link InvalidInputError} when there are no criteria; {@link NodeNotUniqueError} when more than one node
 * meets them.
 */
export async function getNode(
  context: NodeContext,
  kind: string,
  named: Criteria,
  options: ReadNodesOptions,
): Promise<InfrahubNode | undefined> {
  const criteria = criteriaOf(named);
  // Refuses a name in place of an id.
  if (typeof named === "string") toReference(`get ${kind}`, named);
  const { id, ...others } = criteria;
  const filters = id === undefined ? others : { ...others, ids: [id] };
  if (!Object.keys(filters).length || ("id" in criteria && (id === undefined || id === null)))
    throw new InvalidInputError(
      `${kind}: say which node: { id }, { hfid } or filters such as { name__value }.`,
    );
  const nodes = await readNodes(context, kind, filters, { ...options, limit: 2 });
  if (nodes.length > 1)
    throw new NodeNotUniqueError(`More than one ${kind} meets ${describeCriteria(criteria)}.`, {
      data: { node_kind: kind, identifiers: nodes.map((node) => node.id) },
    });
  return nodes[0];
}

function criteriaOf(named: Criteria): Readonly<Record<string, unknown>> {
  return typeof named === "string" ? { id: named } : named;
}

/** The criteria in words, for a message. */
export function describeCriteria(criteria: Criteria): string {
  return Object.entries(given(criteriaOf(criteria)))
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(", ");
}
