import { InvalidInputError } from "../errors/invalid-input-error.js";
import { noSuchNode } from "../errors/no-such-node.js";
import { NodeNotUniqueError } from "../errors/node-not-unique-error.js";
import type { RestClient } from "../http/rest-client.js";
import { ask } from "./ask.js";
import type { GraphqlOptions } from "./execute-graphql.js";

/** Which node: its id, or anything that has one, such as a node that was read. */
export type NodeOrId = string | { readonly id: string; readonly kind?: string | undefined };

/** Which node: as {@link NodeOrId}, or by its human-friendly id. */
export type NamedNode = NodeOrId | { readonly id?: undefined; readonly hfid: readonly string[] };

/**
 * The id of a node.
 *
 * @param what - what it is, for the message.
 * @throws InvalidInputError when there is none.
 */
export function idOf(node: NodeOrId, what: string): string {
  const id = typeof node === "string" ? node : (node as { id?: unknown } | null | undefined)?.id;
  if (typeof id === "string" && id) return id;
  throw new InvalidInputError(`${what}: give its id, or a node that has one.`);
}

/**
 * Refuses a node that is known to be of another kind.
 *
 * @throws InvalidInputError
 */
export function checkKind(node: NamedNode, ...kinds: readonly string[]): void {
  const kind = typeof node === "object" && "kind" in node ? node.kind : undefined;
  if (kind !== undefined && !kinds.includes(kind))
    throw new InvalidInputError(`A node of kind ${kind} was given; this takes ${kinds.join(" or ")}.`);
}

/** Whether a node is named by its human-friendly id alone. */
export function hasHfidOnly(node: NamedNode): node is { readonly hfid: readonly string[] } {
  return typeof node === "object" && !("id" in node && node.id !== undefined) && "hfid" in node;
}

/**
 * The id of a node, asked from the server when it is named by its human-friendly id.
 *
 * @param kind - its kind, or a generic one: a name of Infrahub's own, as it becomes part of the document.
 * @throws InvalidInputError when it is not named; NodeNotFoundError when there is none, NodeNotUniqueError when kinds
 * share the name.
 */
export async function findId(
  rest: RestClient,
  kind: string,
  node: NamedNode,
  options: GraphqlOptions,
): Promise<string> {
  if (!hasHfidOnly(node)) return idOf(node, kind);
  const { hfid } = node;
  // The server takes an empty one for no filter, and would give any node.
  if (!hfid.length || !hfid.every(Boolean))
    throw new InvalidInputError(`${kind}: the human-friendly id is empty, or a part of it.`);
  const document = `query NodeId($hfid: [String]) { result: ${kind}(hfid: $hfid) { edges { node { id } } } }`;
  const ids = ({ edges }: { edges: { node: { id: string } }[] }) => edges.map(({ node: { id } }) => id);
  const identifiers = await ask(rest, document, { hfid }, options, ids);
  const [found] = identifiers;
  if (identifiers.length > 1)
    throw new NodeNotUniqueError(`More than one ${kind} is called ${hfid.join(" / ")}.`, {
      data: { node_kind: kind, identifiers },
    });
  if (found !== undefined) return found;
  throw noSuchNode(kind, hfid.join(" / "));
}
