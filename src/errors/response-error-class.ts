import { AttributeConstraintError } from "./attribute-constraint-error.js";
import { AttributeInvalidTypeError } from "./attribute-invalid-type-error.js";
import { AttributeRequiredError } from "./attribute-required-error.js";
import { AuthenticationError } from "./authentication-error.js";
import { BranchAlreadyMergedError } from "./branch-already-merged-error.js";
import { BranchNeedsRebaseError } from "./branch-needs-rebase-error.js";
import { BranchNotFoundError } from "./branch-not-found-error.js";
import { MergeInProgressError } from "./merge-in-progress-error.js";
import { MergeRecoveryRequiredError } from "./merge-recovery-required-error.js";
import { NodeNotFoundError } from "./node-not-found-error.js";
import { NotFoundError } from "./not-found-error.js";
import { PermissionDeniedError } from "./permission-denied-error.js";
import { PoolExhaustedError } from "./pool-exhausted-error.js";
import { RateLimitError } from "./rate-limit-error.js";
import { ResponseError } from "./response-error.js";
import { SchemaNotFoundError } from "./schema-not-found-error.js";
import { ServerError } from "./server-error.js";
import { TokenExpiredError } from "./token-expired-error.js";
import { ValidationError } from "./validation-error.js";

/** The class of each code of the server's error catalogue (1.11; `UNDEFINED_ERROR` says nothing, so the status decides). */
const byCode = new Map<string, typeof ResponseError>(
  Object.entries({
    NODE_NOT_FOUND: NodeNotFoundError,
    AUTHENTICATION_REQUIRED: AuthenticationError,
    TOKEN_EXPIRED: TokenExpiredError,
    PERMISSION_DENIED: PermissionDeniedError,
    ATTRIBUTE_REQUIRED: AttributeRequiredError,
    ATTRIBUTE_INVALID_TYPE: AttributeInvalidTypeError,
    ATTRIBUTE_CONSTRAINT_VIOLATION: AttributeConstraintError,
    BRANCH_NOT_FOUND: BranchNotFoundError,
    SCHEMA_NOT_FOUND: SchemaNotFoundError,
    BRANCH_ALREADY_MERGED: BranchAlreadyMergedError,
    BRANCH_NEEDS_REBASE: BranchNeedsRebaseError,
    MERGE_IN_PROGRESS: MergeInProgressError,
    MERGE_RECOVERY_REQUIRED: MergeRecoveryRequiredError,
  }),
);

const byStatus: Record<number, typeof ResponseError> = {
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  422: ValidationError,
  429: RateLimitError,
};

/** What the catalogue has no code for (1.11): a full pool of addresses, of prefixes, of numbers; a full prefix. */
const EXHAUSTED =
  /^(There are no more \w+ available in this pool|No more resources available|The pool \S+ is exhausted|No \w+ available in prefix)\b/;

/**
 * The class that stands for a catalogue code, or else for an HTTP status. The 500 that the catalogue gives whatever it
 * does not know says nothing; there the message may.
 */
export function responseErrorClass(
  code: string | undefined,
  status: number,
  message = "",
): typeof ResponseError {
  if (EXHAUSTED.test(message)) return PoolExhaustedError;
  return byCode.get(code ?? "") ?? byStatus[status] ?? (status >= 500 ? ServerError : ResponseError);
}
