import { InvalidInputError } from "../../errors/invalid-input-error.js";
import type { AttributeFacts, Kind } from "../../schema/branch-schema.js";
import { attributeChange } from "./attribute-change.js";
import { checkAttribute } from "./check-attribute.js";
import { isFromPool } from "../node/from-pool.js";
import { InfrahubNode } from "../node/infrahub-node.js";
import { isDate } from "../../util/is-date.js";
import { holdsFile } from "../node/node-file.js";
import { NOTHING, type AttributeHandle } from "../node/snapshot.js";

const PROPERTIES = ["value", "isDefault", "isProtected", "source", "owner"];
const OPEN_KINDS = new Set(["JSON", "Any"]);

/**
 * Reads what the caller gives for an attribute: its value, or an object of properties. What an attribute of any JSON
 * is given is always its value, so that no object means two things.
 *
 * @throws {@link InvalidInputError} when the value cannot be the attribute's.
 */
export function readAttributeInput(kind: Kind, attribute: AttributeFacts, given: unknown): AttributeHandle {
  const handle = attributeHandle(kind, attribute, given);
  checkAttribute(kind, attribute, attributeChange(handle, NOTHING) ?? {});
  return handle;
}

function attributeHandle(kind: Kind, attribute: AttributeFacts, given: unknown): AttributeHandle {
  const plain = typeof given !== "object" || given === null || Array.isArray(given);
  if (plain || OPEN_KINDS.has(attribute.kind)) return { value: given };
  if (isFromPool(given)) return { fromPool: given };
  if (isDate(given)) return { value: given };
  const where = `${kind.name}.${attribute.name}`;
  if (given instanceof InfrahubNode)
    throw new InvalidInputError(
      `${where} takes a value, and a ${given.kind} is given. To let a resource pool choose the value, give { fromPool: pool }.`,
    );
  const names = Object.keys(given);
  const wrong = names.find((name) => !PROPERTIES.includes(name));
  if (wrong !== undefined || !names.length)
    throw new InvalidInputError(
      `${where} has no ${wrong ?? "object without properties"}. Give its value, or an object of ${PROPERTIES.join(", ")} or fromPool.`,
    );
  return { ...given };
}

/**
 * Checks that a kind has the fields that are named.
 *
 * @throws {@link InvalidInputError}
 */
export function checkFieldNames(kind: Kind, names: readonly string[]): void {
  const file = holdsFile(kind) ? ["file"] : [];
  const wrong = names.find(
    (name) => !kind.attributes.has(name) && !kind.relationships.has(name) && !file.includes(name),
  );
  if (wrong === undefined) return;
  const fields = [...kind.attributes.keys(), ...kind.relationships.keys(), ...file];
  throw new InvalidInputError(`${kind.name} has no ${wrong}. It has ${fields.join(", ")}.`);
}
