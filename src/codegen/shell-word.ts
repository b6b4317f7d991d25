/**
 * Writes an argument as a POSIX shell reads it, for a command that users copy.
 *
 * @param text - the argument
 * @returns the text, in quotes where the shell would read it as something else
 * @example
 * ```ts
 * shellWord("my schemas"); // "'my schemas'"
 * ```
 */
export function shellWord(text: string): string {
  return /^[\w%+,./:=@\\-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
