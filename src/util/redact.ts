import { jsonText, parseJson } from "./exact-json.js";

/** What stands in place of a secret. */
export const REDACTED = "redacted";

const SECRET = /password|token|secret|credential|passphrase/i;

/**
 * Takes secrets out of a body: in JSON the texts of fields that are called like one, at any depth, and in a GraphQL
 * document the values that are written there for one.
 */
export function redact(text: string): string {
  let json: unknown;
  try {
    json = parseJson(text);
  } catch {
    return text;
  }
  return jsonText(json, (key, value) => {
    if (SECRET.test(key)) return blank(value);
    if (key === "query" && typeof value === "string") return redactDocument(value);
    return key === "operations" && typeof value === "string" ? redact(value) : value;
  });
}

/** A value without its texts: `{ value: "x" }` keeps its form. */
function blank(value: unknown): unknown {
  if (typeof value === "string") return REDACTED;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, blank(inner)] as const);
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

function redactDocument(document: string): string {
  return document.replace(
    /(\w+)(\s*:\s*(?:\{\s*value\s*:\s*)?)("""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n])*")/g,
    (whole, name: string, between: string) => (SECRET.test(name) ? `${name}${between}"${REDACTED}"` : whole),
  );
}
