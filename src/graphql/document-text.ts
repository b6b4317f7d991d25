import { listOperations } from "../http/document-operations.js";
import type { TypedDocument } from "./typed-document.js";

/** The text of a document. A parsed one is printed, because its source, where it has one, may lack its fragments. */
export async function documentText(document: string | TypedDocument<unknown, never>): Promise<string> {
  if (typeof document !== "object" || !("definitions" in document)) return String(document);
  const { printDocument } = await import("./print-document.js");
  return printDocument(document);
}

/** The name of a document's operation, when it has exactly one and that has a name. */
export function operationName(text: string): string | undefined {
  const [only, other] = listOperations(text);
  return other ? undefined : only?.name;
}
