import { isWrite, type OperationTrait } from "./operation-traits.js";
import type { Scope } from "./rest-client-options.js";
import { withScope, writtenNow } from "./with-scope.js";

/** Parameters of one call. */
export interface CallParams {
  query?: Record<string, unknown>;
  path?: Record<string, unknown>;
  header?: Record<string, unknown>;
}

/**
 * Adds the scope's branch and moment where the operation takes them and the call gives none of its own.
 *
 * @param path - of the operation. `/graphql` runs on the scope's branch, where it has one.
 * @returns the path and the parameters to call it with.
 * @throws {@link InvalidInputError} when `branch` or `at` is none, or the operation writes and there is a moment.
 */
export function scopedCall(
  method: string,
  path: string,
  { params = {}, body }: { params?: CallParams; body?: unknown },
  scope: Scope,
  traits: readonly OperationTrait[],
): [path: string, params: CallParams] {
  const { branch, at, ...query } = params.query ?? {};
  const merged = withScope(scope, { branch, at } as Scope);
  if (merged.at !== undefined && isWrite(method, traits, body)) throw writtenNow();
  const all = {
    ...params,
    query: {
      ...query,
      branch: branch ?? (traits.includes("branch") ? merged.branch : undefined),
      at: at !== undefined || traits.includes("at") ? merged.at : undefined,
    },
  };
  const call: [path: string, params: CallParams] =
    path === "/graphql" && merged.branch !== undefined
      ? ["/graphql/{branch_name}", { ...all, path: { branch_name: merged.branch } }]
      : [path, all];
  return call;
}
