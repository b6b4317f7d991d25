import type { TypedDocument } from "./typed-document.js";

/** The text of a document. A parsed one is printed, because its source, where it has one, may lack its fragments. */
export async function documentText(document: string | TypedDocument<unknown, never>): Promise<string> {
  if (typeof document !== "object" || !("definitions" in document)) return String(document);
  const { printDocument } = await import("./print-document.js");
  return printDocument(document);
}

// Strings and comments are whole tokens, so that nothing in them is taken for an operation.
const TOKEN = /"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n])*"|#.*|[{}()]|[@$]?\w+/g;

/** The name of a document's operation, when it has exactly one and that has a name. */
export function operationName(text: string): string | undefined {
  const names: (string | undefined)[] = [];
  let depth = 0;
  let place: "start" | "name" | "rest" = "start";
  for (const [token] of text.matchAll(TOKEN)) {
    if (/^["#]/.test(token)) continue;
    if (depth === 0 && place !== "rest") {
      const keyword: boolean = place === "start" && /^(query|mutation|subscription)$/.test(token);
      if (place === "name" || token === "{") names.push(/^\w/.test(token) ? token : undefined);
      place = keyword ? "name" : "rest";
    }
    if (/[{(]/.test(token)) depth++;
    if (/[})]/.test(token)) depth--;
    if (depth === 0 && token === "}") place = "start";
  }
  return names.length === 1 ? names[0] : undefined;
}
