import { InfrahubError, type InfrahubErrorDetails } from "./infrahub-error.js";

/** One of the errors in an answer, in one form for all of the server's shapes. */
export interface ErrorItem {
  message: string;
  /** Where: the GraphQL path (`["InfraDeviceCreate"]`) or the place in the request (`["body", "password"]`). */
  path?: readonly (string | number)[];
  /** Code of the server's error catalogue, GraphQL only. */
  code?: string;
  /** HTTP status that the catalogue gives this error, GraphQL only: the answer itself may be a 200. */
  status?: number;
  /** What the catalogue says of this error. */
  data?: unknown;
}

/** Details of a {@link ResponseError}. */
export interface ResponseErrorDetails extends InfrahubErrorDetails {
  /** Every error of the answer. */
  errors?: readonly ErrorItem[];
  /** Path that was asked, without its query. */
  path?: string | undefined;
  /** What a GraphQL answer held beside its errors. */
  partialData?: unknown;
  /** How long the server asked to wait, in ms. */
  retryAfter?: number | undefined;
}

/** Infrahub answered, and refused. Its subclasses say why; this one stands for what has no class of its own. */
export class ResponseError extends InfrahubError {
  override readonly name: string = "ResponseError";
  /** Every error of the answer; `message` is theirs, joined. */
  declare readonly errors: readonly ErrorItem[];
  /** Path that was asked, without its query. */
  declare readonly path?: string;
  /** What a GraphQL answer held beside its errors: the fields that did succeed. */
  declare readonly partialData?: unknown;

  constructor(message: string, details: ResponseErrorDetails = {}) {
    super(message, { errors: [], ...details });
  }
}
