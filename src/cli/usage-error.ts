/** A command line that was not understood. The message says why; the usage is printed after it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
