/** A node that an event is about. */
export interface EventNode {
  id: string;
  kind: string;
}

/** What happened to a field of a node. */
export type MutationAction = "ADDED" | "UPDATED" | "REMOVED" | "UNCHANGED";

interface NodeMutated {
  attributes: {
    name: string;
    kind: string;
    action: MutationAction;
    /** As text. */
    value: string | null;
    valuePrevious: string | null;
  }[];
  relationships: { name: string; action: MutationAction; peer: EventNode }[];
}

interface ArtifactChanged {
  checksum: string;
  checksumPrevious: string | null;
  storageId: string;
  storageIdPrevious: string | null;
  artifactDefinitionId: string;
}

interface GroupChanged {
  members: EventNode[];
  ancestors: EventNode[];
}

interface AccountSession {
  accountName: string;
  sessionId: string;
  clientIp: string | null;
  userAgent: string | null;
}

interface GroupAutoCreate {
  idp: string;
  protocol: string;
  triggeringUserId: string;
  triggeringUserName: string;
}

interface Reviewed {
  reviewerAccountId: string;
  reviewerAccountName: string;
}

/** An event of which the server's GraphQL schema says no more than that it has a payload. */
interface WithPayload {
  payload: unknown;
}

/** What each event has beside the fields of all (Infrahub 1.11). */
export interface EventDetails {
  "infrahub.node.created": NodeMutated;
  "infrahub.node.updated": NodeMutated;
  "infrahub.node.deleted": NodeMutated;
  "infrahub.branch.created": { createdBranch: string };
  "infrahub.branch.deleted": { deletedBranch: string; proposedChangeId: string | null };
  "infrahub.branch.merged": { sourceBranch: string };
  "infrahub.branch.rebased": { rebasedBranch: string };
  "infrahub.branch.migrated": WithPayload;
  "infrahub.artifact.created": ArtifactChanged;
  "infrahub.artifact.updated": ArtifactChanged;
  "infrahub.group.member_added": GroupChanged;
  "infrahub.group.member_removed": GroupChanged;
  "infrahub.group.auto_created": GroupAutoCreate & { groupId: string; groupName: string };
  "infrahub.group.auto_create_rejected": GroupAutoCreate & { rejectedClaimValue: string };
  "infrahub.group.auto_create_capped": GroupAutoCreate & {
    capValue: number;
    droppedClaims: string[];
    droppedCount: number;
  };
  "infrahub.account.logged_in": AccountSession & {
    accountType: string;
    authMethod: string;
    groups: string[];
    roles: string[];
    identitySource: string | null;
  };
  "infrahub.account.logged_out": AccountSession & { logoutType: string };
  "infrahub.proposed_change.approved": Reviewed & { reviewerDecision: string };
  "infrahub.proposed_change.rejected": Reviewed & { reviewerDecision: string };
  "infrahub.proposed_change.approval_revoked": Reviewed & { reviewerFormerDecision: string };
  "infrahub.proposed_change.rejection_revoked": Reviewed & { reviewerFormerDecision: string };
  "infrahub.proposed_change.approvals_revoked": WithPayload;
  "infrahub.proposed_change.review_requested": {
    requestedByAccountId: string;
    requestedByAccountName: string;
  };
  "infrahub.proposed_change.merged": { mergedByAccountId: string; mergedByAccountName: string };
  "infrahub.proposed_change_thread.created": WithPayload;
  "infrahub.proposed_change_thread.updated": WithPayload;
  "infrahub.repository.update_commit": WithPayload;
  "infrahub.schema.updated": WithPayload;
  "infrahub.validator.started": WithPayload;
  "infrahub.validator.passed": WithPayload;
  "infrahub.validator.failed": WithPayload;
}

/** Name of an event. */
export type EventName = keyof EventDetails;

/** What every event has. */
export interface EventBase {
  id: string;
  /** The branch that it happened on; `null` for what concerns all. */
  branch: string | null;
  accountId: string | null;
  /** ISO 8601. */
  occurredAt: string;
  /** 0 for what was done, 1 and more for what came of it. */
  level: number;
  primaryNode: EventNode | null;
  relatedNodes: EventNode[];
  hasChildren: boolean;
  /** The event that it came of. */
  parentId: string | null;
}

/** An event; `event`, its name, tells which fields it has. */
export type InfrahubEvent<Name extends EventName = EventName> = Name extends EventName
  ? EventBase & { event: Name } & EventDetails[Name]
  : never;
