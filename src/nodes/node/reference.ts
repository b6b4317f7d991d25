import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { selfOf } from "../../util/self.js";
import { InfrahubNode } from "./infrahub-node.js";
import { shownValue } from "../values/shown-value.js";

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
 * @throws {@link InvalidInputError} when it names none.
 */
export function toReference(where: string, given: unknown): Reference {
  if (typeof given === "string") return { id: checkedId(where, given) };
  if (Array.isArray(given))
    throw new InvalidInputError(`${where}: a list names no node. Give one node, without [ ].`);
  if (typeof given === "object" && given !== null) {
    const { id, hfid, kind } = given as { id?: unknown; hfid?: unknown; kind?: unknown };
    const named = { ...(typeof kind === "string" && { kind }) };
    // A node may take on another id when it is saved.
    if (given instanceof InfrahubNode) {
      const node = selfOf(given);
      return { ...named, node, get id() { return node.id; } }; // prettier-ignore
    }
    if (typeof id === "string") return { id: checkedId(where, id), ...named };
    if (Array.isArray(hfid) && hfid.length) return { hfid: checkedHfid(where, hfid), ...named };
  }
  throw new InvalidInputError(
    `${where}: ${shownValue(given)} names no node. Give a node, its id (a UUID), { id } or { hfid: [...] }.`,
  );
}

/** The server looks for any text among ids, and finds nothing for a name. */
function checkedId(where: string, id: string): string {
  if (UUID.test(id)) return id;
  throw new InvalidInputError(
    `${where}: ${shownValue(id)} names no node: it is not an id, which is a UUID. By its human-friendly id, name a node as { hfid: [${shownValue(id)}] }.`,
  );
}

function checkedHfid(where: string, hfid: readonly unknown[]): readonly string[] {
  for (const part of hfid)
    if (typeof part !== "string" || !part)
      throw new InvalidInputError(
        `${where}: the parts of a human-friendly id are strings, and one is ${shownValue(part)}.`,
      );
  return hfid as readonly string[];
}

/**
 * The id that a property such as `source` is sent by.
 *
 * @throws {@link InvalidInputError} when the reference has none.
 */
export function referenceId(where: string, given: unknown): string {
  const { id } = toReference(where, given);
  if (id === undefined)
    throw new InvalidInputError(`${where}: a node or its id is needed here, not an hfid.`);
  return id;
}
