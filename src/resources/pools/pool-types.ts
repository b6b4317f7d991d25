import type { ReadOptions, WriteOptions } from "../../http/call-options.js";
import type { NodeRef } from "../../nodes/types/node-ref.js";

/** What a pool has given. */
export interface AllocatedResource {
  /** Id of the address or prefix; of the node that holds the number. */
  id: string;
  kind: string;
  /** What it was allocated for. A number pool gives the id of the node. */
  identifier: string | null;
  /** The address, prefix or number, as text. */
  displayLabel: string;
}

/** How full something is, in percent (0 to 100). */
export interface Utilization {
  utilization: number;
  /** What the default branch uses. */
  utilizationDefaultBranch: number;
  /** What other branches use beside it: the asked one for addresses and prefixes, all of them for numbers. */
  utilizationBranches: number;
}

/** One of the prefixes that a pool allocates from; a number pool is its own only resource. */
export interface PoolResource extends Utilization {
  id: string;
  kind: string;
  displayLabel: string;
  /** Number of addresses, or of smallest prefixes, that it has room for. */
  weight: number;
}

/** How full a pool is. */
export interface PoolUtilization extends Utilization {
  resources: PoolResource[];
}

interface AllocateOptions extends WriteOptions {
  /**
   * What it is for. The same identifier gives the same resource again, also when the call is repeated because its answer
   * was lost.
   *
   * @defaultValue a new one for each call, so that each call allocates once
   */
  identifier?: string | undefined;
  /**
   * Length of the prefix, or of the mask of the address.
   *
   * @defaultValue the pool's default
   */
  prefixLength?: number | undefined;
  /** Values of further attributes and relationships of the new node: `{ description: "uplink" }`. */
  data?: Readonly<Record<string, unknown>> | undefined;
}

/** What to allocate from an address pool. */
export interface AllocateIpAddressOptions extends AllocateOptions {
  /**
   * Kind of the address.
   *
   * @defaultValue the pool's default
   */
  addressType?: string | undefined;
}

/** What to allocate from a prefix pool. */
export interface AllocateIpPrefixOptions extends AllocateOptions {
  /**
   * Kind of the prefix.
   *
   * @defaultValue the pool's default
   */
  prefixType?: string | undefined;
  /**
   * What the prefix is to hold.
   *
   * @defaultValue the pool's default
   */
  memberType?: "prefix" | "address" | undefined;
}

/** Of what is allocated. */
export interface AllocatedOptions extends ReadOptions {
  /**
   * One of the pool's prefixes.
   *
   * @defaultValue all of them
   */
  resource?: NodeRef | undefined;
}

/** What to look for in a prefix. */
export interface NextAvailableOptions extends ReadOptions {
  /**
   * Length of the prefix, or of the mask of the address.
   *
   * @defaultValue as long as it can be
   */
  prefixLength?: number | undefined;
}
