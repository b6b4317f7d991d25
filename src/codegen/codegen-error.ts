import { oneLine } from "./plain-text.js";

/**
 * A generator could not do its work for a reason that its user can mend: a server that does not answer, a document
 * that is none, a folder that cannot be written to. The message says in one line what was wrong and what to do; the
 * command prints it and nothing else. It may name parts of a document, so it is kept to one line of at most 1,000
 * characters that can all be seen. Whatever else goes wrong in a generator is a mistake of ours and keeps its
 * own class and stack.
 *
 * @example
 * ```ts
 * try {
 *   await generateRest({ from: "http://localhost:8000", out: "src/infrahub" });
 * } catch (error) {
 *   if (!(error instanceof CodegenError)) throw error;
 *   console.error(error.message);
 * }
 * ```
 */
export class CodegenError extends Error {
  override readonly name = "CodegenError";

  constructor(message: string, options?: ErrorOptions) {
    super(oneLine(message), options);
  }
}
