import { InvalidInputError } from "../errors/invalid-input-error.js";
import { formatAt } from "../util/at.js";
import { nearestTo } from "../util/did-you-mean.js";
import { given } from "../util/given.js";
import type { Scope } from "./rest-client-options.js";

/**
 * A call's options over its client's scope: where the call goes. `undefined`, as an unset variable gives it, counts as
 * not given. The moment is fixed here, so that all requests of the call read at the same one.
 *
 * @param defaults - the client's scope, and what else counts where the options give nothing.
 * @throws {@link InvalidInputError} when the branch is not a valid name, or `at` is not a valid time.
 */
export function withScope<Defaults extends object, Options extends object>(
  defaults: Defaults,
  options: Options,
): Defaults & Options & Scope {
  const merged: Defaults & Options & Scope = { ...given(defaults), ...given(options) };
  checkBranch(merged.branch);
  checkSpelling(options);
  return merged.at === undefined ? merged : { ...merged, at: formatAt(merged.at) };
}

/**
 * {@link withScope} for a call that writes.
 *
 * @throws {@link InvalidInputError}, too, when there is a moment: the server passes over it, and writes now.
 */
export function withWriteScope<Defaults extends object, Options extends object>(
  defaults: Defaults,
  options: Options,
): Defaults & Options & Scope {
  const merged = withScope(defaults, options);
  if (merged.at !== undefined) throw writtenNow();
  return merged;
}

/** Why a write with a moment is refused. */
export function writtenNow(): InvalidInputError {
  return new InvalidInputError(
    'at: writes happen now and cannot have a time. Take "at" away: client.with({ at: undefined }).',
  );
}

/** What is to name a branch and does not would leave the call on another branch. */
function checkSpelling(options: object): void {
  const wrong = Object.keys(options).find(
    (name) =>
      /^b|ranch/i.test(name) &&
      !["branch", "branches"].includes(name) &&
      nearestTo(name, ["branch", "branchName", "defaultBranch"]),
  );
  if (wrong !== undefined) throw new InvalidInputError(`${wrong} is not an option. Did you mean branch?`);
}

/** An empty name would make the URL of another branch, and `null` would be left out. */
function checkBranch(branch: unknown): void {
  if (branch === undefined || (typeof branch === "string" && branch !== "")) return;
  const received = branch === "" ? "an empty string" : branch === null ? "null" : typeof branch;
  throw new InvalidInputError(`branch: expected the name of a branch, received ${received}.`);
}
