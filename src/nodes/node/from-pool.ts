import { InvalidInputError } from "../../errors/invalid-input-error.js";
import type { Kind } from "../../schema/branch-schema.js";
import { given } from "../../util/given.js";
import { referenceId } from "./reference.js";

/** Asks for a value or a peer that a resource pool chooses. */
export interface FromPool {
  /** The pool, or its id. */
  fromPool: string | { readonly id: string };
  /** Makes the allocation repeatable: the same identifier gives the same resource. */
  identifier?: string;
  /** Attributes of the node that the pool makes, such as `{ description: "loopback" }`. */
  data?: Readonly<Record<string, unknown>>;
}

/** Asks for an address that a resource pool chooses. */
export interface AddressFromPool extends FromPool {
  /**
   * Length of the prefix, or of an address's mask.
   *
   * @defaultValue the pool's default
   */
  prefixLength?: number;
}

/** Asks for a prefix that a resource pool chooses. */
export interface PrefixFromPool extends AddressFromPool {
  /** What the prefix is to hold. */
  memberType?: "prefix" | "address";
  /**
   * Kind of prefix to make.
   *
   * @defaultValue the pool's default
   */
  prefixType?: string;
}

const NAMES = ["fromPool", "identifier", "data"];

/** The generic kinds of what the pools of addresses and prefixes give. */
const FAMILIES = {
  BuiltinIPPrefix: {
    pool: "CoreIPPrefixPool",
    names: [...NAMES, "prefixLength", "memberType", "prefixType"],
  },
  BuiltinIPAddress: { pool: "CoreIPAddressPool", names: [...NAMES, "prefixLength"] },
};

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
export function wireFromPool(where: string, asked: FromPool, peer?: Kind): Record<string, unknown> {
  const family = peer ? ipFamily(peer) : undefined;
  const { pool, names } = family ? FAMILIES[family] : { pool: undefined, names: NAMES };
  const wrong = Object.keys(asked).find((name) => !names.includes(name));
  if (wrong !== undefined)
    throw new InvalidInputError(`${where}: an allocation has no ${wrong}. It has ${names.join(", ")}.`);
  const { fromPool, identifier, data, prefixLength, memberType, prefixType } = asked as PrefixFromPool;
  const prefix = family === "BuiltinIPPrefix";
  checkPool(where, fromPool, peer ? pool : "CoreNumberPool");
  return given({
    id: referenceId(`${where}.fromPool`, fromPool),
    identifier,
    data,
    [prefix ? "size" : "prefixlen"]: prefixLength,
    member_type: memberType,
    prefix_type: prefixType,
  });
}

/** The generic kind of addresses or prefixes that a kind is, or implements; what leads to them is written in its own way. */
export function ipFamily({ name, inheritFrom }: Kind): keyof typeof FAMILIES | undefined {
  return (Object.keys(FAMILIES) as (keyof typeof FAMILIES)[]).find(
    (generic) => name === generic || inheritFrom.includes(generic),
  );
}

/** Whether a kind is one of the server's resource pools. */
export function isPoolKind(kind: string): boolean {
  return ["CoreNumberPool", ...Object.values(FAMILIES).map(({ pool }) => pool)].includes(kind);
}

/** @param needed - the kind of pool that gives such a resource, where that is known. */
function checkPool(where: string, pool: unknown, needed: string | undefined): void {
  const { kind } = typeof pool === "object" && pool !== null ? (pool as { kind?: unknown }) : {};
  if (typeof kind !== "string" || kind === "CoreResourcePool" || kind === needed) return;
  if (needed !== undefined || !isPoolKind(kind))
    throw new InvalidInputError(
      `${where}: fromPool takes a ${needed ?? "resource pool"}, and a ${kind} is given.${isPoolKind(kind) ? "" : " To set a node, give it without fromPool."}`,
    );
}
