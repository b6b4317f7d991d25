import type { RequestContext } from "../../graphql/request-context.js";
import type { CallOptions } from "../../http/call-options.js";
import type { AddressFromPool, FromPool, PrefixFromPool } from "../node/from-pool.js";
import type { AttributesOf, HoldsNumber, PeerOf, RelationshipsOf, WriteOf, Written } from "./kind-map.js";
import type { JsonValue } from "./kind-types.js";
import type { NodeRef } from "./node-ref.js";
import type { FileOf } from "../node/node-file.js";

/** How a write is sent. It goes to the branch that the node was read from or made for. */
export interface NodeWriteOptions extends CallOptions {
  /**
   * In whose name the write is done; this needs the permission `override_context`.
   *
   * @defaultValue that of {@link InfrahubClient.with}, or else the client's own account
   */
  requestContext?: RequestContext | undefined;
}

/** How a node is saved. */
export interface SaveOptions extends NodeWriteOptions {
  /**
   * Whether a new node updates the one that has the same human-friendly id, if there is one, in place of being refused.
   * It then takes on that node's id; what was not given stays as it is there, and which peers that has
   * is not known until the node is read.
   *
   * @defaultValue `false`
   */
  allowUpsert?: boolean | undefined;
}

/** Properties of a relationship between two nodes, as they are set. */
export interface SetProperties {
  /** Whether only its owner may change it. */
  isProtected?: boolean;
  source?: NodeRef;
  owner?: NodeRef;
}

/** An attribute's value with more of it. */
export interface CreateInputProperties<Value> {
  value?: Value;
  /** Whether only its owner may change it. */
  isProtected?: boolean;
  source?: NodeRef;
  owner?: NodeRef;
}

/** An attribute's value with more of it; what is left out stays as it is. */
export interface AttributeInputProperties<Value> extends CreateInputProperties<Value> {
  /** `true` goes back to the schema's default. */
  isDefault?: boolean;
}

/**
 * What an attribute can be given: its value, or an object of properties; one of any JSON only its value.
 *
 * @typeParam Properties - the object.
 */
type AttributeInput<Declared, Properties> = [JsonValue] extends [WriteOf<Declared>]
  ? WriteOf<Declared>
  : Written<Declared> | Properties | (HoldsNumber<Declared> extends true ? FromPool : never);

type CreateAttribute<Declared> = AttributeInput<Declared, CreateInputProperties<Written<Declared>>>;

type ChangeAttribute<Declared> = AttributeInput<Declared, AttributeInputProperties<Written<Declared>>>;

/** What lets a resource pool choose a node of a kind. */
export type PoolFor<Kinds, Kind extends keyof Kinds> = string extends keyof Kinds
  ? PrefixFromPool
  : Kind extends FamilyOf<Kinds, "BuiltinIPPrefix">
    ? PrefixFromPool
    : Kind extends FamilyOf<Kinds, "BuiltinIPAddress">
      ? AddressFromPool
      : FromPool;

type FamilyOf<Kinds, Generic extends string> =
  Generic | (Kinds extends Record<Generic, { implementers: infer Kind }> ? Kind : never);

/** What a relationship can be given: a node, or what lets a pool make one. */
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

/** One object type, so that the compiler lists all that is missing. */
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

/** What a new node may be given with a template and without. */
type CommonFields<Kinds, Kind extends keyof Kinds> = OptionalFields<
  Kinds,
  AttributesOf<Kinds, Kind>,
  RelationshipsOf<Kinds, Kind>,
  MandatoryName<Kinds, Kind>
> &
  FileOf<Kinds, Kind> & {
    /** An id of your own choice, a UUID; without it the client chooses one. */
    id?: string | undefined;
  };

/** The fields of a new node. Not conditional, so that the compiler shows its name in place of all its parts. */
type CreateFields<Kinds, Kind extends keyof Kinds> = CommonFields<Kinds, Kind> & MandatoryFields<Kinds, Kind>;

/** A template gives what is not given beside it. */
type TemplateFields<Kinds, Kind extends keyof Kinds, Template> = CommonFields<Kinds, Kind> & {
  [Name in MandatoryName<Kinds, Kind>]?: MandatoryFields<Kinds, Kind>[Name];
} & { object_template: RelationshipInput<Kinds, Template> };

/** Of several forms the compiler explains the last one that it made: what is to be given without a template. */
type TemplateOrFields<Kinds, Kind extends keyof Kinds, Template> =
  TemplateFields<Kinds, Kind, Template> | CreateFields<Kinds, Kind>;

/** What a node of a kind is made of: what the schema makes mandatory must be given. A generic kind has no nodes. */
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

/** Changes of a node. */
export type UpdateInput<Kinds, Kind extends keyof Kinds> = string extends keyof Kinds
  ? Readonly<Record<string, unknown>>
  : UpdateFields<Kinds, Kind>;
