import { CodegenError } from "../codegen-error.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../json.js";

const WHAT_TO_GIVE = "Give the document that Infrahub serves at /api/openapi.json.";

function resolvePointer(document: JsonObject, reference: string): JsonValue | undefined {
  let node: JsonValue | undefined = document;
  for (const part of reference.slice(2).split("/")) {
    const key = decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(node)) node = node[Number(key)];
    else if (isJsonObject(node) && Object.hasOwn(node, key)) node = node[key];
    else return undefined;
  }
  return node;
}

function* references(node: JsonValue, pointer: string): Generator<[reference: string, pointer: string]> {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) yield* references(item, `${pointer}/${index}`);
  } else if (isJsonObject(node)) {
    for (const [key, value] of Object.entries(node)) {
      if (key === "$ref" && typeof value === "string") yield [value, pointer];
      else yield* references(value, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    }
  }
}

/**
 * Makes sure that types can be generated from what was read.
 *
 * @param value - what was read
 * @param source - where it was read, for messages
 * @returns `value`, known to be an OpenAPI 3 document in which every `$ref` leads somewhere
 * @throws {@link CodegenError} when it is something else, a Swagger 2 document, or refers to what it does not hold
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
  for (const [reference, pointer] of references(value, "#")) {
    if (!reference.startsWith("#/") || resolvePointer(value, reference) === undefined) {
      throw new CodegenError(
        `${source} refers to "${reference}" at ${pointer}, but does not hold it. Give a complete document in one file.`,
      );
    }
  }
  return value;
}
