/** The typed REST client alone: the entry `infrahub-client/rest`. */
export {
  createRestClient,
  type Connection,
  type Middleware,
  type RestClient,
  type RestMethod,
} from "./http/rest-client.js";
export type { FileContent, FilePart, NamedFile } from "./http/file-part.js";
export type { Lifetime } from "./http/lifetime.js";
export type { Logger } from "./http/logger.js";
export type { RestClientOptions, Scope } from "./http/rest-client-options.js";
export type { CallSettings, OwnCallSettings, Priority } from "./http/call-settings.js";
export type { RetryEvent, RetryOptions } from "./http/retry-policy.js";
export type { OperationTrait, OperationTraits } from "./http/operation-traits.js";
export { unwrap } from "./http/unwrap.js";
export { formatAt, type At } from "./util/at.js";

export type { AuthContext, AuthSend, AuthStrategy } from "./http/auth/auth-strategy.js";
export { anonymousAuth } from "./http/auth/anonymous-auth.js";
export { apiTokenAuth } from "./http/auth/api-token-auth.js";
export { jwtAuth, type JwtTokens } from "./http/auth/jwt-auth.js";
export { ldapAuth } from "./http/auth/ldap-auth.js";
export type { PasswordCredentials } from "./http/auth/login-auth.js";
export { passwordAuth } from "./http/auth/password-auth.js";
export { ssoAuthorizationUrl, ssoLogin, type SsoProvider } from "./http/auth/sso.js";
export { tokenProviderAuth } from "./http/auth/token-provider-auth.js";

export { AbortError } from "./errors/abort-error.js";
export { AttributeConstraintError } from "./errors/attribute-constraint-error.js";
export { AttributeInvalidTypeError } from "./errors/attribute-invalid-type-error.js";
export { AttributeRequiredError } from "./errors/attribute-required-error.js";
export { AuthenticationError } from "./errors/authentication-error.js";
export { BranchAlreadyMergedError } from "./errors/branch-already-merged-error.js";
export { BranchNeedsRebaseError } from "./errors/branch-needs-rebase-error.js";
export { BranchNotFoundError } from "./errors/branch-not-found-error.js";
export { ConfigurationError } from "./errors/configuration-error.js";
export { InfrahubError, isInfrahubError, type InfrahubErrorDetails } from "./errors/infrahub-error.js";
export { InvalidInputError } from "./errors/invalid-input-error.js";
export { MergeInProgressError } from "./errors/merge-in-progress-error.js";
export { MergeRecoveryRequiredError } from "./errors/merge-recovery-required-error.js";
export { NodeNotFoundError } from "./errors/node-not-found-error.js";
export { NotFoundError } from "./errors/not-found-error.js";
export { PermissionDeniedError } from "./errors/permission-denied-error.js";
export { PoolExhaustedError } from "./errors/pool-exhausted-error.js";
export { RateLimitError } from "./errors/rate-limit-error.js";
export { ResponseError, type ErrorItem, type ResponseErrorDetails } from "./errors/response-error.js";
export { SchemaNotFoundError } from "./errors/schema-not-found-error.js";
export { ServerError } from "./errors/server-error.js";
export { ServerNotReachableError } from "./errors/server-not-reachable-error.js";
export { TimeoutError } from "./errors/timeout-error.js";
export { TokenExpiredError } from "./errors/token-expired-error.js";
export { UnexpectedResponseError } from "./errors/unexpected-response-error.js";
export { ValidationError } from "./errors/validation-error.js";

export type { WriteOutcome } from "./errors/write-outcome.js";
export type { components, operations, paths } from "../generated/rest.js";
