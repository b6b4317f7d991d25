import type { RequestContext } from "../../graphql/request-context.js";
import type { CallOptions } from "../../http/call-options.js";
import type { AddressFromPool, FromPool, PrefixFromPool } from "../node/from-pool.js";
import type { AttributesOf, HoldsNumber, PeerOf, RelationshipsOf, WriteOf, Written } from "./kind-map.js";
import type { JsonValue } from "./kind-types.js";
import type { NodeRef } from "./node-ref.js";
import type { FileOf } from "../node/node-file.js";

/** Options of a write. It is sent to the branch that the node was read from or made for. */
export interface NodeWriteOptions extends CallOptions {
  /**
   * The account on whose behalf the write is done; this needs the permission `override_context`.
   *
   * @defaultValue that of {@link InfrahubClient.with}, or else the client's own account
   */
  requestContext?: RequestContext | undefined;
}

/** Options of saving a node. */
export interface SaveOptions extends NodeWriteOptions {
  /**
   * Whether a new node updates the existing node with the same human-friendly id, if there is one. It then takes on
   * that node's id. Fields that were not given keep their values there, and their peers are unknown until the node is
   * read.
   *
   * @defaultValue `false`
   */
  allowUpsert?: boolean | undefined;
}

/** Properties of a relationship between two nodes that can be set. */
export interface SetProperties {
  /** Whether only its owner may change it. */
  isProtected?: boolean;
  source?: NodeRef;
  owner?: NodeRef;
}

/** An attribute's value and properties. */
export interface CreateInputProperties<Value> {
  value?: Value;
  /** Whether only its owner may change it. */
  isProtected?: boolean;
  source?: NodeRef;
  owner?: NodeRef;
}

/** An attribute's value and properties. What is left out is not changed. */
export interface AttributeInputProperties<Value> extends CreateInputProperties<Value> {
  /** `true` restores the schema's default. */
  isDefault?: boolean;
}

/**
 * What an attribute can be set to: its value, or an object with value and properties; for a JSON attribute only its
 * value.
 *
 * @typeParam Properties - the type of the object.
 */
type AttributeInput<Declared, Properties> = [JsonValue] extends [WriteOf<Declared>]
  ? WriteOf<Declared>
  : Written<Declared> | Properties | (HoldsNumber<Declared> extends true ? FromPool : never);

type CreateAttribute<Declared> = AttributeInput<Declared, CreateInputProperties<Written<Declared>>>;

type ChangeAttribute<Declared> = AttributeInput<Declared, AttributeInputProperties<Written<Declared>>>;

/** An allocation of a node of a kind from a resource pool. */
export type PoolFor<Kinds, Kind extends keyof Kinds> = string extends keyof Kinds
  ? PrefixFromPool
  : Kind extends FamilyOf<Kinds, "BuiltinIPPrefix">
    ? PrefixFromPool
    : Kind extends FamilyOf<Kinds, "BuiltinIPAddress">
      ? AddressFromPool
      : FromPool;

type FamilyOf<Kinds, Generic extends string> =
  Generic | (Kinds extends Record<Generic, { implementers: infer Kind }> ? Kind : never);

/** What a relationship can be set to: a node, or an allocation from a pool. */
type PeerInput<Kinds, Kind extends keyof Kinds> = NodeRef<Kinds, Kind> | PoolFor<Kinds, Kind>;

type RelationshipInput<Kinds, Relationship> = Relationship extends { cardinality: "one" }
  ? PeerInput<Kinds, PeerOf<Kinds, Relationship>>
  : readonly PeerInput<Kinds, PeerOf<Kinds, Relationship>>[];

type MandatoryAttribute<Attributes> = {
  [Name in keyof Attributes]: Attributes[Name] extends { create: "mandatory" } ? Name : never;
}[keyof Attributes];

type WritableAttribute<Attributes> = {
  [Name in keyof Attributes]: Attributes[Name] extends { create: "never" } ? never : Name;
}[keyof Attributes];

type MandatoryRelationship<Relationships> = {
  [Name in keyof Relationships]: Relationships[Name] extends { presence: "mandatory" } ? Name : never;
}[keyof Relationships];

/** The relationships that can be set. */
export type WritableRelationship<Relationships> = {
  [Name in keyof Relationships]: Relationships[Name] extends { presence: "read-only" } ? never : Name;
}[keyof Relationships];

/** One object type, so that the compiler lists everything that is missing. */
type MandatoryFields<Kinds, Kind extends keyof Kinds> = {
  [Name in MandatoryName<Kinds, Kind>]: Name extends keyof AttributesOf<Kinds, Kind>
    ? CreateAttribute<AttributesOf<Kinds, Kind>[Name]>
    : RelationshipInput<Kinds, RelationshipsOf<Kinds, Kind>[Name & keyof RelationshipsOf<Kinds, Kind>]>;
};

type MandatoryName<Kinds, Kind extends keyof Kinds> =
  MandatoryAttribute<AttributesOf<Kinds, Kind>> | MandatoryRelationship<RelationshipsOf<Kinds, Kind>>;

type OptionalFields<Kinds, Attributes, Relationships, Mandatory> = {
  [Name in Exclude<WritableAttribute<Attributes>, Mandatory>]?: CreateAttribute<Attributes[Name]> | undefined;
} & {
  [Name in Exclude<WritableRelationship<Relationships>, Mandatory>]?:
    RelationshipInput<Kinds, Relationships[Name]> | undefined;
};

/** The input for a new node, with and without a template. */
type CommonFields<Kinds, Kind extends keyof Kinds> = OptionalFields<
  Kinds,
  AttributesOf<Kinds, Kind>,
  RelationshipsOf<Kinds, Kind>,
  MandatoryName<Kinds, Kind>
> &
  FileOf<Kinds, Kind> & {
    /** The id, a UUID; by default the client generates one. */
    id?: string | undefined;
  };

/** The fields of a new node. Not conditional, so that the compiler shows its name instead of its members. */
type CreateFields<Kinds, Kind extends keyof Kinds> = CommonFields<Kinds, Kind> & MandatoryFields<Kinds, Kind>;

/** A template provides the fields that are not given. */
type TemplateFields<Kinds, Kind extends keyof Kinds, Template> = CommonFields<Kinds, Kind> & {
  [Name in MandatoryName<Kinds, Kind>]?: MandatoryFields<Kinds, Kind>[Name];
} & { object_template: RelationshipInput<Kinds, Template> };

/** Last, because the compiler explains mistakes by the last form: the input without a template. */
type TemplateOrFields<Kinds, Kind extends keyof Kinds, Template> =
  TemplateFields<Kinds, Kind, Template> | CreateFields<Kinds, Kind>;

/** The input for a new node of a kind, with everything that the schema makes mandatory. A generic kind has no nodes. */
export type CreateInput<Kinds, Kind extends keyof Kinds> = string extends keyof Kinds
  ? Readonly<Record<string, unknown>>
  : Kinds[Kind] extends { implementers: string }
    ? `${Kind & string} is a generic kind. Create a node of a kind that implements it.`
    : RelationshipsOf<Kinds, Kind> extends { object_template: infer Template }
      ? TemplateOrFields<Kinds, Kind, Template>
      : CreateFields<Kinds, Kind>;

type ChangeRelationship<Kinds, Relationship> =
  | RelationshipInput<Kinds, Relationship>
  | (Relationship extends { cardinality: "one" }
      ? Relationship extends { presence: "mandatory" }
        ? never
        : null
      : {
          add?: readonly PeerInput<Kinds, PeerOf<Kinds, Relationship>>[];
          remove?: readonly NodeRef<Kinds, PeerOf<Kinds, Relationship>>[];
        });

/** Not conditional, so that the compiler shows its name. */
type UpdateFields<Kinds, Kind extends keyof Kinds> = {
  [Name in WritableAttribute<AttributesOf<Kinds, Kind>>]?:
    ChangeAttribute<AttributesOf<Kinds, Kind>[Name]> | undefined;
} & {
  [Name in WritableRelationship<RelationshipsOf<Kinds, Kind>>]?:
    ChangeRelationship<Kinds, RelationshipsOf<Kinds, Kind>[Name]> | undefined;
} & Partial<FileOf<Kinds, Kind>>;

/** Changes to a node. */
export type UpdateInput<Kinds, Kind extends keyof Kinds> = string extends keyof Kinds
  ? Readonly<Record<string, unknown>>
  : UpdateFields<Kinds, Kind>;
