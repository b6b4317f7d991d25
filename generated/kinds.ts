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

/** IP Address. IPv4 or IPv6 address. */
export interface BuiltinIPAddress {
  kind: "BuiltinIPAddress";
  hfid: null;
  /** The kinds that implement it. */
  implementers: never;
  attributes: {
    /** Address. The IP address with prefix length. */
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

/** IP Namespace. A generic container for IP prefixes and IP addresses. */
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

/** IP Prefix. IPv4 or IPv6 prefix also referred as network. */
export interface BuiltinIPPrefix {
  kind: "BuiltinIPPrefix";
  hfid: null;
  /** The generic at the top of its hierarchy. */
  hierarchy: "BuiltinIPPrefix";
  /** The kinds that implement it. */
  implementers: never;
  attributes: {
    /** Prefix. The IP prefix in CIDR notation. */
    prefix: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Member Type. Whether this prefix contains other prefixes or IP addresses. */
    member_type: Defaulted<"address" | "prefix">;
    /** Is Pool. All IP addresses within this prefix are considered usable. */
    is_pool: Defaulted<boolean>;
    /** Is Top Level. Whether this prefix has no parent prefix. */
    is_top_level: ReadOnly<boolean | null>;
    /** Utilization. Percentage of the prefix that is allocated. */
    utilization: ReadOnly<number | null>;
    /** Netmask. Subnet mask in dotted decimal notation. */
    netmask: ReadOnly<string | null>;
    /** Hostmask. Wildcard mask in dotted decimal notation. */
    hostmask: ReadOnly<string | null>;
    /** Network Address. Network address of the prefix. */
    network_address: ReadOnly<string | null>;
    /** Broadcast Address. Broadcast address of the prefix. */
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

/** Tag. Standard Tag object to attach to other objects to provide some context. */
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

/** Account. User Account for Infrahub. */
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
    /** Account Type. Type of account (user, script, etc.). */
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

/** Account group. A group of users to manage common permissions. */
export interface CoreAccountGroup {
  kind: "CoreAccountGroup";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The generic at the top of its hierarchy. */
  hierarchy: "CoreGroup";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Origin. Identity provider name that auto-created this group; null on manual / bootstrap / pre-upgrade groups. */
    origin: ReadOnly<string | null>;
    /** Label. */
    label: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Group Type. Type of group (default or internal). */
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

/** Account role. A role defines a set of permissions to grant to a group of accounts. */
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

/** Core Action. An action that can be executed by a trigger. */
export interface CoreAction {
  kind: "CoreAction";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The kinds that implement it. */
  implementers: "CoreGeneratorAction" | "CoreGroupAction";
  attributes: {
    /** Name. Short descriptive name. */
    name: Mandatory<string>;
    /** Description. A detailed description of the action. */
    description: Optional<string>;
  };
  relationships: {
    /** Triggers. The triggers that would execute this action once the triggering condition is met. */
    triggers: Many<"CoreTriggerRule">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Artifact. A file generated by a transformation, associated with a specific object. */
export interface CoreArtifact {
  kind: "CoreArtifact";
  hfid: null;
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Status. */
    status: Mandatory<"Error" | "Pending" | "Processing" | "Ready">;
    /** Content Type. MIME type of the artifact content. */
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
    /** Checksum. Hash checksum of the artifact content for integrity verification. */
    checksum: Optional<string>;
    /** Storage Id. ID of the file in the object store. */
    storage_id: Optional<string>;
    /** Parameters. Input parameters used to generate this artifact. */
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

/** Artifact Check. A check related to an artifact. */
export interface CoreArtifactCheck {
  kind: "CoreArtifactCheck";
  hfid: null;
  attributes: {
    /** Changed. Whether the artifact content has changed. */
    changed: Optional<boolean>;
    /** Name. */
    name: Optional<string>;
    /** Checksum. Hash checksum of the artifact content. */
    checksum: Optional<string>;
    /** Label. */
    label: Optional<string>;
    /** Artifact Id. Unique identifier of the artifact. */
    artifact_id: Optional<string>;
    /** Origin. Source that created this check. */
    origin: Mandatory<string>;
    /** Kind. Type of check being performed. */
    kind: Mandatory<string>;
    /** Storage Id. ID of the artifact in the object store. */
    storage_id: Optional<string>;
    /** Line Number. Line number reference for artifact issues. */
    line_number: Optional<number>;
    /** Message. Detailed message about the check result. */
    message: Optional<string>;
    /** Conclusion. Outcome of the check. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Severity. Severity level of any issues found. */
    severity: Defaulted<"critical" | "error" | "info" | "success" | "warning">;
    /** Created At. Timestamp when the check was created. */
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

/** Artifact Definition. Defines how artifacts are generated from a transformation for a group of targets. */
export interface CoreArtifactDefinition {
  kind: "CoreArtifactDefinition";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Artifact Name. Name template for generated artifacts. */
    artifact_name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Parameters. GraphQL query parameters for the transformation. */
    parameters: Mandatory<JsonValue, "JSON">;
    /** Content Type. MIME type of the generated artifacts. */
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
    /** Fingerprint. Content hash of the definition's inputs, recomputed on each import. */
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

/** Artifact Target. Extend a node to be associated with artifacts. */
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

/** Thread - Artifact. A thread related to an artifact on a proposed change. */
export interface CoreArtifactThread {
  kind: "CoreArtifactThread";
  hfid: null;
  displayLabel: null;
  attributes: {
    /** Artifact Id. Unique identifier of the artifact being discussed. */
    artifact_id: Optional<string>;
    /** Label. */
    label: Optional<string>;
    /** Resolved. Whether the thread has been marked as resolved. */
    resolved: Defaulted<boolean>;
    /** Storage Id. ID of the artifact in the object store. */
    storage_id: Optional<string>;
    /** Line Number. Line number in the artifact being discussed. */
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

/** Artifact Validator. A validator related to the artifacts. */
export interface CoreArtifactValidator {
  kind: "CoreArtifactValidator";
  hfid: null;
  attributes: {
    /** Label. */
    label: Optional<string>;
    /** State. Current execution state of the validator. */
    state: Defaulted<"completed" | "in_progress" | "queued">;
    /** Conclusion. Final outcome of the validation. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Completed At. Timestamp when the validator finished. */
    completed_at: Optional<string, "DateTime">;
    /** Started At. Timestamp when the validator started. */
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

/** Base permission. A permission grants right to an account. */
export interface CoreBasePermission {
  kind: "CoreBasePermission";
  hfid: null;
  displayLabel: null;
  /** The kinds that implement it. */
  implementers: "CoreGlobalPermission" | "CoreObjectPermission";
  attributes: {
    /** Description. */
    description: Optional<string>;
    /** Identifier. Identifier for the permission. */
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

/** Change Comment. A comment on proposed change. */
export interface CoreChangeComment {
  kind: "CoreChangeComment";
  hfid: null;
  attributes: {
    /** Text. Content of the comment. */
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

/** Change Thread. A thread on proposed change. */
export interface CoreChangeThread {
  kind: "CoreChangeThread";
  hfid: null;
  displayLabel: null;
  attributes: {
    /** Label. */
    label: Optional<string>;
    /** Resolved. Whether the thread has been marked as resolved. */
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

/** Check. A check result within a validator that reports on specific validation outcomes. */
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
    /** Origin. Source that created this check. */
    origin: Mandatory<string>;
    /** Kind. Type of check being performed. */
    kind: Mandatory<string>;
    /** Message. Detailed message about the check result. */
    message: Optional<string>;
    /** Conclusion. Outcome of the check. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Severity. Severity level of any issues found. */
    severity: Defaulted<"critical" | "error" | "info" | "success" | "warning">;
    /** Created At. Timestamp when the check was created. */
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

/** Check Definition. Defines a user-defined check that validates data in a proposed change. */
export interface CoreCheckDefinition {
  kind: "CoreCheckDefinition";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** File Path. Path to the Python file containing the check class. */
    file_path: Mandatory<string>;
    /** Class Name. Name of the Python class implementing the check. */
    class_name: Mandatory<string>;
    /** Timeout. Maximum execution time in seconds before the check times out. */
    timeout: Defaulted<number>;
    /** Parameters. Additional parameters to pass to the check. */
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

/** Comment. A comment on a Proposed Change. */
export interface CoreComment {
  kind: "CoreComment";
  hfid: null;
  /** The kinds that implement it. */
  implementers: "CoreChangeComment" | "CoreThreadComment";
  attributes: {
    /** Text. Content of the comment. */
    text: Mandatory<string>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Credential. A credential that could be referenced to access external services. */
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

/** Custom Webhook. A webhook that connects to an external integration. */
export interface CoreCustomWebhook {
  kind: "CoreCustomWebhook";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Event Type. The event type that triggers the webhook. */
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
    /** Active. Indicates if this webhook is enabled. */
    active: Defaulted<boolean>;
    /** Branch Scope. Which branches should trigger this webhook. */
    branch_scope: Defaulted<"all_branches" | "default_branch" | "other_branches">;
    /** Node Kind. Only send node mutation events for nodes of this kind. */
    node_kind: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Url. Target URL to send webhook requests to. */
    url: Mandatory<string>;
    /** Shared Key. Shared secret key for webhook authentication. */
    shared_key: Optional<string>;
    /** Validate Certificates. Whether to validate SSL/TLS certificates. */
    validate_certificates: Optional<boolean>;
  };
  relationships: {
    /** Headers. Custom HTTP headers sent with webhook requests. */
    headers: Many<"CoreKeyValue">;
    /** Transformation. */
    transformation: One<"CoreTransformPython">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Data Check. A check related to some Data. */
export interface CoreDataCheck {
  kind: "CoreDataCheck";
  hfid: null;
  attributes: {
    /** Conflicts. Details of detected data conflicts between branches. */
    conflicts: Mandatory<JsonValue, "JSON">;
    /** Name. */
    name: Optional<string>;
    /** Keep Branch. Which branch data to keep when resolving conflicts. */
    keep_branch: Optional<"source" | "target">;
    /** Label. */
    label: Optional<string>;
    /** Enriched Conflict Id. Unique identifier for the enriched conflict. */
    enriched_conflict_id: Optional<string>;
    /** Origin. Source that created this check. */
    origin: Mandatory<string>;
    /** Kind. Type of check being performed. */
    kind: Mandatory<string>;
    /** Message. Detailed message about the check result. */
    message: Optional<string>;
    /** Conclusion. Outcome of the check. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Severity. Severity level of any issues found. */
    severity: Defaulted<"critical" | "error" | "info" | "success" | "warning">;
    /** Created At. Timestamp when the check was created. */
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

/** Data Validator. A check to validate the data integrity between two branches. */
export interface CoreDataValidator {
  kind: "CoreDataValidator";
  hfid: null;
  attributes: {
    /** Label. */
    label: Optional<string>;
    /** State. Current execution state of the validator. */
    state: Defaulted<"completed" | "in_progress" | "queued">;
    /** Conclusion. Final outcome of the validation. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Completed At. Timestamp when the validator finished. */
    completed_at: Optional<string, "DateTime">;
    /** Started At. Timestamp when the validator started. */
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

/** Environment Variable Key Value. A key-value pair whose value is resolved from an environment variable at send time. */
export interface CoreEnvKeyValue {
  kind: "CoreEnvKeyValue";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. Unique name identifying this key-value pair. */
    name: Mandatory<string>;
    /** Key. The key portion of the key-value pair. */
    key: Mandatory<string>;
    /** Description. Optional description of this key-value pair. */
    description: Optional<string>;
    /** Value. The value portion of the key-value pair. */
    value: Mandatory<string>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** File Check. A check related to a file in a Git Repository. */
export interface CoreFileCheck {
  kind: "CoreFileCheck";
  hfid: null;
  attributes: {
    /** Files. List of files involved in this check. */
    files: Optional<JsonValue[], "List">;
    /** Name. */
    name: Optional<string>;
    /** Commit. Git commit hash associated with this check. */
    commit: Optional<string>;
    /** Label. */
    label: Optional<string>;
    /** Origin. Source that created this check. */
    origin: Mandatory<string>;
    /** Kind. Type of check being performed. */
    kind: Mandatory<string>;
    /** Message. Detailed message about the check result. */
    message: Optional<string>;
    /** Conclusion. Outcome of the check. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Severity. Severity level of any issues found. */
    severity: Defaulted<"critical" | "error" | "info" | "success" | "warning">;
    /** Created At. Timestamp when the check was created. */
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

/** File Object. A file object for storing and managing file attachments. */
export interface CoreFileObject {
  kind: "CoreFileObject";
  hfid: null;
  displayLabel: null;
  /** The kinds that implement it. */
  implementers: never;
  attributes: {
    /** File Name. The name of the file as uploaded by the user. */
    file_name: ReadOnly<string>;
    /** Checksum. SHA-1 checksum calculated on the uploaded file. */
    checksum: ReadOnly<string>;
    /** File Size. The size of the file in bytes. */
    file_size: ReadOnly<number>;
    /** File Type. The MIME type of the file. */
    file_type: ReadOnly<string>;
    /** Storage Id. The ID of the uploaded file in Infrahub's storage. */
    storage_id: ReadOnly<string>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Thread - File. A thread related to a file on a proposed change. */
export interface CoreFileThread {
  kind: "CoreFileThread";
  hfid: null;
  displayLabel: null;
  attributes: {
    /** File. Path to the file being discussed. */
    file: Optional<string>;
    /** Label. */
    label: Optional<string>;
    /** Commit. Git commit hash the thread refers to. */
    commit: Optional<string>;
    /** Resolved. Whether the thread has been marked as resolved. */
    resolved: Defaulted<boolean>;
    /** Line Number. Line number in the file being discussed. */
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

/** Generator Action. An action that runs a generator definition once triggered. */
export interface CoreGeneratorAction {
  kind: "CoreGeneratorAction";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. Short descriptive name. */
    name: Mandatory<string>;
    /** Description. A detailed description of the action. */
    description: Optional<string>;
  };
  relationships: {
    /** Generator. The generator definition to execute once this action gets triggered. */
    generator: One<"CoreGeneratorDefinition", "mandatory">;
    /** Triggers. The triggers that would execute this action once the triggering condition is met. */
    triggers: Many<"CoreTriggerRule">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Generator Group (aware). Group of nodes that are created by a generator. (Aware). */
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
    /** Group Type. Type of group (default or internal). */
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

/** Generator Check. A check related to a Generator instance. */
export interface CoreGeneratorCheck {
  kind: "CoreGeneratorCheck";
  hfid: null;
  attributes: {
    /** Instance. Identifier of the generator instance being checked. */
    instance: Mandatory<string>;
    /** Name. */
    name: Optional<string>;
    /** Label. */
    label: Optional<string>;
    /** Origin. Source that created this check. */
    origin: Mandatory<string>;
    /** Kind. Type of check being performed. */
    kind: Mandatory<string>;
    /** Message. Detailed message about the check result. */
    message: Optional<string>;
    /** Conclusion. Outcome of the check. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Severity. Severity level of any issues found. */
    severity: Defaulted<"critical" | "error" | "info" | "success" | "warning">;
    /** Created At. Timestamp when the check was created. */
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

/** Generator Definition. Defines a generator that creates or updates objects based on a GraphQL query. */
export interface CoreGeneratorDefinition {
  kind: "CoreGeneratorDefinition";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Parameters. GraphQL query parameters for the generator. */
    parameters: Mandatory<JsonValue, "JSON">;
    /** File Path. Path to the Python file containing the generator class. */
    file_path: Mandatory<string>;
    /** Class Name. Name of the Python class implementing the generator. */
    class_name: Mandatory<string>;
    /** Convert Query Response. Whether to convert the GraphQL response to SDK objects. */
    convert_query_response: Defaulted<boolean>;
    /** Execute In Proposed Change. Whether to run this generator in proposed changes. */
    execute_in_proposed_change: Defaulted<boolean>;
    /** Execute After Merge. Whether to run this generator after a merge. */
    execute_after_merge: Defaulted<boolean>;
    /** Fingerprint. Content hash of the definition's inputs, recomputed on each import. */
    fingerprint: Optional<string>;
    /** Dependencies. Canonical repo-relative paths feeding this generator's output. Null falls back to legacy file gate. */
    dependencies: Optional<JsonValue[], "List">;
    /** Dependencies Complete. True when the dependency closure can be trusted. False when auto-detection found unresolved references. */
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

/** Generator Group (local). Group of nodes that are created by a generator. (local). */
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
    /** Group Type. Type of group (default or internal). */
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

/** Generator Instance. An instance of a generator execution for a specific object. */
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

/** Generator Validator. A validator related to generators. */
export interface CoreGeneratorValidator {
  kind: "CoreGeneratorValidator";
  hfid: null;
  attributes: {
    /** Label. */
    label: Optional<string>;
    /** State. Current execution state of the validator. */
    state: Defaulted<"completed" | "in_progress" | "queued">;
    /** Conclusion. Final outcome of the validation. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Completed At. Timestamp when the validator finished. */
    completed_at: Optional<string, "DateTime">;
    /** Started At. Timestamp when the validator started. */
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

/** Account. User Account for Infrahub. */
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
    /** Account Type. Type of account (user, script, etc.). */
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

/** Git Repository. A Git Repository integrated with Infrahub. */
export interface CoreGenericRepository {
  kind: "CoreGenericRepository";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The kinds that implement it. */
  implementers: "CoreReadOnlyRepository" | "CoreRepository";
  attributes: {
    /** Name. Unique name identifier for the repository. */
    name: Mandatory<string>;
    /** Description. Description of the repository. */
    description: Optional<string>;
    /** Location. URL or path to the Git repository. */
    location: Mandatory<string>;
    /** Operational Status. Connectivity status of the repository. */
    operational_status: Defaulted<"error" | "error-connection" | "error-cred" | "online" | "unknown">;
    /** Sync Status. Current synchronization status of the repository. */
    sync_status: Defaulted<"error-import" | "in-sync" | "syncing" | "unknown">;
    /** Internal Status. Internal status of the repository on this branch. */
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

/** Global permission. A permission that grants global rights to perform actions in Infrahub. */
export interface CoreGlobalPermission {
  kind: "CoreGlobalPermission";
  /** The human-friendly id: action, decision. */
  hfid: [action: string, decision: string];
  attributes: {
    /** Description. */
    description: Optional<string>;
    /** Action. The global action this permission grants or denies. */
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
    /** Identifier. Identifier for the permission. */
    identifier: ReadOnly<string | null>;
    /** Decision. Decide to deny or allow the action at a global level. */
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

/** GraphQL Query. A pre-defined GraphQL Query. */
export interface CoreGraphQLQuery {
  kind: "CoreGraphQLQuery";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Query. The GraphQL query string. */
    query: Mandatory<string>;
    /** Fingerprint. Content hash of the definition's inputs, recomputed on each import. */
    fingerprint: Optional<string>;
    /** Variables. variables in use in the query. */
    variables: ReadOnly<JsonValue | null, "JSON">;
    /** Operations. Operations in use in the query, valid operations: 'query', 'mutation' or 'subscription'. */
    operations: ReadOnly<JsonValue[] | null, "List">;
    /** Models. List of models associated with this query. */
    models: ReadOnly<JsonValue[] | null, "List">;
    /** Depth. number of nested levels in the query. */
    depth: ReadOnly<number | null>;
    /** Height. total number of fields requested in the query. */
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

/** GraphQL Query Group. Group of nodes associated with a given GraphQLQuery. */
export interface CoreGraphQLQueryGroup {
  kind: "CoreGraphQLQueryGroup";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The generic at the top of its hierarchy. */
  hierarchy: "CoreGroup";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Parameters. GraphQL query parameters for the group. */
    parameters: Optional<JsonValue, "JSON">;
    /** Label. */
    label: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Group Type. Type of group (default or internal). */
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

/** Group. Generic Group Object. */
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
    /** Group Type. Type of group (default or internal). */
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

/** Group Action. A group action that adds or removes members from a group once triggered. */
export interface CoreGroupAction {
  kind: "CoreGroupAction";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. Short descriptive name. */
    name: Mandatory<string>;
    /** Description. A detailed description of the action. */
    description: Optional<string>;
    /** Member Action. Defines if the action should add or remove members from a group when triggered. */
    member_action: Defaulted<"add_member" | "remove_member">;
  };
  relationships: {
    /** Group. The target group of this action. */
    group: One<"CoreGroup", "mandatory">;
    /** Triggers. The triggers that would execute this action once the triggering condition is met. */
    triggers: Many<"CoreTriggerRule">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Group Trigger Rule. A trigger rule that matches against updates to memberships within groups. */
export interface CoreGroupTriggerRule {
  kind: "CoreGroupTriggerRule";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. The name of the trigger rule. */
    name: Mandatory<string>;
    /** Description. A longer description to define the purpose of this trigger. */
    description: Optional<string>;
    /** Active. Indicates if this trigger is enabled or if it's just prepared, could be useful as you are setting up a trigger. */
    active: Defaulted<boolean>;
    /** Branch Scope. Limits the scope with regards to what kind of branches to match against. */
    branch_scope: Defaulted<"all_branches" | "default_branch" | "other_branches">;
    /** Member Update. Indicate if the match should be for when members are added or removed. */
    member_update: Defaulted<"added" | "removed">;
  };
  relationships: {
    /** Group. The group to match against. */
    group: One<"CoreGroup", "mandatory">;
    /** Action. The action to execute once the trigger conditions has been met. */
    action: One<"CoreAction", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** IP Address Pool. A pool of IP address resources. */
export interface CoreIPAddressPool {
  kind: "CoreIPAddressPool";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Default Address Type. The object type to create when reserving a resource in the pool. */
    default_address_type: Mandatory<string>;
    /** Default Prefix Length. The default prefix length as an integer for addresses allocated from this pool. */
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

/** IP Pool. A pool of IP resources (prefixes or addresses). */
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

/** IP Prefix Pool. A pool of IP prefix resources. */
export interface CoreIPPrefixPool {
  kind: "CoreIPPrefixPool";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Default Member Type. Default member type for allocated prefixes. */
    default_member_type: Defaulted<"address" | "prefix">;
    /** Default Prefix Type. Default prefix type schema to use when allocating. */
    default_prefix_type: Optional<string>;
    /** Default Prefix Length. The default prefix length as an integer for prefixes allocated from this pool. */
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

/** Key Value. A reusable key-value pair for associating named values with other objects. */
export interface CoreKeyValue {
  kind: "CoreKeyValue";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The kinds that implement it. */
  implementers: "CoreEnvKeyValue" | "CoreStaticKeyValue";
  attributes: {
    /** Name. Unique name identifying this key-value pair. */
    name: Mandatory<string>;
    /** Key. The key portion of the key-value pair. */
    key: Mandatory<string>;
    /** Description. Optional description of this key-value pair. */
    description: Optional<string>;
    /** Value. The value portion of the key-value pair. */
    value: Mandatory<string>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Menu. Element of the Menu. */
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
    /** Namespace. Namespace for the menu item. */
    namespace: Mandatory<string>;
    /** Label. */
    label: Optional<string>;
    /** Kind. Kind of object this menu item links to. */
    kind: Optional<string>;
    /** Path. URL path for the menu item. */
    path: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Icon. Icon identifier for the menu item. */
    icon: Optional<string>;
    /** Protected. Whether the menu item is protected from modification. */
    protected: ReadOnly<boolean>;
    /** Order Weight. Ordering weight for menu item placement. */
    order_weight: Defaulted<number>;
    /** Required Permissions. List of permissions required to view this menu item. */
    required_permissions: Optional<JsonValue[], "List">;
    /** Section. Section where the menu item appears. */
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

/** Menu Item. Menu Item. */
export interface CoreMenuItem {
  kind: "CoreMenuItem";
  /** The human-friendly id: namespace, name. */
  hfid: [namespace: string, name: string];
  /** The generic at the top of its hierarchy. */
  hierarchy: "CoreMenu";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Namespace. Namespace for the menu item. */
    namespace: Mandatory<string>;
    /** Label. */
    label: Optional<string>;
    /** Kind. Kind of object this menu item links to. */
    kind: Optional<string>;
    /** Path. URL path for the menu item. */
    path: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Icon. Icon identifier for the menu item. */
    icon: Optional<string>;
    /** Protected. Whether the menu item is protected from modification. */
    protected: ReadOnly<boolean>;
    /** Order Weight. Ordering weight for menu item placement. */
    order_weight: Defaulted<number>;
    /** Required Permissions. List of permissions required to view this menu item. */
    required_permissions: Optional<JsonValue[], "List">;
    /** Section. Section where the menu item appears. */
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

/** Node. Base Node in Infrahub. */
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

/** Node Trigger Attribute Match. A trigger match that matches against attribute changes on a node. */
export interface CoreNodeTriggerAttributeMatch {
  kind: "CoreNodeTriggerAttributeMatch";
  /** The human-friendly id: trigger__name, attribute_name. */
  hfid: [trigger__name: string, attribute_name: string];
  attributes: {
    /** Attribute Name. The attribue to match against. */
    attribute_name: Mandatory<string>;
    /** Value. The value the attribute is updated to. */
    value: Optional<string>;
    /** Value Previous. The previous value of the targeted attribute. */
    value_previous: Optional<string>;
    /** Value Match. The value_match defines how the update will be evaluated, if it has to match the new value, the previous value or both. */
    value_match: Defaulted<"any" | "value" | "value_full" | "value_previous">;
  };
  relationships: {
    /** Trigger. The node trigger that this match is connected to. */
    trigger: One<"CoreNodeTriggerRule", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Node Trigger Match. A trigger match condition related to changes to nodes within the Infrahub database. */
export interface CoreNodeTriggerMatch {
  kind: "CoreNodeTriggerMatch";
  hfid: null;
  displayLabel: null;
  /** The kinds that implement it. */
  implementers: "CoreNodeTriggerAttributeMatch" | "CoreNodeTriggerRelationshipMatch";
  attributes: {};
  relationships: {
    /** Trigger. The node trigger that this match is connected to. */
    trigger: One<"CoreNodeTriggerRule", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Node Trigger Relationship Match. A trigger match that matches against relationship changes on a node. */
export interface CoreNodeTriggerRelationshipMatch {
  kind: "CoreNodeTriggerRelationshipMatch";
  /** The human-friendly id: trigger__name, relationship_name. */
  hfid: [trigger__name: string, relationship_name: string];
  attributes: {
    /** Relationship Name. The name of the relationship to match against. */
    relationship_name: Mandatory<string>;
    /** Modification Type. Indicates if the relationship was added or removed or just updated in any way. */
    modification_type: Defaulted<"added" | "removed" | "updated">;
    /** Peer. The node_id of the relationship peer to match against. */
    peer: Optional<string>;
  };
  relationships: {
    /** Trigger. The node trigger that this match is connected to. */
    trigger: One<"CoreNodeTriggerRule", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Node Trigger Rule. A trigger rule that evaluates modifications to nodes within the Infrahub database. */
export interface CoreNodeTriggerRule {
  kind: "CoreNodeTriggerRule";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. The name of the trigger rule. */
    name: Mandatory<string>;
    /** Description. A longer description to define the purpose of this trigger. */
    description: Optional<string>;
    /** Active. Indicates if this trigger is enabled or if it's just prepared, could be useful as you are setting up a trigger. */
    active: Defaulted<boolean>;
    /** Branch Scope. Limits the scope with regards to what kind of branches to match against. */
    branch_scope: Defaulted<"all_branches" | "default_branch" | "other_branches">;
    /** Node Kind. The kind of node to match against. */
    node_kind: Mandatory<string>;
    /** Mutation Action. The type of modification to match against. */
    mutation_action: Mandatory<"created" | "updated">;
  };
  relationships: {
    /** Matches. Use matches to configure the match condition for the selected node kind. */
    matches: Many<"CoreNodeTriggerMatch">;
    /** Action. The action to execute once the trigger conditions has been met. */
    action: One<"CoreAction", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Number Pool. A pool of number resources. */
export interface CoreNumberPool {
  kind: "CoreNumberPool";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Node. The model of the object that requires integers to be allocated. */
    node: Mandatory<string>;
    /** Node Attribute. The attribute of the selected model. */
    node_attribute: Mandatory<string>;
    /** Pool Type. Defines how this number pool was created. */
    pool_type: ReadOnly<"Schema" | "User">;
    /** Start Range. The start range for the pool. */
    start_range: Mandatory<number>;
    /** End Range. The end range for the pool. */
    end_range: Mandatory<number>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Object Component Templates. Component template to create pre-shaped objects. */
export interface CoreObjectComponentTemplate {
  kind: "CoreObjectComponentTemplate";
  hfid: null;
  /** The kinds that implement it. */
  implementers: never;
  attributes: {
    /** Template Name. Name identifier for the component template. */
    template_name: Mandatory<string>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Object permission. A permission that grants rights to perform actions on objects. */
export interface CoreObjectPermission {
  kind: "CoreObjectPermission";
  /** The human-friendly id: namespace, name, action, decision. */
  hfid: [namespace: string, name: string, action: string, decision: string];
  attributes: {
    /** Description. */
    description: Optional<string>;
    /** Identifier. Identifier for the permission. */
    identifier: ReadOnly<string | null>;
    /** Namespace. Namespace of the object type this permission applies to. */
    namespace: Mandatory<string>;
    /** Name. */
    name: Mandatory<string>;
    /** Action. The action this permission grants or denies. */
    action: Defaulted<"any" | "create" | "delete" | "update" | "view">;
    /** Decision. Decide to deny or allow the action.If allowed, it can be configured for the default branch, any other branches or all branches. */
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

/** Object Templates. Template to create pre-shaped objects. */
export interface CoreObjectTemplate {
  kind: "CoreObjectTemplate";
  /** The human-friendly id: template_name. */
  hfid: [template_name: string];
  /** The kinds that implement it. */
  implementers: never;
  attributes: {
    /** Template Name. Unique name identifier for the template. */
    template_name: Mandatory<string>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Thread - Object. A thread related to an object on a proposed change. */
export interface CoreObjectThread {
  kind: "CoreObjectThread";
  hfid: null;
  displayLabel: null;
  attributes: {
    /** Label. */
    label: Optional<string>;
    /** Object Path. Path to the object being discussed. */
    object_path: Mandatory<string>;
    /** Resolved. Whether the thread has been marked as resolved. */
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

/** Username / Password. Username/Password based credential. */
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

/** Profile. Base Profile in Infrahub. */
export interface CoreProfile {
  kind: "CoreProfile";
  /** The human-friendly id: profile_name. */
  hfid: [profile_name: string];
  /** The kinds that implement it. */
  implementers:
    "ProfileBuiltinIPAddress" | "ProfileBuiltinIPPrefix" | "ProfileBuiltinTag" | "ProfileIpamNamespace";
  attributes: {
    /** Profile Name. Unique name identifier for the profile. */
    profile_name: Mandatory<string>;
    /** Profile Priority. Priority level for profile application (lower numbers have higher priority). */
    profile_priority: Defaulted<number>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Proposed Change. Metadata related to a proposed change. */
export interface CoreProposedChange {
  kind: "CoreProposedChange";
  hfid: null;
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Source Branch. Name of the branch containing the changes. */
    source_branch: Mandatory<string>;
    /** Destination Branch. Name of the branch to merge changes into. */
    destination_branch: Mandatory<string>;
    /** State. Current state of the proposed change. */
    state: Defaulted<"canceled" | "closed" | "merged" | "merging" | "open">;
    /** Is Draft. Whether the proposed change is still a draft. */
    is_draft: Defaulted<boolean>;
    /** Total Comments. Total number of comments on this proposed change. */
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

/** Read-Only Repository. A Git Repository integrated with Infrahub, Git-side will not be updated. */
export interface CoreReadOnlyRepository {
  kind: "CoreReadOnlyRepository";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. Unique name identifier for the repository. */
    name: Mandatory<string>;
    /** Description. Description of the repository. */
    description: Optional<string>;
    /** Location. URL or path to the Git repository. */
    location: Mandatory<string>;
    /** Operational Status. Connectivity status of the repository. */
    operational_status: Defaulted<"error" | "error-connection" | "error-cred" | "online" | "unknown">;
    /** Ref. Git reference (branch or tag) to track. */
    ref: Defaulted<string>;
    /** Sync Status. Current synchronization status of the repository. */
    sync_status: Defaulted<"error-import" | "in-sync" | "syncing" | "unknown">;
    /** Commit. Current commit hash being tracked. */
    commit: Optional<string>;
    /** Internal Status. Internal status of the repository on this branch. */
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

/** Repository. A Git Repository integrated with Infrahub. */
export interface CoreRepository {
  kind: "CoreRepository";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. Unique name identifier for the repository. */
    name: Mandatory<string>;
    /** Description. Description of the repository. */
    description: Optional<string>;
    /** Location. URL or path to the Git repository. */
    location: Mandatory<string>;
    /** Operational Status. Connectivity status of the repository. */
    operational_status: Defaulted<"error" | "error-connection" | "error-cred" | "online" | "unknown">;
    /** Default Branch. Default branch name in the Git repository. */
    default_branch: Defaulted<string>;
    /** Sync Status. Current synchronization status of the repository. */
    sync_status: Defaulted<"error-import" | "in-sync" | "syncing" | "unknown">;
    /** Commit. Current commit hash being tracked. */
    commit: Optional<string>;
    /** Internal Status. Internal status of the repository on this branch. */
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

/** Repository Group. Group of nodes associated with a given repository. */
export interface CoreRepositoryGroup {
  kind: "CoreRepositoryGroup";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The generic at the top of its hierarchy. */
  hierarchy: "CoreGroup";
  attributes: {
    /** Content. Type of data to load, can be either `object` or `menu`. */
    content: Mandatory<"menu" | "object">;
    /** Name. */
    name: Mandatory<string>;
    /** Label. */
    label: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Group Type. Type of group (default or internal). */
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

/** Repository Validator. A Validator related to a specific repository. */
export interface CoreRepositoryValidator {
  kind: "CoreRepositoryValidator";
  hfid: null;
  attributes: {
    /** Label. */
    label: Optional<string>;
    /** State. Current execution state of the validator. */
    state: Defaulted<"completed" | "in_progress" | "queued">;
    /** Conclusion. Final outcome of the validation. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Completed At. Timestamp when the validator finished. */
    completed_at: Optional<string, "DateTime">;
    /** Started At. Timestamp when the validator started. */
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

/** Resource Pool. The resource manager contains pools of resources to allow for automatic assignments. */
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

/** Schema Check. A check related to the schema. */
export interface CoreSchemaCheck {
  kind: "CoreSchemaCheck";
  hfid: null;
  attributes: {
    /** Conflicts. Details of detected schema conflicts. */
    conflicts: Mandatory<JsonValue, "JSON">;
    /** Name. */
    name: Optional<string>;
    /** Enriched Conflict Id. Unique identifier for the enriched conflict. */
    enriched_conflict_id: Optional<string>;
    /** Label. */
    label: Optional<string>;
    /** Origin. Source that created this check. */
    origin: Mandatory<string>;
    /** Kind. Type of check being performed. */
    kind: Mandatory<string>;
    /** Message. Detailed message about the check result. */
    message: Optional<string>;
    /** Conclusion. Outcome of the check. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Severity. Severity level of any issues found. */
    severity: Defaulted<"critical" | "error" | "info" | "success" | "warning">;
    /** Created At. Timestamp when the check was created. */
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

/** Schema Validator. A validator related to the schema. */
export interface CoreSchemaValidator {
  kind: "CoreSchemaValidator";
  hfid: null;
  attributes: {
    /** Label. */
    label: Optional<string>;
    /** State. Current execution state of the validator. */
    state: Defaulted<"completed" | "in_progress" | "queued">;
    /** Conclusion. Final outcome of the validation. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Completed At. Timestamp when the validator finished. */
    completed_at: Optional<string, "DateTime">;
    /** Started At. Timestamp when the validator started. */
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

/** Standard Check. A standard check. */
export interface CoreStandardCheck {
  kind: "CoreStandardCheck";
  hfid: null;
  attributes: {
    /** Name. */
    name: Optional<string>;
    /** Label. */
    label: Optional<string>;
    /** Origin. Source that created this check. */
    origin: Mandatory<string>;
    /** Kind. Type of check being performed. */
    kind: Mandatory<string>;
    /** Message. Detailed message about the check result. */
    message: Optional<string>;
    /** Conclusion. Outcome of the check. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Severity. Severity level of any issues found. */
    severity: Defaulted<"critical" | "error" | "info" | "success" | "warning">;
    /** Created At. Timestamp when the check was created. */
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

/** Standard Group. Group of nodes of any kind. */
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
    /** Group Type. Type of group (default or internal). */
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

/** Standard Webhook. A webhook that connects to an external integration. */
export interface CoreStandardWebhook {
  kind: "CoreStandardWebhook";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Event Type. The event type that triggers the webhook. */
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
    /** Active. Indicates if this webhook is enabled. */
    active: Defaulted<boolean>;
    /** Branch Scope. Which branches should trigger this webhook. */
    branch_scope: Defaulted<"all_branches" | "default_branch" | "other_branches">;
    /** Node Kind. Only send node mutation events for nodes of this kind. */
    node_kind: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Url. Target URL to send webhook requests to. */
    url: Mandatory<string>;
    /** Shared Key. Shared secret key for webhook authentication. */
    shared_key: Mandatory<string>;
    /** Validate Certificates. Whether to validate SSL/TLS certificates. */
    validate_certificates: Optional<boolean>;
  };
  relationships: {
    /** Headers. Custom HTTP headers sent with webhook requests. */
    headers: Many<"CoreKeyValue">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Static Key Value. A key-value pair with a plain-text value. */
export interface CoreStaticKeyValue {
  kind: "CoreStaticKeyValue";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. Unique name identifying this key-value pair. */
    name: Mandatory<string>;
    /** Key. The key portion of the key-value pair. */
    key: Mandatory<string>;
    /** Description. Optional description of this key-value pair. */
    description: Optional<string>;
    /** Value. The value portion of the key-value pair. */
    value: Mandatory<string>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Task Target. Extend a node to be associated with tasks. */
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

/** Thread. A thread on a Proposed Change. */
export interface CoreThread {
  kind: "CoreThread";
  hfid: null;
  displayLabel: null;
  /** The kinds that implement it. */
  implementers: "CoreArtifactThread" | "CoreChangeThread" | "CoreFileThread" | "CoreObjectThread";
  attributes: {
    /** Label. */
    label: Optional<string>;
    /** Resolved. Whether the thread has been marked as resolved. */
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

/** Thread Comment. A comment on thread within a Proposed Change. */
export interface CoreThreadComment {
  kind: "CoreThreadComment";
  hfid: null;
  attributes: {
    /** Text. Content of the comment. */
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

/** Transform Jinja2. A file rendered from a Jinja2 template. */
export interface CoreTransformJinja2 {
  kind: "CoreTransformJinja2";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Template Path. Path to the Jinja2 template file in the repository. */
    template_path: Mandatory<string>;
    /** Label. */
    label: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Timeout. Maximum execution time in seconds. */
    timeout: Defaulted<number>;
    /** Fingerprint. Content hash of the definition's inputs, recomputed on each import. */
    fingerprint: Optional<string>;
    /** Dependencies. Canonical repo-relative paths feeding this transform's output. Null falls back to legacy file gate. */
    dependencies: Optional<JsonValue[], "List">;
    /** Dependencies Complete. True when the dependency closure can be trusted. False when auto-detection found unresolved references. */
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

/** Transform Python. A transform function written in Python. */
export interface CoreTransformPython {
  kind: "CoreTransformPython";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** File Path. Path to the Python file in the repository. */
    file_path: Mandatory<string>;
    /** Name. */
    name: Mandatory<string>;
    /** Class Name. Name of the Python class implementing the transformation. */
    class_name: Mandatory<string>;
    /** Label. */
    label: Optional<string>;
    /** Convert Query Response. Whether to convert the GraphQL response to SDK objects. */
    convert_query_response: Defaulted<boolean>;
    /** Description. */
    description: Optional<string>;
    /** Timeout. Maximum execution time in seconds. */
    timeout: Defaulted<number>;
    /** Fingerprint. Content hash of the definition's inputs, recomputed on each import. */
    fingerprint: Optional<string>;
    /** Dependencies. Canonical repo-relative paths feeding this transform's output. Null falls back to legacy file gate. */
    dependencies: Optional<JsonValue[], "List">;
    /** Dependencies Complete. True when the dependency closure can be trusted. False when auto-detection found unresolved references. */
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

/** Transformation. Generic Transformation Object. */
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
    /** Timeout. Maximum execution time in seconds. */
    timeout: Defaulted<number>;
    /** Fingerprint. Content hash of the definition's inputs, recomputed on each import. */
    fingerprint: Optional<string>;
    /** Dependencies. Canonical repo-relative paths feeding this transform's output. Null falls back to legacy file gate. */
    dependencies: Optional<JsonValue[], "List">;
    /** Dependencies Complete. True when the dependency closure can be trusted. False when auto-detection found unresolved references. */
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

/** Trigger Rule. A rule that allows you to define a trigger and map it to an action that runs once the trigger condition is met. */
export interface CoreTriggerRule {
  kind: "CoreTriggerRule";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The kinds that implement it. */
  implementers: "CoreGroupTriggerRule" | "CoreNodeTriggerRule";
  attributes: {
    /** Name. The name of the trigger rule. */
    name: Mandatory<string>;
    /** Description. A longer description to define the purpose of this trigger. */
    description: Optional<string>;
    /** Active. Indicates if this trigger is enabled or if it's just prepared, could be useful as you are setting up a trigger. */
    active: Defaulted<boolean>;
    /** Branch Scope. Limits the scope with regards to what kind of branches to match against. */
    branch_scope: Defaulted<"all_branches" | "default_branch" | "other_branches">;
  };
  relationships: {
    /** Action. The action to execute once the trigger conditions has been met. */
    action: One<"CoreAction", "mandatory">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** User Validator. A Validator related to a user defined checks in a repository. */
export interface CoreUserValidator {
  kind: "CoreUserValidator";
  hfid: null;
  attributes: {
    /** Label. */
    label: Optional<string>;
    /** State. Current execution state of the validator. */
    state: Defaulted<"completed" | "in_progress" | "queued">;
    /** Conclusion. Final outcome of the validation. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Completed At. Timestamp when the validator finished. */
    completed_at: Optional<string, "DateTime">;
    /** Started At. Timestamp when the validator started. */
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

/** Validator. A validator that runs checks against a proposed change. */
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
    /** State. Current execution state of the validator. */
    state: Defaulted<"completed" | "in_progress" | "queued">;
    /** Conclusion. Final outcome of the validation. */
    conclusion: Defaulted<"failure" | "success" | "unknown">;
    /** Completed At. Timestamp when the validator finished. */
    completed_at: Optional<string, "DateTime">;
    /** Started At. Timestamp when the validator started. */
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

/** Webhook. A webhook that connects to an external integration. */
export interface CoreWebhook {
  kind: "CoreWebhook";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The kinds that implement it. */
  implementers: "CoreCustomWebhook" | "CoreStandardWebhook";
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Event Type. The event type that triggers the webhook. */
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
    /** Active. Indicates if this webhook is enabled. */
    active: Defaulted<boolean>;
    /** Branch Scope. Which branches should trigger this webhook. */
    branch_scope: Defaulted<"all_branches" | "default_branch" | "other_branches">;
    /** Node Kind. Only send node mutation events for nodes of this kind. */
    node_kind: Optional<string>;
    /** Description. */
    description: Optional<string>;
    /** Url. Target URL to send webhook requests to. */
    url: Mandatory<string>;
    /** Validate Certificates. Whether to validate SSL/TLS certificates. */
    validate_certificates: Optional<boolean>;
  };
  relationships: {
    /** Headers. Custom HTTP headers sent with webhook requests. */
    headers: Many<"CoreKeyValue">;
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** Weighted Pool Resource. Resource to be used in a pool, its weight is used to determine its priority on allocation. */
export interface CoreWeightedPoolResource {
  kind: "CoreWeightedPoolResource";
  hfid: null;
  displayLabel: null;
  /** The kinds that implement it. */
  implementers: never;
  attributes: {
    /** Weight. Weight determines allocation priority, resources with higher values are selected first. */
    allocation_weight: Optional<number>;
  };
  relationships: {
    /** Member Of Groups. */
    member_of_groups: Many<"CoreGroup", "optional", "values">;
    /** Subscriber Of Groups. */
    subscriber_of_groups: Many<"CoreGroup", "optional", "values">;
  };
}

/** IPAM Namespace. A namespace that segments IPAM. */
export interface IpamNamespace {
  kind: "IpamNamespace";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Default. Whether this is the default IPAM namespace. */
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

/** Owner. Any Entities that is responsible for some data. */
export interface LineageOwner {
  kind: "LineageOwner";
  hfid: null;
  displayLabel: null;
  /** The kinds that implement it. */
  implementers: "CoreAccount" | "CoreAccountGroup" | "CoreReadOnlyRepository" | "CoreRepository";
  attributes: {};
  relationships: {};
}

/** Source. Any Entities that stores or produces data. */
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

/** Profile IP Address. Profile for BuiltinIPAddress. */
export interface ProfileBuiltinIPAddress {
  kind: "ProfileBuiltinIPAddress";
  /** The human-friendly id: profile_name. */
  hfid: [profile_name: string];
  attributes: {
    /** Address. The IP address with prefix length. */
    address: Optional<string>;
    /** Profile Name. Unique name identifier for the profile. */
    profile_name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Profile Priority. Priority level for profile application (lower numbers have higher priority). */
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

/** Profile IP Prefix. Profile for BuiltinIPPrefix. */
export interface ProfileBuiltinIPPrefix {
  kind: "ProfileBuiltinIPPrefix";
  /** The human-friendly id: profile_name. */
  hfid: [profile_name: string];
  attributes: {
    /** Prefix. The IP prefix in CIDR notation. */
    prefix: Optional<string>;
    /** Profile Name. Unique name identifier for the profile. */
    profile_name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Profile Priority. Priority level for profile application (lower numbers have higher priority). */
    profile_priority: Defaulted<number>;
    /** Member Type. Whether this prefix contains other prefixes or IP addresses. */
    member_type: Optional<"address" | "prefix">;
    /** Is Pool. All IP addresses within this prefix are considered usable. */
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

/** Profile Tag. Profile for BuiltinTag. */
export interface ProfileBuiltinTag {
  kind: "ProfileBuiltinTag";
  /** The human-friendly id: profile_name. */
  hfid: [profile_name: string];
  attributes: {
    /** Profile Name. Unique name identifier for the profile. */
    profile_name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Profile Priority. Priority level for profile application (lower numbers have higher priority). */
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

/** Profile IPAM Namespace. Profile for IpamNamespace. */
export interface ProfileIpamNamespace {
  kind: "ProfileIpamNamespace";
  /** The human-friendly id: profile_name. */
  hfid: [profile_name: string];
  attributes: {
    /** Profile Name. Unique name identifier for the profile. */
    profile_name: Mandatory<string>;
    /** Description. */
    description: Optional<string>;
    /** Profile Priority. Priority level for profile application (lower numbers have higher priority). */
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
