import type { RequestContext } from "../../graphql/request-context.js";
import type { RestClient } from "../../http/rest-client.js";
import type { BranchSchema, Kind } from "../../schema/branch-schema.js";
import type { SchemaStore } from "../../schema/schema-store.js";
import type { NodeFile } from "./node-file.js";
import type { QueryPlan } from "../plan/query-plan.js";

/** What nodes need of their client. */
export interface NodeContext {
  rest: RestClient;
  schemas: SchemaStore;
  writer: NodeWriter;
  /** In whose name nodes are written. */
  requestContext?: RequestContext | undefined;
  /** Is told of what is written. */
  track?: NodeTracker;
}

/** What keeps account of the nodes that are written. */
export interface NodeTracker {
  /** Also of a node that turned out to need no request. */
  saved(node: { readonly id: string; readonly branch: string | undefined }): void;
  deleted(node: { readonly id: string }): void;
}

/** What the members of a node do; the folders above know how. */
export interface NodeWriter {
  save(node: object, options: object): Promise<void>;
  update(node: object, changes: object, options: object): Promise<void>;
  delete(node: object, options: object): Promise<void>;
  fetchPeers(origin: NodeOrigin, kind: string, ids: readonly string[], options: object): Promise<object[]>;
}

/** Where a node comes from, and so where it is saved. */
export interface NodeOrigin {
  context: NodeContext;
  schema: BranchSchema;
  branch: string | undefined;
  /** The moment that it was read at, when that was not now. */
  at?: string | undefined;
}

/** One field of a node: where it stands in the answer, and what becomes of it. */
export interface NodeField {
  name: string;
  key: string;
  build: (raw: unknown) => unknown;
}

/** What all nodes of one kind in one answer have in common. */
export interface NodeShape {
  origin: NodeOrigin;
  kind: Kind;
  plan: QueryPlan;
  attributes: readonly NodeField[];
  relationships: readonly NodeField[];
}

/** What names a node. */
export interface NodeIdentity {
  readonly id: string;
  readonly kind: string;
  readonly hfid?: readonly string[] | null | undefined;
  readonly displayLabel?: string | null | undefined;
  readonly metadata?: unknown;
}

/** What is known of a node beside what it shows. */
export interface NodeRecord {
  readonly shape: NodeShape;
  /** What names the node, as it is shown: where the node's members differ from it, the caller has assigned them. */
  identity: NodeIdentity;
  /** What the server has of each attribute of the shape, in their order: a snapshot. */
  originals: unknown[];
  state: "new" | "saved" | "deleted";
  /** Whether the client chose its id, so that nobody else can have created it. */
  hasGeneratedId?: boolean;
  /** The save that is under way, which the next one waits for. */
  saving?: Promise<void> | undefined;
  /** The file that it is to hold, as long as that is not sent. */
  file?: NodeFile | undefined;
  /** What the first attempt to create it sent, as long as no answer came. */
  created?: unknown;
}
