/** Control characters, invisible and direction-changing ones, line separators, and halves of surrogate pairs. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** The longest text that a message repeats from a document or from a server. */
const LONGEST_MESSAGE = 1000;

function escape(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }).join("");
}

/**
 * Writes every character that cannot be seen as an escape (`\u001b`), because it could move a terminal's cursor or
 * make a source look like another one. In strings and comments of TypeScript the escape means the same.
 *
 * @param text - any text
 * @returns the text; line feeds and tabs stay
 * @example
 * ```ts
 * escapeInvisible("a\u202eb"); // "a\\u202eb"
 * ```
 */
export function escapeInvisible(text: string): string {
  return text.replace(INVISIBLE, (character) =>
    character === "\n" || character === "\t" ? character : escape(character),
  );
}

/**
 * Makes a text fit for one line of a terminal.
 *
 * @param text - a text that may hold parts of a document or of an answer
 * @returns the text without line breaks and invisible characters, of at most 1,000 characters
 * @example
 * ```ts
 * oneLine("a\n  b"); // "a b"
 * ```
 */
export function oneLine(text: string): string {
  const line = escapeInvisible(text.slice(0, 2 * LONGEST_MESSAGE).replace(/\s+/g, " ")).trim();
  return line.length > LONGEST_MESSAGE || text.length > 2 * LONGEST_MESSAGE
    ? `${line.slice(0, LONGEST_MESSAGE)} ...`
    : line;
}
