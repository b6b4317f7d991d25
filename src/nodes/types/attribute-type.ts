import type { FromPool } from "../node/from-pool.js";
import type { AttributesOf, HoldsNumber, ReadOf, WriteOf, Written } from "./kind-map.js";
import type { NodeReference } from "../plan/properties.js";
import type { NodeRef } from "./node-ref.js";

/** An attribute of a node. Setting its members changes the node, and saving sends what changed. */
export interface Attribute<Read, Write = Read> extends AttributeValue<Read, Write>, AttributeSettings {}

interface AttributeValue<Read, Write> {
  // oxlint-disable-next-line typescript/related-getter-setter-pairs -- generated kinds relate the two
  get value(): Read;
  /** `null` clears it. */
  set value(value: Write);
}

/** What can be set on an attribute besides its value, whether or not it was read. */
export interface AttributeSettings {
  /** Set to `true` to restore the schema's default. */
  isDefault?: boolean;
  /** Whether only its owner may change it. */
  isProtected?: boolean;
  source?: NodeRef;
  owner?: NodeRef;
}

/** What can be set on an attribute whose value a resource pool can allocate. */
export interface PoolSetting {
  /** Set to let a resource pool allocate the value. */
  fromPool?: FromPool | undefined;
}

/** An attribute that holds a number. */
export interface NumberAttribute<Read, Write = Read> extends Attribute<Read, Write>, PoolSetting {}

/** An attribute that only the server can set. */
export interface ReadOnlyAttribute<Read> {
  readonly value: Read;
}

type AttributeOf<Declared> = [WriteOf<Declared>] extends [never]
  ? ReadOnlyAttribute<ReadOf<Declared>>
  : HoldsNumber<Declared> extends true
    ? NumberAttribute<ReadOf<Declared>, Written<Declared>>
    : Attribute<ReadOf<Declared>, Written<Declared>>;

/** The properties that were read. Those that are read as a reference are also set by one. */
interface PropertiesRead {
  isDefault: boolean;
  isProtected: boolean;
  readonly isFromProfile: boolean;
  readonly updatedAt: string | null;
  readonly updatedBy: NodeReference | null;
  source: NodeReference | null;
  owner: NodeReference | null;
}

type PropertiesIn<Declared, Selected> = (Selected extends { value: true }
  ? [WriteOf<Declared>] extends [never]
    ? ReadOnlyAttribute<ReadOf<Declared>>
    : AttributeValue<ReadOf<Declared>, Written<Declared>>
  : unknown) &
  Pick<PropertiesRead, keyof Selected & keyof PropertiesRead> &
  Omit<AttributeSettings, keyof Selected> &
  (HoldsNumber<Declared> extends true ? PoolSetting : unknown);

/**
 * The selected attributes. The condition always holds. It keeps the compiler from naming the type: for a named type it
 * first computes the variance of the parameters, which took an editor 0.4 s for each completion.
 */
export type AttributesIn<Kinds, Kind extends keyof Kinds, Selected> = [Kind] extends [keyof Kinds]
  ? {
      readonly [Name in keyof Selected & keyof AttributesOf<Kinds, Kind>]: Selected[Name] extends true
        ? AttributeOf<AttributesOf<Kinds, Kind>[Name]>
        : PropertiesIn<AttributesOf<Kinds, Kind>[Name], Selected[Name]>;
    }
  : never;
