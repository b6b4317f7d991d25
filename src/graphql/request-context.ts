import { InvalidInputError } from "../errors/invalid-input-error.js";

/** In whose name something is written. */
export interface RequestContext {
  /**
   * The account that the server names as the author, in metadata and events; that takes the permission
   * `override_context`. What may be written is still decided by the permissions of the client's own account.
   */
  account: { readonly id: string };
}

/**
 * Checks what nothing else would: the server passes over a context without an id.
 *
 * @throws {@link InvalidInputError}
 */
export function checkRequestContext(context: RequestContext | undefined): void {
  if (context === undefined) return;
  const { account } = context as { account?: { id?: unknown } };
  if (typeof account?.id !== "string" || !account.id)
    throw new InvalidInputError("requestContext: give the account as { account: { id } }.");
}
