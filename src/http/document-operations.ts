/** One operation of a GraphQL document. */
export interface DocumentOperation {
  type: "query" | "mutation" | "subscription";
  name: string | undefined;
}

// Strings and comments are whole tokens, so that nothing in them is taken for an operation.
const TOKEN = /"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n\r])*"|#[^\n\r]*|[{}()]|[@$]?\w+/g;

/** The operations of a document, in their order. */
export function listOperations(text: string): DocumentOperation[] {
  const operations: DocumentOperation[] = [];
  let type: DocumentOperation["type"] = "query";
  let depth = 0;
  let place: "start" | "name" | "rest" = "start";
  for (const [token] of text.matchAll(TOKEN)) {
    if (/^["#]/.test(token)) continue;
    if (depth === 0 && place !== "rest") {
      const keyword: boolean = place === "start" && /^(query|mutation|subscription)$/.test(token);
      if (keyword) type = token as DocumentOperation["type"];
      if (place === "name" || token === "{")
        operations.push({ type, name: /^\w/.test(token) ? token : undefined });
      place = keyword ? "name" : "rest";
    }
    if (/[{(]/.test(token)) depth++;
    if (/[})]/.test(token)) depth--;
    if (depth === 0 && token === "}") {
      place = "start";
      type = "query";
    }
  }
  return operations;
}

/**
 * Whether a document is a mutation.
 *
 * @param operationName - which of its operations runs. Without it the only one; of several the server runs none.
 */
export function isMutation(text: string, operationName?: unknown): boolean {
  // Most documents are queries, which need not be read for this.
  if (!text.includes("mutation")) return false;
  const operations = listOperations(text);
  const runs = operationName ? operations.filter(({ name }) => name === operationName) : operations;
  return runs.some(({ type }) => type === "mutation");
}
