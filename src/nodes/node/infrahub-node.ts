import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { markSelf, selfOf } from "../../util/self.js";
import type { NodeField, NodeIdentity, NodeRecord } from "./node-record.js";

/**
 * Members of every node; a field of such a name is found in `attributes` or `relationships` alone. The server allows no
 * field that is named `attributes`, `relationships`, `save` or `hfid`.
 */
const MEMBERS = new Set(["id", "kind", "metadata", "branch", "update", "delete"]);

/** Whether a field of this name is found in `attributes` or `relationships` alone. */
export function isMember(name: string): boolean {
  return MEMBERS.has(name);
}

/** A node as the caller gets it; what more it has follows from the selection. */
export class InfrahubNode {
  declare id: string;
  declare kind: string;
  declare hfid?: readonly string[] | null;
  declare displayLabel?: string | null;
  declare metadata?: unknown;
  [field: string]: unknown;
  readonly #record: NodeRecord;
  /** Fields that are named like members. */
  #hidden: Record<string, unknown> | undefined;

  constructor(record: NodeRecord) {
    this.#record = record;
    markSelf(this);
  }

  /** The record of a node; `undefined` for everything else. */
  static record(value: object): NodeRecord | undefined {
    const self = selfOf(value);
    return typeof self === "object" && #record in self ? self.#record : undefined;
  }

  /** Shows what names a node, as the server gave it. */
  static identify(node: InfrahubNode, identity: Partial<NodeIdentity>): void {
    const record = InfrahubNode.record(node);
    if (record) record.identity = { ...record.identity, ...identity };
    Object.assign(node, identity);
  }

  static getField(node: InfrahubNode, name: string): unknown {
    return MEMBERS.has(name) ? selfOf(node).#hidden?.[name] : node[name];
  }

  static setField(node: InfrahubNode, name: string, value: unknown): void {
    if (MEMBERS.has(name)) (selfOf(node).#hidden ??= {})[name] = value;
    else node[name] = value;
  }

  get branch(): string | undefined {
    return recordOf(this).shape.origin.branch;
  }

  set branch(_: unknown) {
    refuseAssigned(this, "branch");
  }

  // The lists by name are made when asked for, so that a node costs no more than its fields.
  get attributes(): Record<string, unknown> {
    return byName(this, recordOf(this).shape.attributes);
  }

  set attributes(_: unknown) {
    refuseAssigned(this, "attributes");
  }

  get relationships(): Record<string, unknown> {
    return byName(this, recordOf(this).shape.relationships);
  }

  set relationships(_: unknown) {
    refuseAssigned(this, "relationships");
  }

  save(options: object = {}): Promise<void> {
    return recordOf(this).shape.origin.context.writer.save(this, options);
  }

  update(changes: object, options: object = {}): Promise<void> {
    return recordOf(this).shape.origin.context.writer.update(this, changes, options);
  }

  delete(options: object = {}): Promise<void> {
    return recordOf(this).shape.origin.context.writer.delete(this, options);
  }
}

/** A method may be called without its node: `const { save } = node`. */
function recordOf(node: InfrahubNode | undefined): NodeRecord {
  const record = node && InfrahubNode.record(node);
  if (record) return record;
  throw new InvalidInputError(
    "A method of a node was called apart from the node: call it as node.save(), or give batch.add the node as well.",
  );
}

function byName(node: InfrahubNode, fields: readonly NodeField[]): Record<string, unknown> {
  const all: Record<string, unknown> = Object.fromEntries(
    fields.map(({ name }) => [name, InfrahubNode.getField(node, name)]),
  );
  // It is made for each look at it: what is assigned to it would be lost.
  return new Proxy<Record<string, unknown>>(all, { set: refuseAssigned, deleteProperty: refuseAssigned });
}

function refuseAssigned(_: unknown, name: string | symbol): never {
  throw new InvalidInputError(
    `${String(name)} cannot be assigned. Set the value of an attribute (node.name.value = ...); use set, clear, add, remove or replace of a relationship.`,
  );
}
