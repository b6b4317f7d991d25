import type { Fetched } from "./node-type.js";

/** What `client.rehydrate` needs to know of a plain node; written by `toPlain`. */
export interface PlainOrigin<Node> {
  /** The selection of the node. */
  readonly select: Readonly<Record<string, unknown>>;
  /** The time that it was read at, if it was not read as it is now. */
  readonly at?: string;
  /** Whether the node had unsaved changes, in which case it cannot be rehydrated. */
  readonly unsaved?: true;
  /** Never set: it carries the type of the node. */
  readonly node?: Node;
}

/** Members of a node that are methods, or views of its fields. */
type NodeMember = "save" | "update" | "delete" | "attributes" | "relationships";

/** A node, relationship or attribute as data. */
type PlainData<Value> = Value extends { readonly value: unknown }
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly PlainData<Item>[]
    : Value extends { readonly fetch: unknown }
      ? { readonly [Name in Exclude<keyof Value, HandleMember>]: PlainData<Value[Name]> }
      : Value extends { readonly save: unknown }
        ? { readonly [Name in Exclude<keyof Value, NodeMember>]: PlainData<Value[Name]> }
        : Value;

/** Members of a relationship that are methods. */
type HandleMember = "fetch" | "set" | "clear" | "add" | "remove" | "replace";

/** The result of `toPlain`. */
export type Plain<Node> = Node extends unknown
  ? PlainData<Node> & { readonly $plain: PlainOrigin<Node> }
  : never;

/**
 * A node as plain data without methods, for a client component, a cache or a worker.
 *
 * @typeParam Selection - its selection, if it was read with one.
 *
 * @example
 * function DeviceCard({ device }: { device: PlainNode<Kinds, "InfraDevice"> }) { ... }
 */
export type PlainNode<Kinds, Kind extends keyof Kinds, Selection = "default"> = Plain<
  Fetched<Kinds, Kind, Selection>
>;
