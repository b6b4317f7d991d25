import { InvalidInputError } from "../errors/invalid-input-error.js";
import { selfOf } from "../http/self.js";
import { InfrahubNode } from "./infrahub-node.js";

/** A node that is named, not held: by its id, or by its human-friendly id. */
export interface Reference {
  id?: string;
  hfid?: readonly string[];
  kind?: string;
  /** The node itself, where the caller gave it. */
  node?: InfrahubNode;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Reads how the caller names a node: the node, `{ id }`, `{ hfid }` or an id.
 *
 * @param where - what it is for, in words.
 * @throws InvalidInputError when it names none.
 */
export function toReference(where: string, given: unknown): Reference {
  if (typeof given === "string" && UUID.test(given)) return { id: given };
  if (typeof given === "object" && given !== null) {
    const { id, hfid, kind } = given as { id?: unknown; hfid?: unknown; kind?: unknown };
    const named = { ...(typeof kind === "string" && { kind }) };
    // A node may take on another id when it is saved.
    if (given instanceof InfrahubNode) {
      const node = selfOf(given);
      return { ...named, node, get id() { return node.id; } }; // prettier-ignore
    }
    if (typeof id === "string") return { id, ...named };
    if (Array.isArray(hfid) && hfid.length) return { hfid: hfid.map(String), ...named };
  }
  throw new InvalidInputError(
    `${where}: ${JSON.stringify(given)} names no node. Give a node, its id (a UUID), { id } or { hfid: [...] }.`,
  );
}

/**
 * The id that a property such as `source` is sent by.
 *
 * @throws InvalidInputError when the reference has none.
 */
export function referenceId(where: string, given: unknown): string {
  const { id } = toReference(where, given);
  if (id === undefined)
    throw new InvalidInputError(`${where}: a node or its id is needed here, not an hfid.`);
  return id;
}

/**
 * A reference in the server's words.
 *
 * @throws InvalidInputError when it is a node that the server does not have yet.
 */
export function wireReference(where: string, { id, hfid, kind, node }: Reference): Record<string, unknown> {
  const life = node && InfrahubNode.record(node)?.life;
  if (life === "new" || life === "deleted")
    throw new InvalidInputError(
      `${where}: that ${node?.kind ?? "node"} ${life === "new" ? "is not saved yet; save it first, or both in one batch" : "was deleted"}.`,
    );
  return id === undefined ? { hfid, ...(kind !== undefined && { kind }) } : { id };
}
