import { InvalidInputError } from "../errors/invalid-input-error.js";
import { NodeNotUniqueError } from "../errors/node-not-unique-error.js";
import type { BuiltNode } from "./node-builder.js";
import { readPages, type Reader, type ReadOptions } from "./read-nodes.js";

/** What singles out one node: its id, its human-friendly id, or filters. */
export type Criteria = Readonly<Record<string, unknown>>;

/**
 * Reads the one node that the criteria single out.
 *
 * @returns the node, or `undefined` when there is none.
 * @throws InvalidInputError when there are no criteria; NodeNotUniqueError when more than one node meets them.
 */
export async function getNode(
  reader: Reader,
  kind: string,
  given: Criteria,
  options: ReadOptions,
): Promise<BuiltNode | undefined> {
  const { id, ...criteria } = given;
  const filters = id === undefined ? criteria : { ...criteria, ids: [id] };
  if (!Object.keys(filters).length || ("id" in given && (id === undefined || id === null)))
    throw new InvalidInputError(
      `${kind}: say which node: { id }, { hfid } or filters such as { name__value }.`,
    );
  const nodes: BuiltNode[] = [];
  for await (const page of readPages(reader, kind, filters, { ...options, limit: 2 })) nodes.push(...page);
  if (nodes.length > 1)
    throw new NodeNotUniqueError(`More than one ${kind} meets ${describeCriteria({ id, ...criteria })}.`, {
      data: { node_kind: kind, identifiers: nodes.map((node) => node.id) },
    });
  return nodes[0];
}

/** The criteria in words, for a message. */
export function describeCriteria(criteria: Criteria): string {
  const names = Object.entries(criteria).filter(([, value]) => value !== undefined);
  return names.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(", ");
}
