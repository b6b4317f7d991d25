import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { NodeNotUniqueError } from "../../errors/node-not-unique-error.js";
import { noSuchNode } from "../../errors/no-such-node.js";
import { ask } from "../../graphql/ask.js";
import type { GraphqlOptions } from "../../graphql/execute-graphql.js";
import type { Page } from "../../graphql/read-list.js";
import type { RestClient } from "../../http/rest-client.js";
import { toReference } from "../../nodes/node/reference.js";
import type { NodeRef } from "../../nodes/types/node-ref.js";
import { kindName } from "./kind-name.js";

/**
 * The id of a node, asked from the server when the node is named by its human-friendly id.
 *
 * @param where - what the node is for; begins the message of an error.
 * @param ownKind - the kind of the human-friendly id, where the caller gives none.
 * @throws {@link InvalidInputError} when no node is named; {@link NodeNotFoundError} when there is none,
 * {@link NodeNotUniqueError} when kinds share the human-friendly id.
 */
export async function findNodeId(
  rest: RestClient,
  where: string,
  node: NodeRef,
  options: GraphqlOptions,
  ownKind?: string,
): Promise<string> {
  const { id, hfid, kind = ownKind } = toReference(where, node);
  if (id !== undefined) return id;
  if (kind === undefined)
    throw new InvalidInputError(
      `${where}: a human-friendly id is unique within its kind only. Give { kind, hfid }, or the id.`,
    );
  const document = `query NodeId($hfid: [String]) { result: ${kindName(kind)}(hfid: $hfid) { edges { node { id } } } }`;
  const ids = ({ edges }: Page<{ id: string }>) => edges.map((edge) => edge.node.id);
  const identifiers = await ask(rest, document, { hfid }, options, ids);
  const name = hfid?.join(" / ") ?? "";
  const [found] = identifiers;
  if (identifiers.length > 1)
    throw new NodeNotUniqueError(`More than one ${kind} is called ${name}.`, {
      data: { node_kind: kind, identifiers },
    });
  if (found !== undefined) return found;
  throw noSuchNode(kind, name);
}

/**
 * Refuses a node that is known to be of another kind.
 *
 * @throws {@link InvalidInputError}
 */
export function checkKind(node: NodeRef, ...kinds: readonly string[]): void {
  const kind = typeof node === "object" ? node.kind : undefined;
  if (kind !== undefined && !kinds.includes(kind))
    throw new InvalidInputError(
      `Expected a node of kind ${kinds.join(" or ")}, received one of kind ${kind}.`,
    );
}
