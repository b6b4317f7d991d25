import { isJsonObject, type JsonObject } from "../json.js";
import { breakCycles } from "./break-cycles.js";
import { DocumentPlace } from "./document-place.js";
import { NameCode } from "./name-code.js";
import { documentShape } from "./operation-shapes.js";

/** A document that nothing has to be looked up for. */
export interface SelfContained {
  /** What types are printed from, and nothing else. Its names are written in `code`. */
  readonly document: JsonObject;
  readonly code: NameCode;
}

/**
 * Copies of a document only what types are printed from. Whatever a library could follow out of the document
 * (references to files and hosts, ids, anchors, links) is refused or left out, so that nothing is left to follow.
 *
 * @param document - an OpenAPI 3 document whose nesting was checked
 * @param source - the document's name in messages
 * @returns the copy; every reference in it leads to a component in it
 * @throws {@link CodegenError} when a part that types are printed from is not as OpenAPI has it, with its place
 */
export function selfContained(document: JsonObject, source: string): SelfContained {
  const code = new NameCode(document);
  const read = { document, source, code, schemas: 0, operationIds: new Map<string, string>() };
  const copy = documentShape(document, new DocumentPlace(read)) as JsonObject;
  const { components } = copy;
  if (isJsonObject(components) && isJsonObject(components["schemas"])) breakCycles(components["schemas"]);
  return { document: copy, code };
}
