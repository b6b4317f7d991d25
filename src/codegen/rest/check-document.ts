import { CodegenError } from "../codegen-error.js";
import { isJsonObject, type JsonObject } from "../json.js";
import { checkSize } from "./check-size.js";
import { selfContained } from "./self-contained.js";

const WHAT_TO_GIVE = "Give the document that Infrahub serves at /api/openapi.json.";

/**
 * Makes sure that types can be generated from what was read.
 *
 * @param value - what was read
 * @param source - where it was read, for messages
 * @returns `value`, known to be an OpenAPI 3 document in which all that types are printed from is as OpenAPI has it,
 *   and in which every reference there leads somewhere
 * @throws {@link CodegenError} when it is something else, with the place of what is wrong as a JSON pointer
 */
export function checkDocument(value: unknown, source: string): JsonObject {
  if (!isJsonObject(value)) throw new CodegenError(`${source} is not an OpenAPI document. ${WHAT_TO_GIVE}`);
  if ("swagger" in value) {
    throw new CodegenError(
      `${source} is a Swagger ${JSON.stringify(value["swagger"])} document, but OpenAPI 3 is needed. ${WHAT_TO_GIVE}`,
    );
  }
  const version = value["openapi"];
  if (typeof version !== "string") {
    throw new CodegenError(
      `${source} is not an OpenAPI document: it has no "openapi" version. ${WHAT_TO_GIVE}`,
    );
  }
  if (!version.startsWith("3.")) {
    throw new CodegenError(
      `${source} is an OpenAPI ${version} document, but OpenAPI 3 is needed. ${WHAT_TO_GIVE}`,
    );
  }
  if (!isJsonObject(value["paths"]) || Object.keys(value["paths"]).length === 0) {
    throw new CodegenError(`${source} is an OpenAPI document without any paths. ${WHAT_TO_GIVE}`);
  }
  checkSize(value, source);
  selfContained(value, source);
  return value;
}
