import { markWrites } from "../../errors/write-outcome.js";
import { uniqueId } from "../../util/unique-id.js";
import { InvalidInputError } from "../../errors/invalid-input-error.js";
import type { ReadOptions, WriteOptions } from "../../http/call-options.js";
import { referenceId, toReference } from "../../nodes/node/reference.js";
import type { NodeRef } from "../../nodes/types/node-ref.js";
import { checkKind, findNodeId } from "../base/find-node-id.js";
import { checkNumbers, wholeFrom } from "../../util/check-numbers.js";
import { withScope, withWriteScope } from "../../http/with-scope.js";
import { Resource } from "../base/resource.js";
import type {
  AllocatedOptions,
  AllocatedResource,
  AllocateIpAddressOptions,
  AllocateIpPrefixOptions,
  NextAvailableOptions,
  PoolResource,
  PoolUtilization,
  Utilization,
} from "./pool-types.js";

const ADDRESS_POOL = "CoreIPAddressPool";
const PREFIX_POOL = "CoreIPPrefixPool";
const NUMBER_POOL = "CoreNumberPool";
const ANY_POOL = "CoreResourcePool";

const RESOURCE = "id kind identifier displayLabel: display_label";
const USE =
  "utilization utilizationDefaultBranch: utilization_default_branch utilizationBranches: utilization_branches";

const ALLOCATE_ADDRESS = `mutation AllocateIPAddress($data: IPAddressPoolGetResourceInput!) { result: InfrahubIPAddressPoolGetResource(data: $data) { node { ${RESOURCE} } } }`;
const ALLOCATE_PREFIX = `mutation AllocateIPPrefix($data: IPPrefixPoolGetResourceInput!) { result: InfrahubIPPrefixPoolGetResource(data: $data) { node { ${RESOURCE} } } }`;
const NEXT_ADDRESS =
  "query NextAddress($prefix: String!, $length: Int) { result: InfrahubIPAddressGetNextAvailable(prefix_id: $prefix, prefix_length: $length) { value: address } }";
const NEXT_PREFIX =
  "query NextPrefix($prefix: String!, $length: Int) { result: InfrahubIPPrefixGetNextAvailable(prefix_id: $prefix, prefix_length: $length) { value: prefix } }";
const ALLOCATED = `query PoolAllocated($pool: String!, $resource: String!, $offset: Int!, $limit: Int!) { result: InfrahubResourcePoolAllocated(pool_id: $pool, resource_id: $resource, offset: $offset, limit: $limit) { count edges { node { ${RESOURCE} } } } }`;
const UTILIZATION = `query PoolUtilization($pool: String!) { result: InfrahubResourcePoolUtilization(pool_id: $pool) { ${USE} edges { node { id kind displayLabel: display_label weight ${USE} } } } }`;
const RESOURCES =
  "query PoolResources($pool: String!) { result: InfrahubResourcePoolUtilization(pool_id: $pool) { edges { node { id } } } }";

interface UtilizationAnswer extends Utilization {
  edges: { node: PoolResource }[];
}

interface NumberAnswer {
  object: { attribute: { value: number } };
}

/**
 * Pools of addresses, prefixes and numbers; `client.pool`.
 *
 * A pool is named by its id, by `{ hfid: ["its name"] }`, or by a node that was read. One that is known to be of the
 * wrong kind is refused with InvalidInputError; one that is not there, with NodeNotFoundError.
 */
export class PoolManager extends Resource {
  /**
   * Takes the next free address of a pool.
   *
   * @throws {@link PoolExhaustedError} when there is none left; {@link ValidationError} when the address does not fit,
   * or the identifier has one of another length.
   *
   * @example
   * const { id, displayLabel } = await client.pool.allocateNextIpAddress(pool, { identifier: "atl1-edge1/eth0" });
   */
  allocateNextIpAddress(
    pool: NodeRef,
    { addressType, ...options }: AllocateIpAddressOptions = {},
  ): Promise<AllocatedResource> {
    return this.#allocate(ALLOCATE_ADDRESS, ADDRESS_POOL, pool, { address_type: addressType }, options);
  }

  /**
   * Takes the next free prefix of a pool.
   *
   * @throws {@link PoolExhaustedError} when there is none left of this length; {@link ValidationError} when the
   * identifier has one of another length.
   *
   * @example
   * await client.pool.allocateNextIpPrefix(pool, { identifier: "atl1", prefixLength: 24, memberType: "address" });
   */
  allocateNextIpPrefix(
    pool: NodeRef,
    { prefixType, memberType, ...options }: AllocateIpPrefixOptions = {},
  ): Promise<AllocatedResource> {
    const types = { prefix_type: prefixType, member_type: memberType };
    return this.#allocate(ALLOCATE_PREFIX, PREFIX_POOL, pool, types, options);
  }

  /**
   * Gives an attribute of a node the next free number of a pool. The server knows which node has which number: the
   * same node gets the same one again.
   *
   * @param node - the node, with its kind.
   * @param attribute - the one that the pool is for.
   * @throws {@link PoolExhaustedError} when there is none left; {@link ValidationError} when the pool is for another
   * kind or attribute.
   *
   * @example
   * const vlanId = await client.pool.allocateNextNumber(pool, vlan, "vlan_id");
   */
  async allocateNextNumber(
    pool: NodeRef,
    node: { readonly id: string; readonly kind: string },
    attribute: string,
    options: WriteOptions = {},
  ): Promise<number> {
    checkKind(pool, NUMBER_POOL);
    const { kind } = node;
    // They become part of the document.
    for (const name of [kind, attribute])
      if (!/^\w+$/.test(name))
        throw new InvalidInputError(`"${name}" is not the name of a kind or an attribute.`);
    const document = `mutation AllocateNumber($id: String!, $pool: String!) { result: ${kind}Update(data: { id: $id, ${attribute}: { from_pool: { id: $pool } } }) { object { attribute: ${attribute} { value } } } }`;
    // Repeated, it finds the number that the node has been given.
    const scope = withWriteScope({ repeatable: true, ...this.rest.scope }, options);
    const variables = {
      id: referenceId("node", node),
      pool: await findNodeId(this.rest, "pool", pool, scope, NUMBER_POOL),
    };
    const allocated = ({ object }: NumberAnswer) => object.attribute.value;
    return this.mutate(document, variables, scope, allocated);
  }

  /**
   * The next free address of a prefix, such as `10.0.0.5/24`. It is not reserved: two who ask get the same.
   *
   * @throws {@link PoolExhaustedError} when there is none left.
   */
  nextAvailableIpAddress(prefix: NodeRef, options: NextAvailableOptions = {}): Promise<string> {
    return this.#next(NEXT_ADDRESS, prefix, options);
  }

  /**
   * The next free prefix inside of a prefix, such as `10.0.4.0/24`. It is not reserved: two who ask get the same.
   *
   * @throws {@link PoolExhaustedError} when there is none left of this length.
   */
  nextAvailableIpPrefix(prefix: NodeRef, options: NextAvailableOptions = {}): Promise<string> {
    return this.#next(NEXT_PREFIX, prefix, options);
  }

  /**
   * Everything in a pool's prefixes, allocated by it or not; the numbers that a pool has given.
   *
   * @throws {@link ValidationError} when `resource` is not a prefix of the pool.
   *
   * @example
   * for (const { displayLabel, identifier } of await client.pool.allocated(pool)) console.log(displayLabel, identifier);
   */
  async allocated(
    pool: NodeRef,
    { resource, ...options }: AllocatedOptions = {},
  ): Promise<AllocatedResource[]> {
    const scope = withScope(this.rest.scope, options);
    const id = await this.#id(pool, scope);
    const resources =
      resource === undefined
        ? await this.#resources(id, scope)
        : [await findNodeId(this.rest, "resource", resource, scope)];
    const all: AllocatedResource[] = [];
    for (const one of resources)
      all.push(...(await this.readAll<AllocatedResource>(ALLOCATED, { pool: id, resource: one }, scope)));
    return all;
  }

  /** How full a pool is, as a whole and each of its prefixes. */
  async utilization(pool: NodeRef, options: ReadOptions = {}): Promise<PoolUtilization> {
    const scope = withScope(this.rest.scope, options);
    const variables = { pool: await this.#id(pool, scope) };
    const read = ({ edges, ...use }: UtilizationAnswer) => ({
      ...use,
      resources: edges.map(({ node }) => node),
    });
    return this.query(UTILIZATION, variables, scope, read);
  }

  async #allocate(
    document: string,
    kind: string,
    pool: NodeRef,
    types: object,
    { identifier = uniqueId(), prefixLength, data, ...options }: AllocateIpAddressOptions,
  ): Promise<AllocatedResource> {
    checkKind(pool, kind);
    checkNumbers({ prefixLength: [prefixLength, wholeFrom(0)] });
    // The server takes an empty one for none, and would allocate anew each time.
    if (identifier === "") throw new InvalidInputError("identifier is empty; give one, or leave it out.");
    const { id, hfid } = toReference("pool", pool);
    const input = { id, hfid, ...types, identifier, prefix_length: prefixLength, data };
    // The server gives an identifier what it was given before.
    const sending = withWriteScope({ repeatable: true, ...this.rest.scope }, options);
    const allocated = ({ node }: { node: AllocatedResource }) => ({ ...node, id: node.id });
    return this.mutate(document, { data: input }, sending, allocated);
  }

  async #next(
    document: string,
    prefix: NodeRef,
    { prefixLength, ...options }: NextAvailableOptions,
  ): Promise<string> {
    checkNumbers({ prefixLength: [prefixLength, wholeFrom(0)] });
    const scope = withScope(this.rest.scope, options);
    const variables = { prefix: await findNodeId(this.rest, "prefix", prefix, scope), length: prefixLength };
    return this.query(document, variables, scope, ({ value }: { value: string }) => value);
  }

  async #resources(pool: string, scope: ReadOptions): Promise<string[]> {
    const ids = ({ edges }: UtilizationAnswer) => edges.map(({ node }) => node.id);
    return this.query(RESOURCES, { pool }, scope, ids);
  }

  #id(pool: NodeRef, scope: ReadOptions): Promise<string> {
    checkKind(pool, ADDRESS_POOL, PREFIX_POOL, NUMBER_POOL);
    return findNodeId(this.rest, "pool", pool, scope, ANY_POOL);
  }
}
markWrites(PoolManager, "allocateNextIpAddress", "allocateNextIpPrefix", "allocateNextNumber");
