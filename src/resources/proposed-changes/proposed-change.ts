/** Where a proposed change is. Only an `open` one can be changed. */
export type ProposedChangeState = "open" | "merging" | "merged" | "closed" | "canceled";

/** An account, as far as a proposed change tells. */
export interface Reviewer {
  id: string;
  displayLabel: string;
}

/** A wish to merge a branch, to be checked and reviewed before. */
export interface ProposedChange {
  id: string;
  name: string;
  description: string | null;
  sourceBranch: string;
  destinationBranch: string;
  state: ProposedChangeState;
  /** Whether it is still being worked on. */
  draft: boolean;
  totalComments: number;
  reviewers: Reviewer[];
  approvedBy: Reviewer[];
  rejectedBy: Reviewer[];
}

/** What can be changed of a proposed change. */
export interface ProposedChangeUpdate {
  name?: string | undefined;
  description?: string | undefined;
  draft?: boolean | undefined;
  /** Ids of accounts, in place of those that were asked before. */
  reviewers?: readonly string[] | undefined;
}

/** A proposed change to make. */
export interface NewProposedChange extends ProposedChangeUpdate {
  name: string;
  sourceBranch: string;
  /**
   * Server 1.11 takes none but `main`, whatever its default branch is called.
   *
   * @defaultValue the server's default branch
   */
  destinationBranch?: string | undefined;
}

/** Which proposed changes; all that is given must hold. */
export interface ProposedChangeFilters {
  state?: ProposedChangeState;
  sourceBranch?: string;
}

/** What a review says, or takes back. */
export type ReviewDecision = "APPROVE" | "CANCEL_APPROVE" | "REJECT" | "CANCEL_REJECT";

const ACCOUNTS = "{ edges { node { id displayLabel: display_label } } }";

/** The fields of {@link ProposedChange}. */
export const PROPOSED_CHANGE_FIELDS = `id name { value } description { value } sourceBranch: source_branch { value }
  destinationBranch: destination_branch { value } state { value } draft: is_draft { value }
  totalComments: total_comments { value } reviewers ${ACCOUNTS} approvedBy: approved_by ${ACCOUNTS}
  rejectedBy: rejected_by ${ACCOUNTS}`;
