import type { OperationTrait } from "../../http/operation-traits.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../json.js";
import { resolved } from "./references.js";

/** The names that OpenAPI 3.1 gives the operations of a path. */
export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

const REPLAY_TRAITS = ["read", "write", "graphql"] as const;

/** One operation of a document. */
export interface Operation {
  /** The HTTP method in capitals and the path, as in `GET /api/info`. */
  readonly name: string;
  /** Its definition, with the parameters of its path, and with what its parameters and responses refer to. */
  readonly definition: JsonObject;
}

/**
 * Goes through the operations of a document.
 *
 * @param document - an OpenAPI document
 * @returns the operations in the document's order
 */
export function listOperations(document: JsonObject): Operation[] {
  return entriesOf(document["paths"]).flatMap(([path, reference]) => {
    const item = resolved(document, reference);
    if (!isJsonObject(item)) return [];
    return methods.flatMap((method) => {
      const operation = Object.hasOwn(item, method) ? resolved(document, item[method]) : undefined;
      if (!isJsonObject(operation)) return [];
      return [
        { name: `${method.toUpperCase()} ${path}`, definition: wholeOperation(document, item, operation) },
      ];
    });
  });
}

function wholeOperation(document: JsonObject, item: JsonObject, operation: JsonObject): JsonObject {
  const parameters = [item["parameters"], operation["parameters"]].flatMap((list) => {
    return Array.isArray(list) ? list.map((parameter) => resolved(document, parameter) ?? null) : [];
  });
  const responses = entriesOf(operation["responses"]).map(([status, response]): [string, JsonValue] => [
    status,
    resolved(document, response) ?? null,
  ]);
  return { ...operation, parameters, responses: Object.fromEntries(responses) };
}

function entriesOf(value: JsonValue | undefined): [string, JsonValue][] {
  return isJsonObject(value) ? Object.entries(value) : [];
}

function hasQueryParameter(operation: JsonObject, name: string): boolean {
  const parameters = operation["parameters"];
  if (!Array.isArray(parameters)) return false;
  return parameters.some(
    (parameter) => isJsonObject(parameter) && parameter["in"] === "query" && parameter["name"] === name,
  );
}

/** Media types are compared without their parameters and their case (RFC 9110, 8.3.1). */
function isJson(contentType: string): boolean {
  return contentType.split(";", 1)[0]?.trim().toLowerCase() === "application/json";
}

function mayReturnOtherThanJson(operation: JsonObject): boolean {
  return entriesOf(operation["responses"])
    .filter(([status]) => status.startsWith("2"))
    .flatMap(([, response]) => (isJsonObject(response) ? entriesOf(response["content"]) : []))
    .some(([contentType]) => !isJson(contentType));
}

/** What every success holds, where that is JSON of one type. */
function answerType(document: JsonObject, operation: JsonObject): "object" | "list" | undefined {
  const types = entriesOf(operation["responses"])
    .filter(([status]) => status.startsWith("2"))
    .flatMap(([, response]) => (isJsonObject(response) ? entriesOf(response["content"]) : []))
    .map(([, media]) => {
      const schema = isJsonObject(media) ? resolved(document, media["schema"]) : undefined;
      return isJsonObject(schema) ? schema["type"] : undefined;
    });
  const [first] = types;
  if (types.some((type) => type !== first)) return undefined;
  return first === "object" ? "object" : first === "array" ? "list" : undefined;
}

/**
 * Derives the traits of one operation from its definition.
 *
 * @param document - the operation's document, with the overlay on it
 * @param operation - the operation's definition
 * @returns its traits in a fixed order: the query parameters `branch` and `at` that it declares; `content` when a
 *   success may be of any content type, or else `object` or `list` when it is always one; its `x-infrahub-replay`; and `heavy` when it is `x-infrahub-heavy`
 */
export function operationTraits(document: JsonObject, operation: JsonObject): OperationTrait[] {
  const content = mayReturnOtherThanJson(operation);
  const type = content ? undefined : answerType(document, operation);
  const replay = REPLAY_TRAITS.find((trait) => trait === operation["x-infrahub-replay"]);
  return [
    ...(hasQueryParameter(operation, "branch") ? (["branch"] as const) : []),
    ...(hasQueryParameter(operation, "at") ? (["at"] as const) : []),
    ...(content ? (["content"] as const) : []),
    ...(type === undefined ? [] : [type]),
    ...(replay === undefined ? [] : [replay]),
    ...(operation["x-infrahub-heavy"] === true ? (["heavy"] as const) : []),
  ];
}
