/**
 * A generator could not do its work for a reason that its user can mend.
 * The message is one line that says what was wrong and what to do.
 *
 * @example
 * ```ts
 * throw new CodegenError("openapi.json is not an OpenAPI document. Give the document that Infrahub serves at /api/openapi.json.");
 * ```
 */
export class CodegenError extends Error {
  override readonly name = "CodegenError";
}
