/** The fields of each type of event beside those of all, in the words of the server's GraphQL schema. */
const FIELDS: Record<string, string> = {
  NodeMutatedEvent:
    "attributes{name kind action value value_previous}relationships{name action peer{id kind}}",
  BranchCreatedEvent: "created_branch",
  BranchDeletedEvent: "deleted_branch proposed_change_id",
  BranchMergedEvent: "source_branch",
  BranchRebasedEvent: "rebased_branch",
  ArtifactEvent: "checksum checksum_previous storage_id storage_id_previous artifact_definition_id",
  GroupEvent: "members{id kind}ancestors{id kind}",
  GroupAutoCreatedEventType: "idp protocol triggering_user_id triggering_user_name group_id group_name",
  GroupAutoCreateRejectedEventType:
    "idp protocol triggering_user_id triggering_user_name rejected_claim_value",
  GroupAutoCreateCappedEventType:
    "idp protocol triggering_user_id triggering_user_name cap_value dropped_claims dropped_count",
  AccountLoggedInEventType:
    "account_name session_id client_ip user_agent account_type auth_method groups roles identity_source",
  AccountLoggedOutEventType: "account_name session_id client_ip user_agent logout_type",
  ProposedChangeReviewEvent: "reviewer_account_id reviewer_account_name reviewer_decision",
  ProposedChangeReviewRevokedEvent: "reviewer_account_id reviewer_account_name reviewer_former_decision",
  ProposedChangeReviewRequestedEvent: "requested_by_account_id requested_by_account_name",
  ProposedChangeMergedEvent: "merged_by_account_id merged_by_account_name",
  ProposedChangeApprovalsRevokedEvent: "payload",
  ProposedChangeThreadEvent: "payload",
  StandardEvent: "payload",
};

const COMMON =
  "id event branch account_id occurred_at level primary_node{id kind}related_nodes{id kind}has_children parent_id";

/** `account_id` is asked for as `accountId`, so that the server gives what the caller reads. */
const camelAliases = (fields: string): string =>
  fields.replace(/[a-z]+(_[a-z]+)+/g, (name) => `${camelCase(name)}:${name}`);

const camelCase = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The query for one page of events. */
export const EVENTS_QUERY = `query Events($limit: Int, $offset: Int, $level: Int, $hasChildren: Boolean, $eventType: [String!], $eventTypeFilter: EventTypeFilter, $primaryNodeIds: [String!], $relatedNodeIds: [String!], $parentIds: [String!], $since: DateTime, $until: DateTime, $branches: [String!], $accountIds: [String!], $ids: [String!], $order: EventSortOrder) { result: InfrahubEvent(limit: $limit, offset: $offset, level: $level, has_children: $hasChildren, event_type: $eventType, event_type_filter: $eventTypeFilter, primary_node__ids: $primaryNodeIds, related_node__ids: $relatedNodeIds, parent__ids: $parentIds, since: $since, until: $until, branches: $branches, account__ids: $accountIds, ids: $ids, order: $order) { count edges { node { ${camelAliases(COMMON)} ${Object.entries(
  FIELDS,
)
  .map(([type, fields]) => `... on ${type} { ${camelAliases(fields)} }`)
  .join(" ")} } } } }`;
