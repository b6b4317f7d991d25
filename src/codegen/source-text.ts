import { escapeInvisible } from "./plain-text.js";

/**
 * Prints any text as a string literal of TypeScript.
 *
 * @param text - a text of a document or a schema
 * @returns the literal, in quotes
 * @example
 * ```ts
 * quote('say "hi"'); // '"say \\"hi\\""'
 * ```
 */
export function quote(text: string): string {
  return escapeInvisible(JSON.stringify(text));
}

/**
 * Prints JSON as a string literal in single quotes, so that its own need no escape.
 *
 * @param json - what `JSON.stringify` returned
 * @returns the literal
 */
export function quoteJson(json: string): string {
  return `'${escapeInvisible(json.replace(/[\\']/g, "\\$&"))}'`;
}

/**
 * Makes a text safe inside a comment: it can neither end the comment nor start a TSDoc tag.
 *
 * @param text - a text of a document, a schema or a command line
 * @returns its lines, without blank ones at the start and the end
 */
export function commentLines(text: string): string[] {
  return text
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => escapeInvisible(line.trim()).replaceAll("*/", "*\\/").replace(/^@/, "\\@"));
}

/**
 * Prints the comment at the top of a generated module.
 *
 * @param title - what the module holds, as a sentence
 * @param command - the command that writes it again
 * @returns the comment and a blank line
 */
export function banner(title: string, command: string): string {
  return [
    "/*",
    ...commentLines(title).map((line) => ` * ${line}`),
    " * Generated: do not edit. To write it again, run",
    ...commentLines(command).map((line) => ` *   ${line}`),
    " */",
    "",
    "",
  ].join("\n");
}
