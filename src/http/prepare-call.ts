import type { RestClient } from "./rest-client.js";
import type { Scope } from "./rest-client-options.js";
import { withScope } from "./with-scope.js";

/**
 * Splits a call's options into where it goes and how it is sent.
 *
 * @param rest - the client, whose branch and moment count where the options give none.
 * @returns a client of the call's branch and moment, and what is left of the options.
 * @throws {@link InvalidInputError} when the branch is not a valid name, or `at` is not a valid time.
 */
export function prepareCall<Options extends Scope & { signal?: AbortSignal | undefined }>(
  rest: RestClient,
  options: Options,
) {
  const { branch, at, signal, ...settings } = withScope(rest.scope, options);
  return { rest: rest.with({ branch, at }), init: { ...settings, signal: signal ?? null } };
}
