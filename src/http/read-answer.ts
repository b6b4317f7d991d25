import { UnexpectedResponseError } from "../errors/unexpected-response-error.js";

/**
 * Reads what an answer holds.
 *
 * @param read - takes the answer apart, and does nothing else: what it fails on is an answer that lacks something.
 * @throws {@link UnexpectedResponseError} in place of a TypeError.
 */
export function readAnswer<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new UnexpectedResponseError(
      "The answer is not Infrahub's: it lacks what was asked for. Check the address and what stands in front of it.",
      { cause },
    );
  }
}
