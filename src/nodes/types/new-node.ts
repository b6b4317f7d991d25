import type { AttributesOf, HfidOf, RelationshipsOf } from "./kind-map.js";
import type { Node } from "./node-type.js";
import type { Labels } from "./select.js";
import type { WritableRelationship } from "./write-types.js";

/** Everything that can be set on a node. */
type CreatedSelect<Kinds, Kind extends keyof Kinds> = {
  [Name in keyof AttributesOf<Kinds, Kind>]: true;
} & Record<WritableRelationship<RelationshipsOf<Kinds, Kind>>, Labels>;

/** A node returned by `create`, with every attribute and every relationship that can be set. */
export type NewNode<Kinds, Kind extends keyof Kinds> = Node<Kinds, Kind, CreatedSelect<Kinds, Kind>> & {
  /** Its human-friendly id; `null` until it is saved, or if its kind has none. */
  readonly hfid: HfidOf<Kinds, Kind> | null;
  /** `null` until it is saved. */
  readonly displayLabel: string | null;
};
