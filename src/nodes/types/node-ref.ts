import type { HfidOf, ImplementersOf } from "./kind-map.js";

/**
 * Identifies a node: its id, the node itself or another object with its `id`, or `{ hfid }`. A string is always an id,
 * which is a UUID. Where a generic kind is expected, the human-friendly id may be that of the node's own kind, if
 * `kind` is given as well.
 */
export type NodeRef<Kinds = object, Kind extends keyof Kinds = never> =
  string | { readonly id: string; readonly kind?: RefKind<Kinds, Kind> } | RefByHfid<Kinds, Kind>;

type RefKind<Kinds, Kind extends keyof Kinds> = [Kind] extends [never]
  ? string
  : // The nodes of a client without generated kinds do not say which kind they are of.
    string extends keyof Kinds
    ? string
    : Kind | ImplementersOf<Kinds, Kind>;

type RefByHfid<Kinds, Kind extends keyof Kinds> = [Kind] extends [never]
  ? { readonly id?: never; readonly hfid: readonly string[]; readonly kind?: string }
  : | { readonly id?: never; readonly hfid: RefHfid<Kinds, Kind>; readonly kind?: never }
    | RefOfKind<Kinds, Kind | ImplementersOf<Kinds, Kind>>;

/** One for each kind, so that the parts are those of the kind that is named. */
type RefOfKind<Kinds, Kind extends keyof Kinds> = Kind extends unknown
  ? { readonly id?: never; readonly hfid: RefHfid<Kinds, Kind>; readonly kind: Kind }
  : never;

type RefHfid<Kinds, Kind extends keyof Kinds> =
  HfidOf<Kinds, Kind> extends readonly string[] ? Readonly<HfidOf<Kinds, Kind>> : readonly string[];
