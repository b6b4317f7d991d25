import type { NodeField, NodeRecord } from "./node-record.js";

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
  }

  /** The record of a node; `undefined` for everything else. */
  static record(value: object): NodeRecord | undefined {
    return #record in value ? value.#record : undefined;
  }

  static getField(node: InfrahubNode, name: string): unknown {
    return MEMBERS.has(name) ? node.#hidden?.[name] : node[name];
  }

  static setField(node: InfrahubNode, name: string, value: unknown): void {
    if (MEMBERS.has(name)) (node.#hidden ??= {})[name] = value;
    else node[name] = value;
  }

  get branch(): string | undefined {
    return this.#record.shape.origin.branch;
  }

  // The lists by name are made when asked for, so that a node costs no more than its fields.
  get attributes(): Record<string, unknown> {
    return this.#byName(this.#record.shape.attributes);
  }

  get relationships(): Record<string, unknown> {
    return this.#byName(this.#record.shape.relationships);
  }

  save(options: object = {}): Promise<void> {
    return this.#record.shape.origin.context.writer.save(this, options);
  }

  update(changes: object, options: object = {}): Promise<void> {
    return this.#record.shape.origin.context.writer.update(this, changes, options);
  }

  delete(options: object = {}): Promise<void> {
    return this.#record.shape.origin.context.writer.delete(this, options);
  }

  #byName(fields: readonly NodeField[]): Record<string, unknown> {
    return Object.fromEntries(fields.map(({ name }) => [name, InfrahubNode.getField(this, name)]));
  }
}
