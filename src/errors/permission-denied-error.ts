import { ResponseError } from "./response-error.js";

/** The account may not do this (403, `PERMISSION_DENIED`). */
export class PermissionDeniedError extends ResponseError {
  override readonly name = "PermissionDeniedError";
  declare readonly data: { action?: string | null; resource_kind?: string | null } | undefined;
}
