/** What happened to a node, or to a part of one. */
export type DiffAction = "ADDED" | "REMOVED" | "UPDATED" | "UNCHANGED";

/** Whose value counts in the merge. */
export type ConflictSelection = "BASE_BRANCH" | "DIFF_BRANCH";

/** Numbers of changes. Those of a summary count properties, those of a tree its nodes, and those of a node its parts. */
export interface DiffCounts {
  numAdded: number;
  numUpdated: number;
  numRemoved: number;
  numConflicts: number;
}

/** Which diff it is. Times are ISO 8601. */
export interface DiffRange {
  /** The default branch. */
  baseBranch: string;
  diffBranch: string;
  fromTime: string;
  toTime: string;
}

/** The size of a diff. */
export interface DiffSummary extends DiffCounts, DiffRange {
  numUnchanged: number;
  /** Changes on the default branch since `toTime`: another update of the diff would find them. */
  numUntrackedBaseChanges: number | null;
  /** Changes on the branch since `toTime`. */
  numUntrackedDiffChanges: number | null;
}

/** A diff, with its nodes. */
export interface DiffTree extends DiffCounts, DiffRange {
  /** The name that it was given when it was made. */
  name: string | null;
  nodes: DiffNode[];
}

/** A node that differs. */
export interface DiffNode extends DiffCounts {
  id: string;
  kind: string;
  label: string;
  status: DiffAction;
  /** Such as `data/<id>`. */
  pathIdentifier: string;
  containsConflict: boolean;
  conflict: Conflict | null;
  lastChangedAt: string | null;
  /** The node that it is a part of; it is in the tree too, unless `includeParents` is `false`. */
  parent: { id: string; kind: string | null; relationshipName: string | null } | null;
  attributes: DiffAttribute[];
  relationships: DiffRelationship[];
}

/** An attribute that differs. */
export interface DiffAttribute extends DiffCounts {
  name: string;
  status: DiffAction;
  pathIdentifier: string;
  containsConflict: boolean;
  conflict: Conflict | null;
  lastChangedAt: string;
  properties: DiffProperty[];
}

/** A relationship that differs. */
export interface DiffRelationship extends DiffCounts {
  name: string;
  label: string | null;
  cardinality: "ONE" | "MANY";
  status: DiffAction;
  pathIdentifier: string;
  containsConflict: boolean;
  lastChangedAt: string | null;
  elements: DiffElement[];
}

/** A peer of a relationship that differs. */
export interface DiffElement extends DiffCounts {
  peerId: string;
  peerLabel: string | null;
  status: DiffAction;
  pathIdentifier: string;
  containsConflict: boolean;
  conflict: Conflict | null;
  lastChangedAt: string | null;
  properties: DiffProperty[];
}

/** A property of an attribute or of a peer that differs. Values are written as text. */
export interface DiffProperty {
  /** `HAS_VALUE`, `IS_RELATED`, `IS_PROTECTED`, `HAS_OWNER`, `HAS_SOURCE`, ... */
  propertyType: string;
  previousValue: string | null;
  newValue: string | null;
  previousLabel: string | null;
  newLabel: string | null;
  status: DiffAction;
  pathIdentifier: string;
  conflict: Conflict | null;
  lastChangedAt: string;
}

/** What was changed on both branches. */
export interface Conflict {
  id: string;
  baseBranchAction: DiffAction;
  baseBranchValue: string | null;
  baseBranchLabel: string | null;
  baseBranchChangedAt: string;
  diffBranchAction: DiffAction;
  diffBranchValue: string | null;
  diffBranchLabel: string | null;
  diffBranchChangedAt: string;
  /** How it is resolved; `null` while it is not. */
  selectedBranch: ConflictSelection | null;
  /** `false` when it can only be resolved by changing one of the branches. */
  resolvable: boolean | null;
}

/** A conflict, and what it is about; a conflict about a whole node has neither attribute nor relationship. */
export interface DiffConflict extends Conflict {
  nodeId: string;
  kind: string;
  label: string;
  attribute?: string;
  relationship?: string;
  /** The peer of the relationship. */
  peerId?: string;
  /** The property, when it is not about the value or the peer. */
  propertyType?: string;
}

/** A repository with files that differ. */
export interface DiffRepository {
  id: string;
  displayName: string | null;
  branch: string;
  commitFrom: string;
  commitTo: string;
  files: { location: string; action: FileAction; branch: string }[];
}

/** What happened to a file or an artifact. */
export type FileAction = "added" | "removed" | "updated" | "unchanged";

/** An artifact that differs. */
export interface DiffArtifact {
  id: string;
  action: FileAction;
  branch: string;
  displayLabel: string | null;
  target: { id: string; kind: string; displayLabel: string | null } | null;
  /** What it is now; `null` when it is gone. */
  itemNew: StoredItem | null;
  /** What it was before; `null` when it is new. */
  itemPrevious: StoredItem | null;
}

/** A content in the object store. */
export interface StoredItem {
  storageId: string;
  checksum: string;
}
