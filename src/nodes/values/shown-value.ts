/** A value in a message; a long one, which may be content or a secret, only by its beginning. */
export function shownValue(value: unknown): string {
  const printed = printedValue(value);
  return printed.length > 40 ? `${printed.slice(0, 40)}...` : printed;
}

function printedValue(value: unknown): string {
  // JSON has no word for these, nor for NaN and Infinity.
  if (value === undefined) return "undefined";
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "number") return String(value);
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const { kind, constructor } = value as { kind?: unknown; constructor?: { name?: unknown } };
    const name = constructor?.name;
    if (typeof name === "string" && name !== "Object") return `a ${typeof kind === "string" ? kind : name}`;
  }
  try {
    return JSON.stringify(value);
  } catch {
    return Array.isArray(value) ? "this list" : "this object";
  }
}
