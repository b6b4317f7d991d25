import { InvalidInputError } from "../errors/invalid-input-error.js";
import { formatAt, type At } from "./at.js";
import type { OperationTrait } from "./operation-traits.js";
import type { Scope } from "./rest-client-options.js";

/** Parameters of one call. */
export interface CallParams {
  query?: Record<string, unknown>;
  path?: Record<string, unknown>;
}

/**
 * Adds the scope's branch and moment where the operation takes them and the call gives none of its own.
 *
 * @throws InvalidInputError when a path parameter is missing or would lead to another path, or `at` is no time.
 */
export function scopedParams(
  path: string,
  params: CallParams = {},
  scope: Scope,
  traits: readonly OperationTrait[],
): CallParams {
  checkPath(path, params.path);
  const { branch = traits.includes("branch") ? scope.branch : undefined, ...query } = params.query ?? {};
  const at =
    (params.query?.["at"] as At | null | undefined) ?? (traits.includes("at") ? scope.at : undefined);
  return {
    ...params,
    query: { ...query, branch, at: at === undefined ? undefined : formatAt(at) },
  };
}

/** An empty value or a dot would make the URL of another operation; openapi-fetch sends a missing one as `{name}`. */
function checkPath(path: string, values: Record<string, unknown> = {}): void {
  for (const [, name = ""] of path.matchAll(/\{(\w+)\}/g)) {
    const value = values[name];
    if (value === undefined || value === null || value === "" || value === "." || value === "..")
      throw new InvalidInputError(
        `${path}: the path parameter ${name} is ${value ? `"${value}"` : "missing"}; give its value.`,
      );
  }
}
