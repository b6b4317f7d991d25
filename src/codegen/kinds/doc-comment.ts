import { commentLines } from "../source-text.js";
import type { Prose } from "./schema-model.js";

function sentence(text: string): string {
  return /[.!?:]$/.test(text) ? text : `${text}.`;
}

/**
 * Prints the doc comment of a kind, an attribute or a relationship.
 *
 * @param prose - what the schema says about it
 * @param indent - the blanks that each line starts with
 * @returns the comment's lines; none when the schema says nothing
 * @example
 * ```ts
 * docComment({ label: "Name", description: "Where it is called so.", deprecation: undefined }, "  ");
 * ```
 */
export function docComment({ label, description, deprecation }: Prose, indent: string): string[] {
  const said = [label, description].map((text) => text?.trim()).filter((text) => text);
  const lines = commentLines(said.map((text) => sentence(text ?? "")).join(" "));
  const reason = deprecation?.trim();
  if (reason) {
    const [first = "", ...others] = commentLines(reason);
    lines.push(`@deprecated ${first}`, ...others);
  }
  const filled = lines[0] === "" ? lines.slice(1) : lines;
  if (filled.length === 0) return [];
  if (filled.length === 1) return [`${indent}/** ${filled[0] ?? ""} */`];
  return [`${indent}/**`, ...filled.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`];
}
