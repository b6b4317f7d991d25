import type { Fetched } from "./node-type.js";

/** What a plain node is rehydrated by; made by `toPlain`. */
export interface PlainOrigin<Node> {
  /** What was read of the node. */
  readonly select: Readonly<Record<string, unknown>>;
  /** The moment that it was read at, when that was not now. */
  readonly at?: string;
  /** Whether it had changes that were not saved: it is not rehydrated then. */
  readonly unsaved?: true;
  /** Never there: it says which node it was. */
  readonly node?: Node;
}

/** The members of a node that are its methods, or show the same in another form. */
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

/** The members of a relationship that are its methods. */
type HandleMember = "fetch" | "set" | "clear" | "add" | "remove" | "replace";

/** What `toPlain` makes of a node. */
export type Plain<Node> = Node extends unknown
  ? PlainData<Node> & { readonly $plain: PlainOrigin<Node> }
  : never;

/**
 * A node as plain data, without methods: for a component of another process, a cache or a worker.
 *
 * @typeParam Selection - what was selected of it; the default when left out.
 *
 * @example
 * function DeviceCard({ device }: { device: PlainNode<Kinds, "InfraDevice"> }) { ... }
 */
export type PlainNode<Kinds, Kind extends keyof Kinds, Selection = "default"> = Plain<
  Fetched<Kinds, Kind, Selection>
>;
