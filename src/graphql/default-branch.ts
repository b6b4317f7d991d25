import { UnexpectedResponseError } from "../errors/unexpected-response-error.js";
import type { RestClient } from "../http/rest-client.js";
import { ask } from "./ask.js";
import type { CallOptions } from "../http/call-options.js";

const BRANCHES = "query DefaultBranch { result: Branch { name isDefault: is_default } }";

/**
 * Asks for the name of the server's default branch: `main`, unless the server was started with another one
 * (`INFRAHUB_INITIAL_DEFAULT_BRANCH`).
 */
export async function defaultBranch(rest: RestClient, options: CallOptions): Promise<string> {
  const everywhere = rest.with({ branch: undefined, at: undefined });
  const sending = { ...options, branch: undefined, at: undefined };
  const branches = await ask<{ name: string; isDefault: boolean }[]>(everywhere, BRANCHES, {}, sending);
  const found = branches.find(({ isDefault }) => isDefault);
  if (found) return found.name;
  throw new UnexpectedResponseError("The server named no default branch.");
}
