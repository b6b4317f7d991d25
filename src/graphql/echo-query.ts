import { isFilePart } from "../http/file-part.js";
import { jsonText, parseJson } from "../util/exact-json.js";
import { redact } from "../util/redact.js";

/** Prints a document and its variables to the console, without the secrets that either may hold. */
export function echoQuery(query: string, variables: object): void {
  const text = jsonText({ query, variables }, (_, value) => (isFilePart(value) ? "file" : value));
  const shown = parseJson(redact(text)) as { query: string; variables: object };
  console.log(`${shown.query.trim()}\n${jsonText(shown.variables)}`);
}
