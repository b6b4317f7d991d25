/** How a validator or a check came out. */
export type Conclusion = "unknown" | "failure" | "success";

/** One finding of a validator. */
export interface Check {
  id: string;
  /** `CoreDataCheck`, `CoreSchemaCheck`, `CoreArtifactCheck`, ... */
  kind: string;
  displayLabel: string;
  origin: string | null;
  message: string | null;
  severity: "success" | "info" | "warning" | "error" | "critical" | null;
  conclusion: Conclusion;
}

/** A part of what the server checks of a proposed change. */
export interface Validator {
  id: string;
  /** `CoreDataValidator`, `CoreSchemaValidator`, `CoreArtifactValidator`, ... */
  kind: string;
  displayLabel: string;
  state: "queued" | "in_progress" | "completed";
  conclusion: Conclusion;
  /** ISO 8601, as is `completedAt`; empty as long as it has not come to that. */
  startedAt: string | null;
  completedAt: string | null;
  checks: Check[];
}

/** The fields of {@link Validator}. */
export const VALIDATOR_FIELDS = `id kind: __typename displayLabel: display_label state { value } conclusion { value }
  startedAt: started_at { value } completedAt: completed_at { value } checks { edges { node { id kind: __typename
  displayLabel: display_label origin { value } message { value } severity { value } conclusion { value } } } }`;
