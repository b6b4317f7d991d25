import { isDate } from "../../util/is-date.js";

/** How a value that is nearly right is given. */
export function valueHint(holds: string, value: unknown): string {
  if (isDate(value)) return Number.isNaN(value.getTime()) ? "" : ` As text it is ${value.toISOString()}.`;
  if (typeof value === "string" && (holds === "integer" || holds === "int" || holds === "boolean")) {
    const meant = holds === "boolean" ? /^(true|false)$/.test(value) : /^-?\d+$/.test(value);
    return meant ? ` Give it without quotes: ${value}.` : "";
  }
  const simple = typeof value === "number" || typeof value === "bigint" || typeof value === "boolean";
  if (holds === "text" && simple) return ` Give it as text: "${value}".`;
  if (holds === "list" && (simple || typeof value === "string")) return " Give a list of one: [...].";
  return "";
}
