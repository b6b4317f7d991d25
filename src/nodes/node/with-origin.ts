import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { given } from "../../util/given.js";
import type { Scope } from "../../http/rest-client-options.js";
import type { NodeOrigin } from "./node-record.js";

/**
 * The options of a call about a node that is here already: it goes where the node comes from.
 *
 * @throws {@link InvalidInputError} when the options name another branch or a moment.
 */
export function withOrigin<Options extends object>({ branch, at }: NodeOrigin, options: Options) {
  const own: Options & Scope = given(options);
  if (own.branch !== undefined && own.branch !== branch)
    throw new InvalidInputError(
      `branch: this node is of ${branch === undefined ? "the default branch" : `the branch ${branch}`}, and stays there. Read or create it with client.with({ branch }).`,
    );
  if (own.at !== undefined && own.at !== at)
    throw new InvalidInputError(
      "at: a node has the time that it was read at. Read it with client.with({ at }).",
    );
  return { ...own, branch, at };
}
