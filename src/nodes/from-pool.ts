import { InvalidInputError } from "../errors/invalid-input-error.js";
import type { Kind } from "../schema/branch-schema.js";
import { referenceId } from "./reference.js";

/** Asks for a value or a peer that a resource pool chooses. */
export interface FromPool {
  /** The pool, or its id. */
  fromPool: string | { readonly id: string };
  /** Makes the allocation repeatable: the same identifier gives the same resource. */
  identifier?: string;
  /** Attributes of the node that the pool makes, such as `{ description: "loopback" }`. */
  data?: Readonly<Record<string, unknown>>;
  /** Length of the prefix, or of an address's mask; the pool's default when left out. */
  prefixLength?: number;
  /** What a prefix is to hold. */
  memberType?: "prefix" | "address";
  /** Kind of prefix to make; the pool's default when left out. */
  prefixType?: string;
}

const NAMES = ["fromPool", "identifier", "data", "prefixLength", "memberType", "prefixType"];

/** Whether the caller asks for an allocation. */
export function isFromPool(given: unknown): given is FromPool {
  return typeof given === "object" && given !== null && "fromPool" in given;
}

/**
 * An allocation in the server's words (`GenericPoolInput`, `IPAddressPoolInput`, `IPPrefixPoolInput`).
 *
 * @param where - what it is for, in words.
 * @param peer - the kind that the pool makes; none for a number.
 */
export function wireFromPool(where: string, given: FromPool, peer?: Kind): Record<string, unknown> {
  const wrong = Object.keys(given).find((name) => !NAMES.includes(name));
  if (wrong !== undefined)
    throw new InvalidInputError(`${where}: an allocation has no ${wrong}. It has ${NAMES.join(", ")}.`);
  const { fromPool, identifier, data, prefixLength, memberType, prefixType } = given;
  const prefix = peer?.inheritFrom.includes("BuiltinIPPrefix") ?? false;
  return Object.fromEntries(
    Object.entries({
      id: referenceId(`${where}.fromPool`, fromPool),
      identifier,
      data,
      [prefix ? "size" : "prefixlen"]: prefixLength,
      member_type: memberType,
      prefix_type: prefixType,
    }).filter(([, value]) => value !== undefined),
  );
}
