// The server's names become ours by aliases.
const COUNTS =
  "numAdded: num_added numUpdated: num_updated numRemoved: num_removed numConflicts: num_conflicts";
const RANGE = "baseBranch: base_branch diffBranch: diff_branch fromTime: from_time toTime: to_time";
const CHANGE = "status pathIdentifier: path_identifier lastChangedAt: last_changed_at";
const CONFLICT = `conflict {
  id: uuid
  baseBranchAction: base_branch_action
  baseBranchValue: base_branch_value
  baseBranchLabel: base_branch_label
  baseBranchChangedAt: base_branch_changed_at
  diffBranchAction: diff_branch_action
  diffBranchValue: diff_branch_value
  diffBranchLabel: diff_branch_label
  diffBranchChangedAt: diff_branch_changed_at
  selectedBranch: selected_branch
  resolvable
}`;
const TYPE = "propertyType: property_type";
const PEER = "peerId: peer_id peerLabel: peer_label";
const CONTAINS = "containsConflict: contains_conflict";
const PROPERTIES = `properties {
  ${TYPE} ${CHANGE} ${CONFLICT}
  previousValue: previous_value newValue: new_value previousLabel: previous_label newLabel: new_label
}`;

const VARIABLES =
  "$branch: String, $fromTime: DateTime, $toTime: DateTime, $filters: DiffTreeQueryFilters, $proposedChangeId: String";
const ARGUMENTS =
  "branch: $branch, from_time: $fromTime, to_time: $toTime, filters: $filters, proposed_change_id: $proposedChangeId";

export const SUMMARY = `query DiffSummary(${VARIABLES}) {
  result: DiffTreeSummary(${ARGUMENTS}) {
    ${COUNTS} ${RANGE}
    numUnchanged: num_unchanged
    numUntrackedBaseChanges: num_untracked_base_changes
    numUntrackedDiffChanges: num_untracked_diff_changes
  }
}`;

export const TREE = `query DiffTree(${VARIABLES}, $name: String, $includeParents: Boolean, $limit: Int, $offset: Int) {
  result: DiffTree(${ARGUMENTS}, name: $name, include_parents: $includeParents, limit: $limit, offset: $offset) {
    ${COUNTS} ${RANGE} name
    nodes {
      id: uuid kind label ${COUNTS} ${CHANGE} ${CONTAINS} ${CONFLICT}
      parent { id: uuid kind relationshipName: relationship_name }
      attributes { name ${COUNTS} ${CHANGE} ${CONTAINS} ${CONFLICT} ${PROPERTIES} }
      relationships {
        name label cardinality ${COUNTS} ${CHANGE} ${CONTAINS}
        elements { ${PEER} ${COUNTS} ${CHANGE} ${CONTAINS} ${CONFLICT} ${PROPERTIES} }
      }
    }
  }
}`;

export const CONFLICTS = `query DiffConflicts(${VARIABLES}, $name: String) {
  result: DiffTree(${ARGUMENTS}, name: $name, include_parents: false) {
    nodes {
      id: uuid kind label ${CONFLICT}
      attributes { name ${CONFLICT} properties { ${TYPE} ${CONFLICT} } }
      relationships { name elements { ${PEER} ${CONFLICT} properties { ${TYPE} ${CONFLICT} } } }
    }
  }
}`;

export const UPDATE = `mutation DiffUpdate($data: DiffUpdateInput!, $wait: Boolean) {
  result: DiffUpdate(data: $data, wait_until_completion: $wait) { task { id } }
}`;

export const RESOLVE =
  "mutation ResolveDiffConflict($data: ResolveDiffConflictInput!) { result: ResolveDiffConflict(data: $data) { ok } }";
