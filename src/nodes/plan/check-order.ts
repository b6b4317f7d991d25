import { InvalidInputError } from "../../errors/invalid-input-error.js";
import type { BranchSchema, Kind } from "../../schema/branch-schema.js";
import type { Order } from "./order.js";
import { shownValue } from "../values/shown-value.js";

const METADATA = ["node_metadata__created_at", "node_metadata__updated_at"];
const ORDER_MEMBERS = ["by", "disable"];
const STEP_MEMBERS = ["field", "direction"];

/**
 * Checks how a list is to be ordered: a direction that the server does not know makes it crash.
 *
 * @throws {@link InvalidInputError}
 */
export function checkOrder(schema: BranchSchema, kind: Kind, order: Order): Order {
  checkMembers("order", order, ORDER_MEMBERS);
  const { by, disable } = order as { by?: unknown; disable?: unknown };
  if (disable !== undefined && typeof disable !== "boolean")
    throw new InvalidInputError(`order: disable takes true or false, not ${shownValue(disable)}.`);
  if (by === undefined) return order;
  if (!Array.isArray(by))
    throw new InvalidInputError(
      `order: by takes a list such as [{ field: "name__value" }], not ${shownValue(by)}.`,
    );
  for (const step of by as unknown[]) {
    checkMembers("order.by", step, STEP_MEMBERS);
    const { field, direction } = step as { field?: unknown; direction?: unknown };
    if (typeof field !== "string" || !isField(schema, kind, field))
      throw new InvalidInputError(
        `order: ${kind.name} cannot be ordered by ${shownValue(field)}. Give an attribute's name__value, a peer's site__name__value, or ${METADATA.join(" or ")}.`,
      );
    if (direction !== undefined && direction !== "ASC" && direction !== "DESC")
      throw new InvalidInputError(`order: direction is "ASC" or "DESC", not ${shownValue(direction)}.`);
  }
  return order;
}

function checkMembers(what: string, given: unknown, members: readonly string[]): void {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw new InvalidInputError(`${what} takes { ${members.join(", ")} }, not ${shownValue(given)}.`);
  const wrong = Object.keys(given).find((name) => !members.includes(name));
  if (wrong !== undefined)
    throw new InvalidInputError(`${what} has no ${wrong}. It has ${members.join(" and ")}.`);
}

function isField(schema: BranchSchema, kind: Kind, field: string): boolean {
  return (
    METADATA.includes(field) ||
    isAttribute(kind, field) ||
    [...kind.relationships.values()].some(({ name, peer }) => {
      const peerKind = field.startsWith(`${name}__`) ? schema.kinds.get(peer) : undefined;
      return peerKind !== undefined && isAttribute(peerKind, field.slice(name.length + 2));
    })
  );
}

function isAttribute({ attributes }: Kind, field: string): boolean {
  const end = field.lastIndexOf("__");
  return end > 0 && end + 2 < field.length && attributes.has(field.slice(0, end));
}
