/*
 * The kinds of Infrahub 1.11.9, as types.
 * Generated: do not edit. To write it again, run
 *   npm run generate
 */

import type {
  Defaulted,
  JsonValue,
  Mandatory,
  Many,
  One,
  Optional,
  ReadOnly,
} from "../src/nodes/types/kind-types.js";

/** IP Address. */
export interface BuiltinIPAddress {
  kind: "BuiltinIPAddress";
  hfid: null;
  /** The kinds that implement it. */
  implementers: never;
  attributes: {
    /** Address. */
    address: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
  };
  relationships: {
    /** IP Namespace. */
    ip_namespace: One<"BuiltinIPNamespace">;
    /** IP Prefix. */
    ip_prefix: One<"BuiltinIPPrefix", "read-only">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Profiles. */
    profiles: Many<"CoreProfile">;
  };
}

/** IP Namespace. */
export interface BuiltinIPNamespace {
  kind: "BuiltinIPNamespace";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The kinds that implement it. */
  implementers: "IpamNamespace";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
  };
  relationships: {
    /** IP Prefixes. */
    ip_prefixes: Many<"BuiltinIPPrefix">;
    /** IP Addresses. */
    ip_addresses: Many<"BuiltinIPAddress">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Profiles. */
    profiles: Many<"CoreProfile">;
  };
}

/** IP Prefix. */
export interface BuiltinIPPrefix {
  kind: "BuiltinIPPrefix";
  hfid: null;
  /** The generic at the top of its hierarchy. */
  hierarchy: "BuiltinIPPrefix";
  /** The kinds that implement it. */
  implementers: never;
  attributes: {
    /** Prefix. */
    prefix: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Member Type. */
    member_type: Defaulted<"address" | "prefix">;
    /** Is Pool. */
    is_pool: Defaulted<boolean>;
    /** Is Top Level. */
    is_top_level: ReadOnly<boolean | null>;
    /** Utilization. */
    utilization: ReadOnly<number | null>;
    /** Netmask. */
    netmask: ReadOnly<string | null>;
    /** Hostmask. */
    hostmask: ReadOnly<string | null>;
    /** Network Address. */
    network_address: ReadOnly<string | null>;
    /** Broadcast Address. */
    broadcast_address: ReadOnly<string | null>;
  };
  relationships: {
    /** IP Namespace. */
    ip_namespace: One<"BuiltinIPNamespace">;
    /** IP Addresses. */
    ip_addresses: Many<"BuiltinIPAddress", "read-only">;
    /** Resource Pool. */
    resource_pool: Many<"CoreIPPool", "read-only">;
    /** Parent. */
    parent: One<"BuiltinIPPrefix", "read-only">;
    /** Children. */
    children: Many<"BuiltinIPPrefix", "read-only">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Profiles. */
    profiles: Many<"CoreProfile">;
    /** Ancestors. */
    ancestors: Many<"BuiltinIPPrefix", "read-only", "none">;
    /** Descendants. */
    descendants: Many<"BuiltinIPPrefix", "read-only", "none">;
  };
}

/** Tag. */
export interface BuiltinTag {
  kind: "BuiltinTag";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Profiles. */
    profiles: Many<"CoreProfile">;
  };
}

/** Account. */
export interface CoreAccount {
  kind: "CoreAccount";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Password. */
    password: Mandatory<string>;
    /** Label. */
    label: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Account Type. */
    account_type: Defaulted<"Bot" | "Git" | "Script" | "User">;
    /** Status. */
    status: Defaulted<"active" | "inactive">;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Account group. */
export interface CoreAccountGroup {
  kind: "CoreAccountGroup";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The generic at the top of its hierarchy. */
  hierarchy: "CoreGroup";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Origin. */
    origin: ReadOnly<string | null>;
    /** Label. */
    label: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Group Type. */
    group_type: Defaulted<"default" | "internal">;
  };
  relationships: {
    /** Members. */
    members: Many<"CoreNode">;
    /** Roles. */
    roles: Many<"CoreAccountRole">;
    /** Subscribers. */
    subscribers: Many<"CoreNode">;
    /** Parent. */
    parent: One<"CoreGroup">;
    /** Children. */
    children: Many<"CoreGroup">;
    /** Ancestors. */
    ancestors: Many<"CoreGroup", "read-only", "none">;
    /** Descendants. */
    descendants: Many<"CoreGroup", "read-only", "none">;
  };
}

/** Account role. */
export interface CoreAccountRole {
  kind: "CoreAccountRole";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
  };
  relationships: {
    /** Groups. */
    groups: Many<"CoreAccountGroup">;
    /** Permissions. */
    permissions: Many<"CoreBasePermission">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Core Action. */
export interface CoreAction {
  kind: "CoreAction";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The kinds that implement it. */
  implementers: "CoreGeneratorAction" | "CoreGroupAction";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
  };
  relationships: {
    /** Triggers. */
    triggers: Many<"CoreTriggerRule">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Artifact. */
export interface CoreArtifact {
  kind: "CoreArtifact";
  hfid: null;
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Status. */
    status: Mandatory<"Error" | "Pending" | "Processing" | "Ready">;
    /** Content Type. */
    content_type: Mandatory<
      | "application/hcl"
      | "application/json"
      | "application/xml"
      | "application/yaml"
      | "image/svg+xml"
      | "text/csv"
      | "text/markdown"
      | "text/plain"
    >;
    /** Checksum. */
    checksum: Optional<string>;
    /** Storage Id. */
    storage_id: Optional<string>;
    /** Parameters. */
    parameters: Optional<JsonValue, "JSON">;
  };
  relationships: {
    /** Object. */
    object: One<"CoreArtifactTarget", "mandatory">;
    /** Definition. */
    definition: One<"CoreArtifactDefinition", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Artifact Check. */
export interface CoreArtifactCheck {
  kind: "CoreArtifactCheck";
  hfid: null;
  attributes: {
    /** Changed. */
    changed: Optional<boolean>;
    /** Name. */
    name: Optional<string>;
    /** Checksum. */
    checksum: Optional<string>;
    /** Label. */
    label: Optional<string>;
    /** Artifact Id. */
    artifact_id: Optional<string>;
    /** Origin. */
    origin: Mandatory<string>;
    /** Kind. */
    kind: Mandatory<string>;
    /** Storage Id. */
    storage_id: Optional<string>;
    /** Line Number. */
    line_number: Optional<number>;
    /** Message. */
    message: Optional<string>;
    /** Conclusion. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Severity. */
    severity: Defaulted<"critical" | "error" | "info" | "success" | "warning">;
    /** Created At. */
    created_at: Optional<string, "DateTime">;
  };
  relationships: {
    /** Validator. */
    validator: One<"CoreValidator", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Artifact Definition. */
export interface CoreArtifactDefinition {
  kind: "CoreArtifactDefinition";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Artifact Name. */
    artifact_name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Parameters. */
    parameters: Mandatory<JsonValue, "JSON">;
    /** Content Type. */
    content_type: Mandatory<
      | "application/hcl"
      | "application/json"
      | "application/xml"
      | "application/yaml"
      | "image/svg+xml"
      | "text/csv"
      | "text/markdown"
      | "text/plain"
    >;
    /** Fingerprint. */
    fingerprint: Optional<string>;
  };
  relationships: {
    /** Targets. */
    targets: One<"CoreGroup", "mandatory">;
    /** Transformation. */
    transformation: One<"CoreTransformation", "mandatory">;
    /** Artifacts. */
    artifacts: Many<"CoreArtifact">;
    /** Validators. */
    validators: Many<"CoreArtifactValidator">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Artifact Target. */
export interface CoreArtifactTarget {
  kind: "CoreArtifactTarget";
  hfid: null;
  displayLabel: null;
  /** The kinds that implement it. */
  implementers: never;
  attributes: {};
  relationships: {
    /** Artifacts. */
    artifacts: Many<"CoreArtifact">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Thread - Artifact. */
export interface CoreArtifactThread {
  kind: "CoreArtifactThread";
  hfid: null;
  displayLabel: null;
  attributes: {
    /** Artifact Id. */
    artifact_id: Optional<string>;
    /** Label. */
    label: Optional<string>;
    /** Resolved. */
    resolved: Defaulted<boolean>;
    /** Storage Id. */
    storage_id: Optional<string>;
    /** Line Number. */
    line_number: Optional<number>;
  };
  relationships: {
    /** Change. */
    change: One<"CoreProposedChange", "mandatory">;
    /** Comments. */
    comments: Many<"CoreThreadComment">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Artifact Validator. */
export interface CoreArtifactValidator {
  kind: "CoreArtifactValidator";
  hfid: null;
  attributes: {
    /** Label. */
    label: Optional<string>;
    /** State. */
    state: Defaulted<"completed" | "in_progress" | "queued">;
    /** Conclusion. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Completed At. */
    completed_at: Optional<string, "DateTime">;
    /** Started At. */
    started_at: Optional<string, "DateTime">;
  };
  relationships: {
    /** Definition. */
    definition: One<"CoreArtifactDefinition", "mandatory">;
    /** Proposed Change. */
    proposed_change: One<"CoreProposedChange", "mandatory">;
    /** Checks. */
    checks: Many<"CoreCheck">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Base permission. */
export interface CoreBasePermission {
  kind: "CoreBasePermission";
  hfid: null;
  displayLabel: null;
  /** The kinds that implement it. */
  implementers: "CoreGlobalPermission" | "CoreObjectPermission";
  attributes: {
    /** Description. */
    description: Optional<string>;
    /** Identifier. */
    identifier: ReadOnly<string | null>;
  };
  relationships: {
    /** Roles. */
    roles: Many<"CoreAccountRole">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Change Comment. */
export interface CoreChangeComment {
  kind: "CoreChangeComment";
  hfid: null;
  attributes: {
    /** Text. */
    text: Mandatory<string>;
  };
  relationships: {
    /** Change. */
    change: One<"CoreProposedChange", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Change Thread. */
export interface CoreChangeThread {
  kind: "CoreChangeThread";
  hfid: null;
  displayLabel: null;
  attributes: {
    /** Label. */
    label: Optional<string>;
    /** Resolved. */
    resolved: Defaulted<boolean>;
  };
  relationships: {
    /** Change. */
    change: One<"CoreProposedChange", "mandatory">;
    /** Comments. */
    comments: Many<"CoreThreadComment">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Check. */
export interface CoreCheck {
  kind: "CoreCheck";
  hfid: null;
  /** The kinds that implement it. */
  implementers:
    | "CoreArtifactCheck"
    | "CoreDataCheck"
    | "CoreFileCheck"
    | "CoreGeneratorCheck"
    | "CoreSchemaCheck"
    | "CoreStandardCheck";
  attributes: {
    /** Name. */
    name: Optional<string>;
    /** Label. */
    label: Optional<string>;
    /** Origin. */
    origin: Mandatory<string>;
    /** Kind. */
    kind: Mandatory<string>;
    /** Message. */
    message: Optional<string>;
    /** Conclusion. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Severity. */
    severity: Defaulted<"critical" | "error" | "info" | "success" | "warning">;
    /** Created At. */
    created_at: Optional<string, "DateTime">;
  };
  relationships: {
    /** Validator. */
    validator: One<"CoreValidator", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Check Definition. */
export interface CoreCheckDefinition {
  kind: "CoreCheckDefinition";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** File Path. */
    file_path: Mandatory<string>;
    /** Class Name. */
    class_name: Mandatory<string>;
    /** Timeout. */
    timeout: Defaulted<number>;
    /** Parameters. */
    parameters: Optional<JsonValue, "JSON">;
  };
  relationships: {
    /** Repository. */
    repository: One<"CoreGenericRepository", "mandatory">;
    /** Query. */
    query: One<"CoreGraphQLQuery">;
    /** Targets. */
    targets: One<"CoreGroup">;
    /** Tags. */
    tags: Many<"BuiltinTag">;
    /** Validators. */
    validators: Many<"CoreUserValidator">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Comment. */
export interface CoreComment {
  kind: "CoreComment";
  hfid: null;
  /** The kinds that implement it. */
  implementers: "CoreChangeComment" | "CoreThreadComment";
  attributes: {
    /** Text. */
    text: Mandatory<string>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Credential. */
export interface CoreCredential {
  kind: "CoreCredential";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The kinds that implement it. */
  implementers: "CorePasswordCredential";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Label. */
    label: Optional<string>;
    /** Description. */
    description: Optional<string>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Custom Webhook. */
export interface CoreCustomWebhook {
  kind: "CoreCustomWebhook";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Event Type. */
    event_type: Defaulted<
      | "all"
      | "infrahub.account.logged_in"
      | "infrahub.account.logged_out"
      | "infrahub.artifact.created"
      | "infrahub.artifact.updated"
      | "infrahub.branch.created"
      | "infrahub.branch.deleted"
      | "infrahub.branch.merged"
      | "infrahub.branch.migrated"
      | "infrahub.branch.rebased"
      | "infrahub.group.auto_create_capped"
      | "infrahub.group.auto_create_rejected"
      | "infrahub.group.auto_created"
      | "infrahub.group.member_added"
      | "infrahub.group.member_removed"
      | "infrahub.node.created"
      | "infrahub.node.deleted"
      | "infrahub.node.updated"
      | "infrahub.proposed_change.approval_revoked"
      | "infrahub.proposed_change.approvals_revoked"
      | "infrahub.proposed_change.approved"
      | "infrahub.proposed_change.merged"
      | "infrahub.proposed_change.rejected"
      | "infrahub.proposed_change.rejection_revoked"
      | "infrahub.proposed_change.review_requested"
      | "infrahub.proposed_change_thread.created"
      | "infrahub.proposed_change_thread.updated"
      | "infrahub.repository.update_commit"
      | "infrahub.schema.updated"
      | "infrahub.validator.failed"
      | "infrahub.validator.passed"
      | "infrahub.validator.started"
    >;
    /** Active. */
    active: Defaulted<boolean>;
    /** Branch Scope. */
    branch_scope: Defaulted<"all_branches" | "default_branch" | "other_branches">;
    /** Node Kind. */
    node_kind: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Url. */
    url: Mandatory<string>;
    /** Shared Key. */
    shared_key: Optional<string>;
    /** Validate Certificates. */
    validate_certificates: Optional<boolean>;
  };
  relationships: {
    /** Headers. */
    headers: Many<"CoreKeyValue">;
    /** Transformation. */
    transformation: One<"CoreTransformPython">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Data Check. */
export interface CoreDataCheck {
  kind: "CoreDataCheck";
  hfid: null;
  attributes: {
    /** Conflicts. */
    conflicts: Mandatory<JsonValue, "JSON">;
    /** Name. */
    name: Optional<string>;
    /** Keep Branch. */
    keep_branch: Optional<"source" | "target">;
    /** Label. */
    label: Optional<string>;
    /** Enriched Conflict Id. */
    enriched_conflict_id: Optional<string>;
    /** Origin. */
    origin: Mandatory<string>;
    /** Kind. */
    kind: Mandatory<string>;
    /** Message. */
    message: Optional<string>;
    /** Conclusion. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Severity. */
    severity: Defaulted<"critical" | "error" | "info" | "success" | "warning">;
    /** Created At. */
    created_at: Optional<string, "DateTime">;
  };
  relationships: {
    /** Validator. */
    validator: One<"CoreValidator", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Data Validator. */
export interface CoreDataValidator {
  kind: "CoreDataValidator";
  hfid: null;
  attributes: {
    /** Label. */
    label: Optional<string>;
    /** State. */
    state: Defaulted<"completed" | "in_progress" | "queued">;
    /** Conclusion. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Completed At. */
    completed_at: Optional<string, "DateTime">;
    /** Started At. */
    started_at: Optional<string, "DateTime">;
  };
  relationships: {
    /** Proposed Change. */
    proposed_change: One<"CoreProposedChange", "mandatory">;
    /** Checks. */
    checks: Many<"CoreCheck">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Environment Variable Key Value. */
export interface CoreEnvKeyValue {
  kind: "CoreEnvKeyValue";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Key. */
    key: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Value. */
    value: Mandatory<string>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** File Check. */
export interface CoreFileCheck {
  kind: "CoreFileCheck";
  hfid: null;
  attributes: {
    /** Files. */
    files: Optional<JsonValue[], "List">;
    /** Name. */
    name: Optional<string>;
    /** Commit. */
    commit: Optional<string>;
    /** Label. */
    label: Optional<string>;
    /** Origin. */
    origin: Mandatory<string>;
    /** Kind. */
    kind: Mandatory<string>;
    /** Message. */
    message: Optional<string>;
    /** Conclusion. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Severity. */
    severity: Defaulted<"critical" | "error" | "info" | "success" | "warning">;
    /** Created At. */
    created_at: Optional<string, "DateTime">;
  };
  relationships: {
    /** Validator. */
    validator: One<"CoreValidator", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** File Object. */
export interface CoreFileObject {
  kind: "CoreFileObject";
  hfid: null;
  displayLabel: null;
  /** The kinds that implement it. */
  implementers: never;
  attributes: {
    /** File Name. */
    file_name: ReadOnly<string>;
    /** Checksum. */
    checksum: ReadOnly<string>;
    /** File Size. */
    file_size: ReadOnly<number>;
    /** File Type. */
    file_type: ReadOnly<string>;
    /** Storage Id. */
    storage_id: ReadOnly<string>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Thread - File. */
export interface CoreFileThread {
  kind: "CoreFileThread";
  hfid: null;
  displayLabel: null;
  attributes: {
    /** File. */
    file: Optional<string>;
    /** Label. */
    label: Optional<string>;
    /** Commit. */
    commit: Optional<string>;
    /** Resolved. */
    resolved: Defaulted<boolean>;
    /** Line Number. */
    line_number: Optional<number>;
  };
  relationships: {
    /** Change. */
    change: One<"CoreProposedChange", "mandatory">;
    /** Comments. */
    comments: Many<"CoreThreadComment">;
    /** Repository. */
    repository: One<"CoreRepository", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Generator Action. */
export interface CoreGeneratorAction {
  kind: "CoreGeneratorAction";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
  };
  relationships: {
    /** Generator. */
    generator: One<"CoreGeneratorDefinition", "mandatory">;
    /** Triggers. */
    triggers: Many<"CoreTriggerRule">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Generator Group (aware). */
export interface CoreGeneratorAwareGroup {
  kind: "CoreGeneratorAwareGroup";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The generic at the top of its hierarchy. */
  hierarchy: "CoreGroup";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Label. */
    label: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Group Type. */
    group_type: Defaulted<"default" | "internal">;
  };
  relationships: {
    /** Members. */
    members: Many<"CoreNode">;
    /** Subscribers. */
    subscribers: Many<"CoreNode">;
    /** Parent. */
    parent: One<"CoreGroup">;
    /** Children. */
    children: Many<"CoreGroup">;
    /** Ancestors. */
    ancestors: Many<"CoreGroup", "read-only", "none">;
    /** Descendants. */
    descendants: Many<"CoreGroup", "read-only", "none">;
  };
}

/** Generator Check. */
export interface CoreGeneratorCheck {
  kind: "CoreGeneratorCheck";
  hfid: null;
  attributes: {
    /** Instance. */
    instance: Mandatory<string>;
    /** Name. */
    name: Optional<string>;
    /** Label. */
    label: Optional<string>;
    /** Origin. */
    origin: Mandatory<string>;
    /** Kind. */
    kind: Mandatory<string>;
    /** Message. */
    message: Optional<string>;
    /** Conclusion. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Severity. */
    severity: Defaulted<"critical" | "error" | "info" | "success" | "warning">;
    /** Created At. */
    created_at: Optional<string, "DateTime">;
  };
  relationships: {
    /** Validator. */
    validator: One<"CoreValidator", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Generator Definition. */
export interface CoreGeneratorDefinition {
  kind: "CoreGeneratorDefinition";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Parameters. */
    parameters: Mandatory<JsonValue, "JSON">;
    /** File Path. */
    file_path: Mandatory<string>;
    /** Class Name. */
    class_name: Mandatory<string>;
    /** Convert Query Response. */
    convert_query_response: Defaulted<boolean>;
    /** Execute In Proposed Change. */
    execute_in_proposed_change: Defaulted<boolean>;
    /** Execute After Merge. */
    execute_after_merge: Defaulted<boolean>;
    /** Fingerprint. */
    fingerprint: Optional<string>;
    /** Dependencies. */
    dependencies: Optional<JsonValue[], "List">;
    /** Dependencies Complete. */
    dependencies_complete: Optional<boolean>;
  };
  relationships: {
    /** Query. */
    query: One<"CoreGraphQLQuery", "mandatory">;
    /** Repository. */
    repository: One<"CoreGenericRepository", "mandatory">;
    /** Targets. */
    targets: One<"CoreGroup", "mandatory">;
    /** Instances. */
    instances: Many<"CoreGeneratorInstance">;
    /** Validators. */
    validators: Many<"CoreGeneratorValidator">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Generator Group (local). */
export interface CoreGeneratorGroup {
  kind: "CoreGeneratorGroup";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The generic at the top of its hierarchy. */
  hierarchy: "CoreGroup";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Label. */
    label: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Group Type. */
    group_type: Defaulted<"default" | "internal">;
  };
  relationships: {
    /** Members. */
    members: Many<"CoreNode">;
    /** Subscribers. */
    subscribers: Many<"CoreNode">;
    /** Parent. */
    parent: One<"CoreGroup">;
    /** Children. */
    children: Many<"CoreGroup">;
    /** Ancestors. */
    ancestors: Many<"CoreGroup", "read-only", "none">;
    /** Descendants. */
    descendants: Many<"CoreGroup", "read-only", "none">;
  };
}

/** Generator Instance. */
export interface CoreGeneratorInstance {
  kind: "CoreGeneratorInstance";
  hfid: null;
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Status. */
    status: Mandatory<"Error" | "Pending" | "Processing" | "Ready">;
  };
  relationships: {
    /** Object. */
    object: One<"CoreNode", "mandatory">;
    /** Definition. */
    definition: One<"CoreGeneratorDefinition", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Generator Validator. */
export interface CoreGeneratorValidator {
  kind: "CoreGeneratorValidator";
  hfid: null;
  attributes: {
    /** Label. */
    label: Optional<string>;
    /** State. */
    state: Defaulted<"completed" | "in_progress" | "queued">;
    /** Conclusion. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Completed At. */
    completed_at: Optional<string, "DateTime">;
    /** Started At. */
    started_at: Optional<string, "DateTime">;
  };
  relationships: {
    /** Definition. */
    definition: One<"CoreGeneratorDefinition", "mandatory">;
    /** Proposed Change. */
    proposed_change: One<"CoreProposedChange", "mandatory">;
    /** Checks. */
    checks: Many<"CoreCheck">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Account. */
export interface CoreGenericAccount {
  kind: "CoreGenericAccount";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The kinds that implement it. */
  implementers: "CoreAccount";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Password. */
    password: Mandatory<string>;
    /** Label. */
    label: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Account Type. */
    account_type: Defaulted<"Bot" | "Git" | "Script" | "User">;
    /** Status. */
    status: Defaulted<"active" | "inactive">;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Git Repository. */
export interface CoreGenericRepository {
  kind: "CoreGenericRepository";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The kinds that implement it. */
  implementers: "CoreReadOnlyRepository" | "CoreRepository";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Location. */
    location: Mandatory<string>;
    /** Operational Status. */
    operational_status: Defaulted<"error" | "error-connection" | "error-cred" | "online" | "unknown">;
    /** Sync Status. */
    sync_status: Defaulted<"error-import" | "in-sync" | "syncing" | "unknown">;
    /** Internal Status. */
    internal_status: Defaulted<"active" | "inactive" | "staging">;
  };
  relationships: {
    /** Credential. */
    credential: One<"CoreCredential">;
    /** Tags. */
    tags: Many<"BuiltinTag">;
    /** Queries. */
    queries: Many<"CoreGraphQLQuery">;
    /** Transformations. */
    transformations: Many<"CoreTransformation">;
    /** Checks. */
    checks: Many<"CoreCheckDefinition">;
    /** Generators. */
    generators: Many<"CoreGeneratorDefinition">;
    /** Groups Objects. */
    groups_objects: Many<"CoreRepositoryGroup">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Global permission. */
export interface CoreGlobalPermission {
  kind: "CoreGlobalPermission";
  /** The human-friendly id: action, decision. */
  hfid: [action: string, decision: string];
  attributes: {
    /** Description. */
    description: Optional<string>;
    /** Action. */
    action: Mandatory<
      | "delete_branch"
      | "edit_default_branch"
      | "manage_accounts"
      | "manage_global_preferences"
      | "manage_permissions"
      | "manage_repositories"
      | "manage_schema"
      | "merge_branch"
      | "merge_proposed_change"
      | "override_context"
      | "read_telemetry"
      | "rebase_branch"
      | "review_proposed_change"
      | "super_admin"
      | "update_object_hfid_display_label"
    >;
    /** Identifier. */
    identifier: ReadOnly<string | null>;
    /** Decision. */
    decision: Defaulted<1 | 2 | 4 | 6>;
  };
  relationships: {
    /** Roles. */
    roles: Many<"CoreAccountRole">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** GraphQL Query. */
export interface CoreGraphQLQuery {
  kind: "CoreGraphQLQuery";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Query. */
    query: Mandatory<string>;
    /** Fingerprint. */
    fingerprint: Optional<string>;
    /** Variables. */
    variables: ReadOnly<JsonValue | null, "JSON">;
    /** Operations. */
    operations: ReadOnly<JsonValue[] | null, "List">;
    /** Models. */
    models: ReadOnly<JsonValue[] | null, "List">;
    /** Depth. */
    depth: ReadOnly<number | null>;
    /** Height. */
    height: ReadOnly<number | null>;
  };
  relationships: {
    /** Repository. */
    repository: One<"CoreGenericRepository">;
    /** Tags. */
    tags: Many<"BuiltinTag">;
    /** Query Groups. */
    query_groups: Many<"CoreGraphQLQueryGroup">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** GraphQL Query Group. */
export interface CoreGraphQLQueryGroup {
  kind: "CoreGraphQLQueryGroup";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The generic at the top of its hierarchy. */
  hierarchy: "CoreGroup";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Parameters. */
    parameters: Optional<JsonValue, "JSON">;
    /** Label. */
    label: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Group Type. */
    group_type: Defaulted<"default" | "internal">;
  };
  relationships: {
    /** Members. */
    members: Many<"CoreNode">;
    /** Query. */
    query: One<"CoreGraphQLQuery", "mandatory">;
    /** Subscribers. */
    subscribers: Many<"CoreNode">;
    /** Parent. */
    parent: One<"CoreGroup">;
    /** Children. */
    children: Many<"CoreGroup">;
    /** Ancestors. */
    ancestors: Many<"CoreGroup", "read-only", "none">;
    /** Descendants. */
    descendants: Many<"CoreGroup", "read-only", "none">;
  };
}

/** Group. */
export interface CoreGroup {
  kind: "CoreGroup";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The generic at the top of its hierarchy. */
  hierarchy: "CoreGroup";
  /** The kinds that implement it. */
  implementers:
    | "CoreAccountGroup"
    | "CoreGeneratorAwareGroup"
    | "CoreGeneratorGroup"
    | "CoreGraphQLQueryGroup"
    | "CoreRepositoryGroup"
    | "CoreStandardGroup";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Label. */
    label: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Group Type. */
    group_type: Defaulted<"default" | "internal">;
  };
  relationships: {
    /** Members. */
    members: Many<"CoreNode">;
    /** Subscribers. */
    subscribers: Many<"CoreNode">;
    /** Parent. */
    parent: One<"CoreGroup">;
    /** Children. */
    children: Many<"CoreGroup">;
    /** Ancestors. */
    ancestors: Many<"CoreGroup", "read-only", "none">;
    /** Descendants. */
    descendants: Many<"CoreGroup", "read-only", "none">;
  };
}

/** Group Action. */
export interface CoreGroupAction {
  kind: "CoreGroupAction";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Member Action. */
    member_action: Defaulted<"add_member" | "remove_member">;
  };
  relationships: {
    /** Group. */
    group: One<"CoreGroup", "mandatory">;
    /** Triggers. */
    triggers: Many<"CoreTriggerRule">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Group Trigger Rule. */
export interface CoreGroupTriggerRule {
  kind: "CoreGroupTriggerRule";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Active. */
    active: Defaulted<boolean>;
    /** Branch Scope. */
    branch_scope: Defaulted<"all_branches" | "default_branch" | "other_branches">;
    /** Member Update. */
    member_update: Defaulted<"added" | "removed">;
  };
  relationships: {
    /** Group. */
    group: One<"CoreGroup", "mandatory">;
    /** Action. */
    action: One<"CoreAction", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** IP Address Pool. */
export interface CoreIPAddressPool {
  kind: "CoreIPAddressPool";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Default Address Type. */
    default_address_type: Mandatory<string>;
    /** Default Prefix Length. */
    default_prefix_length: Optional<number>;
  };
  relationships: {
    /** Resources. */
    resources: Many<"BuiltinIPPrefix", "mandatory">;
    /** Ip Namespace. */
    ip_namespace: One<"BuiltinIPNamespace", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** IP Pool. */
export interface CoreIPPool {
  kind: "CoreIPPool";
  hfid: null;
  displayLabel: null;
  /** The kinds that implement it. */
  implementers: "CoreIPAddressPool" | "CoreIPPrefixPool";
  attributes: {};
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** IP Prefix Pool. */
export interface CoreIPPrefixPool {
  kind: "CoreIPPrefixPool";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Default Member Type. */
    default_member_type: Defaulted<"address" | "prefix">;
    /** Default Prefix Type. */
    default_prefix_type: Optional<string>;
    /** Default Prefix Length. */
    default_prefix_length: Optional<number>;
  };
  relationships: {
    /** Resources. */
    resources: Many<"BuiltinIPPrefix", "mandatory">;
    /** Ip Namespace. */
    ip_namespace: One<"BuiltinIPNamespace", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Key Value. */
export interface CoreKeyValue {
  kind: "CoreKeyValue";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The kinds that implement it. */
  implementers: "CoreEnvKeyValue" | "CoreStaticKeyValue";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Key. */
    key: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Value. */
    value: Mandatory<string>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Menu. */
export interface CoreMenu {
  kind: "CoreMenu";
  /** The human-friendly id: namespace, name. */
  hfid: [namespace: string, name: string];
  /** The generic at the top of its hierarchy. */
  hierarchy: "CoreMenu";
  /** The kinds that implement it. */
  implementers: "CoreMenuItem";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Namespace. */
    namespace: Mandatory<string>;
    /** Label. */
    label: Optional<string>;
    /** Kind. */
    kind: Optional<string>;
    /** Path. */
    path: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Icon. */
    icon: Optional<string>;
    /** Protected. */
    protected: ReadOnly<boolean>;
    /** Order Weight. */
    order_weight: Defaulted<number>;
    /** Required Permissions. */
    required_permissions: Optional<JsonValue[], "List">;
    /** Section. */
    section: Defaulted<"internal" | "object">;
  };
  relationships: {
    /** Parent. */
    parent: One<"CoreMenu">;
    /** Children. */
    children: Many<"CoreMenu">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Ancestors. */
    ancestors: Many<"CoreMenu", "read-only", "none">;
    /** Descendants. */
    descendants: Many<"CoreMenu", "read-only", "none">;
  };
}

/** Menu Item. */
export interface CoreMenuItem {
  kind: "CoreMenuItem";
  /** The human-friendly id: namespace, name. */
  hfid: [namespace: string, name: string];
  /** The generic at the top of its hierarchy. */
  hierarchy: "CoreMenu";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Namespace. */
    namespace: Mandatory<string>;
    /** Label. */
    label: Optional<string>;
    /** Kind. */
    kind: Optional<string>;
    /** Path. */
    path: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Icon. */
    icon: Optional<string>;
    /** Protected. */
    protected: ReadOnly<boolean>;
    /** Order Weight. */
    order_weight: Defaulted<number>;
    /** Required Permissions. */
    required_permissions: Optional<JsonValue[], "List">;
    /** Section. */
    section: Defaulted<"internal" | "object">;
  };
  relationships: {
    /** Parent. */
    parent: One<"CoreMenu">;
    /** Children. */
    children: Many<"CoreMenu">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Ancestors. */
    ancestors: Many<"CoreMenu", "read-only", "none">;
    /** Descendants. */
    descendants: Many<"CoreMenu", "read-only", "none">;
  };
}

/** Node. */
export interface CoreNode {
  kind: "CoreNode";
  hfid: null;
  displayLabel: null;
  /** The kinds that implement it. */
  implementers:
    | "BuiltinTag"
    | "CoreAccount"
    | "CoreAccountGroup"
    | "CoreArtifact"
    | "CoreArtifactCheck"
    | "CoreArtifactDefinition"
    | "CoreArtifactThread"
    | "CoreArtifactValidator"
    | "CoreChangeComment"
    | "CoreChangeThread"
    | "CoreCheckDefinition"
    | "CoreCustomWebhook"
    | "CoreDataCheck"
    | "CoreDataValidator"
    | "CoreEnvKeyValue"
    | "CoreFileCheck"
    | "CoreFileThread"
    | "CoreGeneratorAction"
    | "CoreGeneratorAwareGroup"
    | "CoreGeneratorCheck"
    | "CoreGeneratorDefinition"
    | "CoreGeneratorGroup"
    | "CoreGeneratorInstance"
    | "CoreGeneratorValidator"
    | "CoreGlobalPermission"
    | "CoreGraphQLQueryGroup"
    | "CoreGroupAction"
    | "CoreGroupTriggerRule"
    | "CoreIPAddressPool"
    | "CoreIPPrefixPool"
    | "CoreMenuItem"
    | "CoreNodeTriggerAttributeMatch"
    | "CoreNodeTriggerRelationshipMatch"
    | "CoreNodeTriggerRule"
    | "CoreNumberPool"
    | "CoreObjectPermission"
    | "CoreObjectThread"
    | "CorePasswordCredential"
    | "CoreProposedChange"
    | "CoreReadOnlyRepository"
    | "CoreRepository"
    | "CoreRepositoryGroup"
    | "CoreRepositoryValidator"
    | "CoreSchemaCheck"
    | "CoreSchemaValidator"
    | "CoreStandardCheck"
    | "CoreStandardGroup"
    | "CoreStandardWebhook"
    | "CoreStaticKeyValue"
    | "CoreThreadComment"
    | "CoreTransformJinja2"
    | "CoreTransformPython"
    | "CoreUserValidator"
    | "IpamNamespace"
    | "ProfileBuiltinIPAddress"
    | "ProfileBuiltinIPPrefix"
    | "ProfileBuiltinTag"
    | "ProfileIpamNamespace";
  attributes: {};
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Node Trigger Attribute Match. */
export interface CoreNodeTriggerAttributeMatch {
  kind: "CoreNodeTriggerAttributeMatch";
  /** The human-friendly id: trigger__name, attribute_name. */
  hfid: [trigger__name: string, attribute_name: string];
  attributes: {
    /** Attribute Name. */
    attribute_name: Mandatory<string>;
    /** Value. */
    value: Optional<string>;
    /** Value Previous. */
    value_previous: Optional<string>;
    /** Value Match. */
    value_match: Defaulted<"any" | "value" | "value_full" | "value_previous">;
  };
  relationships: {
    /** Trigger. */
    trigger: One<"CoreNodeTriggerRule", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Node Trigger Match. */
export interface CoreNodeTriggerMatch {
  kind: "CoreNodeTriggerMatch";
  hfid: null;
  displayLabel: null;
  /** The kinds that implement it. */
  implementers: "CoreNodeTriggerAttributeMatch" | "CoreNodeTriggerRelationshipMatch";
  attributes: {};
  relationships: {
    /** Trigger. */
    trigger: One<"CoreNodeTriggerRule", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Node Trigger Relationship Match. */
export interface CoreNodeTriggerRelationshipMatch {
  kind: "CoreNodeTriggerRelationshipMatch";
  /** The human-friendly id: trigger__name, relationship_name. */
  hfid: [trigger__name: string, relationship_name: string];
  attributes: {
    /** Relationship Name. */
    relationship_name: Mandatory<string>;
    /** Modification Type. */
    modification_type: Defaulted<"added" | "removed" | "updated">;
    /** Peer. */
    peer: Optional<string>;
  };
  relationships: {
    /** Trigger. */
    trigger: One<"CoreNodeTriggerRule", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Node Trigger Rule. */
export interface CoreNodeTriggerRule {
  kind: "CoreNodeTriggerRule";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Active. */
    active: Defaulted<boolean>;
    /** Branch Scope. */
    branch_scope: Defaulted<"all_branches" | "default_branch" | "other_branches">;
    /** Node Kind. */
    node_kind: Mandatory<string>;
    /** Mutation Action. */
    mutation_action: Mandatory<"created" | "updated">;
  };
  relationships: {
    /** Matches. */
    matches: Many<"CoreNodeTriggerMatch">;
    /** Action. */
    action: One<"CoreAction", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Number Pool. */
export interface CoreNumberPool {
  kind: "CoreNumberPool";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Node. */
    node: Mandatory<string>;
    /** Node Attribute. */
    node_attribute: Mandatory<string>;
    /** Pool Type. */
    pool_type: ReadOnly<"Schema" | "User">;
    /** Start Range. */
    start_range: Mandatory<number>;
    /** End Range. */
    end_range: Mandatory<number>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Object Component Templates. */
export interface CoreObjectComponentTemplate {
  kind: "CoreObjectComponentTemplate";
  hfid: null;
  /** The kinds that implement it. */
  implementers: never;
  attributes: {
    /** Template Name. */
    template_name: Mandatory<string>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Object permission. */
export interface CoreObjectPermission {
  kind: "CoreObjectPermission";
  /** The human-friendly id: namespace, name, action, decision. */
  hfid: [namespace: string, name: string, action: string, decision: string];
  attributes: {
    /** Description. */
    description: Optional<string>;
    /** Identifier. */
    identifier: ReadOnly<string | null>;
    /** Namespace. */
    namespace: Mandatory<string>;
    /** Name. */
    name: Mandatory<string>;
    /** Action. */
    action: Defaulted<"any" | "create" | "delete" | "update" | "view">;
    /** Decision. */
    decision: Defaulted<1 | 2 | 4 | 6>;
  };
  relationships: {
    /** Roles. */
    roles: Many<"CoreAccountRole">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Object Templates. */
export interface CoreObjectTemplate {
  kind: "CoreObjectTemplate";
  /** The human-friendly id: template_name. */
  hfid: [template_name: string];
  /** The kinds that implement it. */
  implementers: never;
  attributes: {
    /** Template Name. */
    template_name: Mandatory<string>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Thread - Object. */
export interface CoreObjectThread {
  kind: "CoreObjectThread";
  hfid: null;
  displayLabel: null;
  attributes: {
    /** Label. */
    label: Optional<string>;
    /** Object Path. */
    object_path: Mandatory<string>;
    /** Resolved. */
    resolved: Defaulted<boolean>;
  };
  relationships: {
    /** Change. */
    change: One<"CoreProposedChange", "mandatory">;
    /** Comments. */
    comments: Many<"CoreThreadComment">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Username / Password. */
export interface CorePasswordCredential {
  kind: "CorePasswordCredential";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Label. */
    label: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Username. */
    username: Optional<string>;
    /** Password. */
    password: Optional<string>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Profile. */
export interface CoreProfile {
  kind: "CoreProfile";
  /** The human-friendly id: profile_name. */
  hfid: [profile_name: string];
  /** The kinds that implement it. */
  implementers:
    "ProfileBuiltinIPAddress" | "ProfileBuiltinIPPrefix" | "ProfileBuiltinTag" | "ProfileIpamNamespace";
  attributes: {
    /** Profile Name. */
    profile_name: Mandatory<string>;
    /** Profile Priority. */
    profile_priority: Defaulted<number>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Proposed Change. */
export interface CoreProposedChange {
  kind: "CoreProposedChange";
  hfid: null;
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Source Branch. */
    source_branch: Mandatory<string>;
    /** Destination Branch. */
    destination_branch: Mandatory<string>;
    /** State. */
    state: Defaulted<"canceled" | "closed" | "merged" | "merging" | "open">;
    /** Is Draft. */
    is_draft: Defaulted<boolean>;
    /** Total Comments. */
    total_comments: ReadOnly<number | null>;
  };
  relationships: {
    /** Approved By. */
    approved_by: Many<"CoreGenericAccount", "read-only">;
    /** Rejected By. */
    rejected_by: Many<"CoreGenericAccount", "read-only">;
    /** Reviewers. */
    reviewers: Many<"CoreGenericAccount">;
    /** Comments. */
    comments: Many<"CoreChangeComment">;
    /** Threads. */
    threads: Many<"CoreThread">;
    /** Validations. */
    validations: Many<"CoreValidator">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Read-Only Repository. */
export interface CoreReadOnlyRepository {
  kind: "CoreReadOnlyRepository";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Location. */
    location: Mandatory<string>;
    /** Operational Status. */
    operational_status: Defaulted<"error" | "error-connection" | "error-cred" | "online" | "unknown">;
    /** Ref. */
    ref: Defaulted<string>;
    /** Sync Status. */
    sync_status: Defaulted<"error-import" | "in-sync" | "syncing" | "unknown">;
    /** Commit. */
    commit: Optional<string>;
    /** Internal Status. */
    internal_status: Defaulted<"active" | "inactive" | "staging">;
  };
  relationships: {
    /** Credential. */
    credential: One<"CoreCredential">;
    /** Tags. */
    tags: Many<"BuiltinTag">;
    /** Queries. */
    queries: Many<"CoreGraphQLQuery">;
    /** Transformations. */
    transformations: Many<"CoreTransformation">;
    /** Checks. */
    checks: Many<"CoreCheckDefinition">;
    /** Generators. */
    generators: Many<"CoreGeneratorDefinition">;
    /** Groups Objects. */
    groups_objects: Many<"CoreRepositoryGroup">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Repository. */
export interface CoreRepository {
  kind: "CoreRepository";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Location. */
    location: Mandatory<string>;
    /** Operational Status. */
    operational_status: Defaulted<"error" | "error-connection" | "error-cred" | "online" | "unknown">;
    /** Default Branch. */
    default_branch: Defaulted<string>;
    /** Sync Status. */
    sync_status: Defaulted<"error-import" | "in-sync" | "syncing" | "unknown">;
    /** Commit. */
    commit: Optional<string>;
    /** Internal Status. */
    internal_status: Defaulted<"active" | "inactive" | "staging">;
  };
  relationships: {
    /** Credential. */
    credential: One<"CoreCredential">;
    /** Tags. */
    tags: Many<"BuiltinTag">;
    /** Queries. */
    queries: Many<"CoreGraphQLQuery">;
    /** Transformations. */
    transformations: Many<"CoreTransformation">;
    /** Checks. */
    checks: Many<"CoreCheckDefinition">;
    /** Generators. */
    generators: Many<"CoreGeneratorDefinition">;
    /** Groups Objects. */
    groups_objects: Many<"CoreRepositoryGroup">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Repository Group. */
export interface CoreRepositoryGroup {
  kind: "CoreRepositoryGroup";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The generic at the top of its hierarchy. */
  hierarchy: "CoreGroup";
  attributes: {
    /** Content. */
    content: Mandatory<"menu" | "object">;
    /** Name. */
    name: Mandatory<string>;
    /** Label. */
    label: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Group Type. */
    group_type: Defaulted<"default" | "internal">;
  };
  relationships: {
    /** Members. */
    members: Many<"CoreNode">;
    /** Repository. */
    repository: One<"CoreGenericRepository", "mandatory">;
    /** Subscribers. */
    subscribers: Many<"CoreNode">;
    /** Parent. */
    parent: One<"CoreGroup">;
    /** Children. */
    children: Many<"CoreGroup">;
    /** Ancestors. */
    ancestors: Many<"CoreGroup", "read-only", "none">;
    /** Descendants. */
    descendants: Many<"CoreGroup", "read-only", "none">;
  };
}

/** Repository Validator. */
export interface CoreRepositoryValidator {
  kind: "CoreRepositoryValidator";
  hfid: null;
  attributes: {
    /** Label. */
    label: Optional<string>;
    /** State. */
    state: Defaulted<"completed" | "in_progress" | "queued">;
    /** Conclusion. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Completed At. */
    completed_at: Optional<string, "DateTime">;
    /** Started At. */
    started_at: Optional<string, "DateTime">;
  };
  relationships: {
    /** Proposed Change. */
    proposed_change: One<"CoreProposedChange", "mandatory">;
    /** Repository. */
    repository: One<"CoreGenericRepository", "mandatory">;
    /** Checks. */
    checks: Many<"CoreCheck">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Resource Pool. */
export interface CoreResourcePool {
  kind: "CoreResourcePool";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The kinds that implement it. */
  implementers: "CoreIPAddressPool" | "CoreIPPrefixPool" | "CoreNumberPool";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Schema Check. */
export interface CoreSchemaCheck {
  kind: "CoreSchemaCheck";
  hfid: null;
  attributes: {
    /** Conflicts. */
    conflicts: Mandatory<JsonValue, "JSON">;
    /** Name. */
    name: Optional<string>;
    /** Enriched Conflict Id. */
    enriched_conflict_id: Optional<string>;
    /** Label. */
    label: Optional<string>;
    /** Origin. */
    origin: Mandatory<string>;
    /** Kind. */
    kind: Mandatory<string>;
    /** Message. */
    message: Optional<string>;
    /** Conclusion. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Severity. */
    severity: Defaulted<"critical" | "error" | "info" | "success" | "warning">;
    /** Created At. */
    created_at: Optional<string, "DateTime">;
  };
  relationships: {
    /** Validator. */
    validator: One<"CoreValidator", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Schema Validator. */
export interface CoreSchemaValidator {
  kind: "CoreSchemaValidator";
  hfid: null;
  attributes: {
    /** Label. */
    label: Optional<string>;
    /** State. */
    state: Defaulted<"completed" | "in_progress" | "queued">;
    /** Conclusion. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Completed At. */
    completed_at: Optional<string, "DateTime">;
    /** Started At. */
    started_at: Optional<string, "DateTime">;
  };
  relationships: {
    /** Proposed Change. */
    proposed_change: One<"CoreProposedChange", "mandatory">;
    /** Checks. */
    checks: Many<"CoreCheck">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Standard Check. */
export interface CoreStandardCheck {
  kind: "CoreStandardCheck";
  hfid: null;
  attributes: {
    /** Name. */
    name: Optional<string>;
    /** Label. */
    label: Optional<string>;
    /** Origin. */
    origin: Mandatory<string>;
    /** Kind. */
    kind: Mandatory<string>;
    /** Message. */
    message: Optional<string>;
    /** Conclusion. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Severity. */
    severity: Defaulted<"critical" | "error" | "info" | "success" | "warning">;
    /** Created At. */
    created_at: Optional<string, "DateTime">;
  };
  relationships: {
    /** Validator. */
    validator: One<"CoreValidator", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Standard Group. */
export interface CoreStandardGroup {
  kind: "CoreStandardGroup";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The generic at the top of its hierarchy. */
  hierarchy: "CoreGroup";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Label. */
    label: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Group Type. */
    group_type: Defaulted<"default" | "internal">;
  };
  relationships: {
    /** Members. */
    members: Many<"CoreNode">;
    /** Subscribers. */
    subscribers: Many<"CoreNode">;
    /** Parent. */
    parent: One<"CoreGroup">;
    /** Children. */
    children: Many<"CoreGroup">;
    /** Ancestors. */
    ancestors: Many<"CoreGroup", "read-only", "none">;
    /** Descendants. */
    descendants: Many<"CoreGroup", "read-only", "none">;
  };
}

/** Standard Webhook. */
export interface CoreStandardWebhook {
  kind: "CoreStandardWebhook";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Event Type. */
    event_type: Defaulted<
      | "all"
      | "infrahub.account.logged_in"
      | "infrahub.account.logged_out"
      | "infrahub.artifact.created"
      | "infrahub.artifact.updated"
      | "infrahub.branch.created"
      | "infrahub.branch.deleted"
      | "infrahub.branch.merged"
      | "infrahub.branch.migrated"
      | "infrahub.branch.rebased"
      | "infrahub.group.auto_create_capped"
      | "infrahub.group.auto_create_rejected"
      | "infrahub.group.auto_created"
      | "infrahub.group.member_added"
      | "infrahub.group.member_removed"
      | "infrahub.node.created"
      | "infrahub.node.deleted"
      | "infrahub.node.updated"
      | "infrahub.proposed_change.approval_revoked"
      | "infrahub.proposed_change.approvals_revoked"
      | "infrahub.proposed_change.approved"
      | "infrahub.proposed_change.merged"
      | "infrahub.proposed_change.rejected"
      | "infrahub.proposed_change.rejection_revoked"
      | "infrahub.proposed_change.review_requested"
      | "infrahub.proposed_change_thread.created"
      | "infrahub.proposed_change_thread.updated"
      | "infrahub.repository.update_commit"
      | "infrahub.schema.updated"
      | "infrahub.validator.failed"
      | "infrahub.validator.passed"
      | "infrahub.validator.started"
    >;
    /** Active. */
    active: Defaulted<boolean>;
    /** Branch Scope. */
    branch_scope: Defaulted<"all_branches" | "default_branch" | "other_branches">;
    /** Node Kind. */
    node_kind: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Url. */
    url: Mandatory<string>;
    /** Shared Key. */
    shared_key: Mandatory<string>;
    /** Validate Certificates. */
    validate_certificates: Optional<boolean>;
  };
  relationships: {
    /** Headers. */
    headers: Many<"CoreKeyValue">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Static Key Value. */
export interface CoreStaticKeyValue {
  kind: "CoreStaticKeyValue";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Key. */
    key: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Value. */
    value: Mandatory<string>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Task Target. */
export interface CoreTaskTarget {
  kind: "CoreTaskTarget";
  hfid: null;
  displayLabel: null;
  /** The kinds that implement it. */
  implementers:
    | "CoreArtifact"
    | "CoreArtifactDefinition"
    | "CoreCheckDefinition"
    | "CoreCustomWebhook"
    | "CoreGeneratorDefinition"
    | "CoreGeneratorInstance"
    | "CoreProposedChange"
    | "CoreReadOnlyRepository"
    | "CoreRepository"
    | "CoreStandardWebhook";
  attributes: {};
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Thread. */
export interface CoreThread {
  kind: "CoreThread";
  hfid: null;
  displayLabel: null;
  /** The kinds that implement it. */
  implementers: "CoreArtifactThread" | "CoreChangeThread" | "CoreFileThread" | "CoreObjectThread";
  attributes: {
    /** Label. */
    label: Optional<string>;
    /** Resolved. */
    resolved: Defaulted<boolean>;
  };
  relationships: {
    /** Change. */
    change: One<"CoreProposedChange", "mandatory">;
    /** Comments. */
    comments: Many<"CoreThreadComment">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Thread Comment. */
export interface CoreThreadComment {
  kind: "CoreThreadComment";
  hfid: null;
  attributes: {
    /** Text. */
    text: Mandatory<string>;
  };
  relationships: {
    /** Thread. */
    thread: One<"CoreThread", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Transform Jinja2. */
export interface CoreTransformJinja2 {
  kind: "CoreTransformJinja2";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Template Path. */
    template_path: Mandatory<string>;
    /** Label. */
    label: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Timeout. */
    timeout: Defaulted<number>;
    /** Fingerprint. */
    fingerprint: Optional<string>;
    /** Dependencies. */
    dependencies: Optional<JsonValue[], "List">;
    /** Dependencies Complete. */
    dependencies_complete: Optional<boolean>;
  };
  relationships: {
    /** Query. */
    query: One<"CoreGraphQLQuery", "mandatory">;
    /** Repository. */
    repository: One<"CoreGenericRepository", "mandatory">;
    /** Tags. */
    tags: Many<"BuiltinTag">;
    /** Artifact Definitions. */
    artifact_definitions: Many<"CoreArtifactDefinition">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Transform Python. */
export interface CoreTransformPython {
  kind: "CoreTransformPython";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** File Path. */
    file_path: Mandatory<string>;
    /** Name. */
    name: Mandatory<string>;
    /** Class Name. */
    class_name: Mandatory<string>;
    /** Label. */
    label: Optional<string>;
    /** Convert Query Response. */
    convert_query_response: Defaulted<boolean>;
    /** Description. */
    description: Optional<string>;
    /** Timeout. */
    timeout: Defaulted<number>;
    /** Fingerprint. */
    fingerprint: Optional<string>;
    /** Dependencies. */
    dependencies: Optional<JsonValue[], "List">;
    /** Dependencies Complete. */
    dependencies_complete: Optional<boolean>;
  };
  relationships: {
    /** Query. */
    query: One<"CoreGraphQLQuery", "mandatory">;
    /** Repository. */
    repository: One<"CoreGenericRepository", "mandatory">;
    /** Tags. */
    tags: Many<"BuiltinTag">;
    /** Artifact Definitions. */
    artifact_definitions: Many<"CoreArtifactDefinition">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Transformation. */
export interface CoreTransformation {
  kind: "CoreTransformation";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The kinds that implement it. */
  implementers: "CoreTransformJinja2" | "CoreTransformPython";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Label. */
    label: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Timeout. */
    timeout: Defaulted<number>;
    /** Fingerprint. */
    fingerprint: Optional<string>;
    /** Dependencies. */
    dependencies: Optional<JsonValue[], "List">;
    /** Dependencies Complete. */
    dependencies_complete: Optional<boolean>;
  };
  relationships: {
    /** Query. */
    query: One<"CoreGraphQLQuery", "mandatory">;
    /** Repository. */
    repository: One<"CoreGenericRepository", "mandatory">;
    /** Tags. */
    tags: Many<"BuiltinTag">;
    /** Artifact Definitions. */
    artifact_definitions: Many<"CoreArtifactDefinition">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Trigger Rule. */
export interface CoreTriggerRule {
  kind: "CoreTriggerRule";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The kinds that implement it. */
  implementers: "CoreGroupTriggerRule" | "CoreNodeTriggerRule";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Active. */
    active: Defaulted<boolean>;
    /** Branch Scope. */
    branch_scope: Defaulted<"all_branches" | "default_branch" | "other_branches">;
  };
  relationships: {
    /** Action. */
    action: One<"CoreAction", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** User Validator. */
export interface CoreUserValidator {
  kind: "CoreUserValidator";
  hfid: null;
  attributes: {
    /** Label. */
    label: Optional<string>;
    /** State. */
    state: Defaulted<"completed" | "in_progress" | "queued">;
    /** Conclusion. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Completed At. */
    completed_at: Optional<string, "DateTime">;
    /** Started At. */
    started_at: Optional<string, "DateTime">;
  };
  relationships: {
    /** Check Definition. */
    check_definition: One<"CoreCheckDefinition", "mandatory">;
    /** Proposed Change. */
    proposed_change: One<"CoreProposedChange", "mandatory">;
    /** Checks. */
    checks: Many<"CoreCheck">;
    /** Repository. */
    repository: One<"CoreGenericRepository", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Validator. */
export interface CoreValidator {
  kind: "CoreValidator";
  hfid: null;
  /** The kinds that implement it. */
  implementers:
    | "CoreArtifactValidator"
    | "CoreDataValidator"
    | "CoreGeneratorValidator"
    | "CoreRepositoryValidator"
    | "CoreSchemaValidator"
    | "CoreUserValidator";
  attributes: {
    /** Label. */
    label: Optional<string>;
    /** State. */
    state: Defaulted<"completed" | "in_progress" | "queued">;
    /** Conclusion. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Completed At. */
    completed_at: Optional<string, "DateTime">;
    /** Started At. */
    started_at: Optional<string, "DateTime">;
  };
  relationships: {
    /** Proposed Change. */
    proposed_change: One<"CoreProposedChange", "mandatory">;
    /** Checks. */
    checks: Many<"CoreCheck">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Webhook. */
export interface CoreWebhook {
  kind: "CoreWebhook";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The kinds that implement it. */
  implementers: "CoreCustomWebhook" | "CoreStandardWebhook";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Event Type. */
    event_type: Defaulted<
      | "all"
      | "infrahub.account.logged_in"
      | "infrahub.account.logged_out"
      | "infrahub.artifact.created"
      | "infrahub.artifact.updated"
      | "infrahub.branch.created"
      | "infrahub.branch.deleted"
      | "infrahub.branch.merged"
      | "infrahub.branch.migrated"
      | "infrahub.branch.rebased"
      | "infrahub.group.auto_create_capped"
      | "infrahub.group.auto_create_rejected"
      | "infrahub.group.auto_created"
      | "infrahub.group.member_added"
      | "infrahub.group.member_removed"
      | "infrahub.node.created"
      | "infrahub.node.deleted"
      | "infrahub.node.updated"
      | "infrahub.proposed_change.approval_revoked"
      | "infrahub.proposed_change.approvals_revoked"
      | "infrahub.proposed_change.approved"
      | "infrahub.proposed_change.merged"
      | "infrahub.proposed_change.rejected"
      | "infrahub.proposed_change.rejection_revoked"
      | "infrahub.proposed_change.review_requested"
      | "infrahub.proposed_change_thread.created"
      | "infrahub.proposed_change_thread.updated"
      | "infrahub.repository.update_commit"
      | "infrahub.schema.updated"
      | "infrahub.validator.failed"
      | "infrahub.validator.passed"
      | "infrahub.validator.started"
    >;
    /** Active. */
    active: Defaulted<boolean>;
    /** Branch Scope. */
    branch_scope: Defaulted<"all_branches" | "default_branch" | "other_branches">;
    /** Node Kind. */
    node_kind: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Url. */
    url: Mandatory<string>;
    /** Validate Certificates. */
    validate_certificates: Optional<boolean>;
  };
  relationships: {
    /** Headers. */
    headers: Many<"CoreKeyValue">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Weighted Pool Resource. */
export interface CoreWeightedPoolResource {
  kind: "CoreWeightedPoolResource";
  hfid: null;
  displayLabel: null;
  /** The kinds that implement it. */
  implementers: never;
  attributes: {
    /** Weight. */
    allocation_weight: Optional<number>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** IPAM Namespace. */
export interface IpamNamespace {
  kind: "IpamNamespace";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Default. */
    default: ReadOnly<boolean | null>;
  };
  relationships: {
    /** IP Prefixes. */
    ip_prefixes: Many<"BuiltinIPPrefix">;
    /** IP Addresses. */
    ip_addresses: Many<"BuiltinIPAddress">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Profiles. */
    profiles: Many<"CoreProfile">;
  };
}

/** Owner. */
export interface LineageOwner {
  kind: "LineageOwner";
  hfid: null;
  displayLabel: null;
  /** The kinds that implement it. */
  implementers: "CoreAccount" | "CoreAccountGroup" | "CoreReadOnlyRepository" | "CoreRepository";
  attributes: {};
  relationships: {};
}

/** Source. */
export interface LineageSource {
  kind: "LineageSource";
  hfid: null;
  displayLabel: null;
  /** The kinds that implement it. */
  implementers:
    | "CoreAccount"
    | "CoreAccountGroup"
    | "CoreIPAddressPool"
    | "CoreIPPrefixPool"
    | "CoreNumberPool"
    | "CoreReadOnlyRepository"
    | "CoreRepository";
  attributes: {};
  relationships: {};
}

/** Profile IP Address. */
export interface ProfileBuiltinIPAddress {
  kind: "ProfileBuiltinIPAddress";
  /** The human-friendly id: profile_name. */
  hfid: [profile_name: string];
  attributes: {
    /** Address. */
    address: Optional<string>;
    /** Profile Name. */
    profile_name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Profile Priority. */
    profile_priority: Defaulted<number>;
  };
  relationships: {
    /** IP Namespace. */
    ip_namespace: One<"BuiltinIPNamespace">;
    /** Related Nodes. */
    related_nodes: Many<"BuiltinIPAddress">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Profile IP Prefix. */
export interface ProfileBuiltinIPPrefix {
  kind: "ProfileBuiltinIPPrefix";
  /** The human-friendly id: profile_name. */
  hfid: [profile_name: string];
  attributes: {
    /** Prefix. */
    prefix: Optional<string>;
    /** Profile Name. */
    profile_name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Profile Priority. */
    profile_priority: Defaulted<number>;
    /** Member Type. */
    member_type: Optional<"address" | "prefix">;
    /** Is Pool. */
    is_pool: Optional<boolean>;
  };
  relationships: {
    /** Related Nodes. */
    related_nodes: Many<"BuiltinIPPrefix">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
    /** IP Namespace. */
    ip_namespace: One<"BuiltinIPNamespace">;
  };
}

/** Profile Tag. */
export interface ProfileBuiltinTag {
  kind: "ProfileBuiltinTag";
  /** The human-friendly id: profile_name. */
  hfid: [profile_name: string];
  attributes: {
    /** Profile Name. */
    profile_name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Profile Priority. */
    profile_priority: Defaulted<number>;
  };
  relationships: {
    /** Related Nodes. */
    related_nodes: Many<"BuiltinTag">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Profile IPAM Namespace. */
export interface ProfileIpamNamespace {
  kind: "ProfileIpamNamespace";
  /** The human-friendly id: profile_name. */
  hfid: [profile_name: string];
  attributes: {
    /** Profile Name. */
    profile_name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Profile Priority. */
    profile_priority: Defaulted<number>;
  };
  relationships: {
    /** IP Prefixes. */
    ip_prefixes: Many<"BuiltinIPPrefix">;
    /** IP Addresses. */
    ip_addresses: Many<"BuiltinIPAddress">;
    /** Related Nodes. */
    related_nodes: Many<"IpamNamespace">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Every kind of the schema by its name: give it to `InfrahubClient`. */
export interface Kinds {
  BuiltinIPAddress: BuiltinIPAddress;
  BuiltinIPNamespace: BuiltinIPNamespace;
  BuiltinIPPrefix: BuiltinIPPrefix;
  BuiltinTag: BuiltinTag;
  CoreAccount: CoreAccount;
  CoreAccountGroup: CoreAccountGroup;
  CoreAccountRole: CoreAccountRole;
  CoreAction: CoreAction;
  CoreArtifact: CoreArtifact;
  CoreArtifactCheck: CoreArtifactCheck;
  CoreArtifactDefinition: CoreArtifactDefinition;
  CoreArtifactTarget: CoreArtifactTarget;
  CoreArtifactThread: CoreArtifactThread;
  CoreArtifactValidator: CoreArtifactValidator;
  CoreBasePermission: CoreBasePermission;
  CoreChangeComment: CoreChangeComment;
  CoreChangeThread: CoreChangeThread;
  CoreCheck: CoreCheck;
  CoreCheckDefinition: CoreCheckDefinition;
  CoreComment: CoreComment;
  CoreCredential: CoreCredential;
  CoreCustomWebhook: CoreCustomWebhook;
  CoreDataCheck: CoreDataCheck;
  CoreDataValidator: CoreDataValidator;
  CoreEnvKeyValue: CoreEnvKeyValue;
  CoreFileCheck: CoreFileCheck;
  CoreFileObject: CoreFileObject;
  CoreFileThread: CoreFileThread;
  CoreGeneratorAction: CoreGeneratorAction;
  CoreGeneratorAwareGroup: CoreGeneratorAwareGroup;
  CoreGeneratorCheck: CoreGeneratorCheck;
  CoreGeneratorDefinition: CoreGeneratorDefinition;
  CoreGeneratorGroup: CoreGeneratorGroup;
  CoreGeneratorInstance: CoreGeneratorInstance;
  CoreGeneratorValidator: CoreGeneratorValidator;
  CoreGenericAccount: CoreGenericAccount;
  CoreGenericRepository: CoreGenericRepository;
  CoreGlobalPermission: CoreGlobalPermission;
  CoreGraphQLQuery: CoreGraphQLQuery;
  CoreGraphQLQueryGroup: CoreGraphQLQueryGroup;
  CoreGroup: CoreGroup;
  CoreGroupAction: CoreGroupAction;
  CoreGroupTriggerRule: CoreGroupTriggerRule;
  CoreIPAddressPool: CoreIPAddressPool;
  CoreIPPool: CoreIPPool;
  CoreIPPrefixPool: CoreIPPrefixPool;
  CoreKeyValue: CoreKeyValue;
  CoreMenu: CoreMenu;
  CoreMenuItem: CoreMenuItem;
  CoreNode: CoreNode;
  CoreNodeTriggerAttributeMatch: CoreNodeTriggerAttributeMatch;
  CoreNodeTriggerMatch: CoreNodeTriggerMatch;
  CoreNodeTriggerRelationshipMatch: CoreNodeTriggerRelationshipMatch;
  CoreNodeTriggerRule: CoreNodeTriggerRule;
  CoreNumberPool: CoreNumberPool;
  CoreObjectComponentTemplate: CoreObjectComponentTemplate;
  CoreObjectPermission: CoreObjectPermission;
  CoreObjectTemplate: CoreObjectTemplate;
  CoreObjectThread: CoreObjectThread;
  CorePasswordCredential: CorePasswordCredential;
  CoreProfile: CoreProfile;
  CoreProposedChange: CoreProposedChange;
  CoreReadOnlyRepository: CoreReadOnlyRepository;
  CoreRepository: CoreRepository;
  CoreRepositoryGroup: CoreRepositoryGroup;
  CoreRepositoryValidator: CoreRepositoryValidator;
  CoreResourcePool: CoreResourcePool;
  CoreSchemaCheck: CoreSchemaCheck;
  CoreSchemaValidator: CoreSchemaValidator;
  CoreStandardCheck: CoreStandardCheck;
  CoreStandardGroup: CoreStandardGroup;
  CoreStandardWebhook: CoreStandardWebhook;
  CoreStaticKeyValue: CoreStaticKeyValue;
  CoreTaskTarget: CoreTaskTarget;
  CoreThread: CoreThread;
  CoreThreadComment: CoreThreadComment;
  CoreTransformJinja2: CoreTransformJinja2;
  CoreTransformPython: CoreTransformPython;
  CoreTransformation: CoreTransformation;
  CoreTriggerRule: CoreTriggerRule;
  CoreUserValidator: CoreUserValidator;
  CoreValidator: CoreValidator;
  CoreWebhook: CoreWebhook;
  CoreWeightedPoolResource: CoreWeightedPoolResource;
  IpamNamespace: IpamNamespace;
  LineageOwner: LineageOwner;
  LineageSource: LineageSource;
  ProfileBuiltinIPAddress: ProfileBuiltinIPAddress;
  ProfileBuiltinIPPrefix: ProfileBuiltinIPPrefix;
  ProfileBuiltinTag: ProfileBuiltinTag;
  ProfileIpamNamespace: ProfileIpamNamespace;
}
