import type { OperationTrait } from "../../http/operation-traits.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../json.js";

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;
const REPLAY_TRAITS = ["read", "write", "graphql"] as const;

/** One operation of a document. */
export interface Operation {
  /** The HTTP method in capitals and the path, as in `GET /api/info`. */
  readonly name: string;
  readonly definition: JsonObject;
}

/**
 * Goes through the operations of a document.
 *
 * @param document - an OpenAPI document
 * @returns the operations in the document's order
 */
export function listOperations(document: JsonObject): Operation[] {
  return entriesOf(document["paths"]).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const definition = isJsonObject(item) ? item[method] : undefined;
      return isJsonObject(definition) ? [{ name: `${method.toUpperCase()} ${path}`, definition }] : [];
    }),
  );
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

function mayReturnOtherThanJson(operation: JsonObject): boolean {
  return entriesOf(operation["responses"])
    .filter(([status]) => status.startsWith("2"))
    .flatMap(([, response]) => (isJsonObject(response) ? entriesOf(response["content"]) : []))
    .some(([contentType]) => contentType !== "application/json");
}

/**
 * Derives the traits of one operation from its definition.
 *
 * @param operation - the operation's definition, with the overlay on it
 * @returns its traits in a fixed order: the query parameters `branch` and `at` that it declares; `content` when a
 *   success may be of any content type; and its `x-infrahub-replay`
 */
export function operationTraits(operation: JsonObject): OperationTrait[] {
  const replay = REPLAY_TRAITS.find((trait) => trait === operation["x-infrahub-replay"]);
  return [
    ...(hasQueryParameter(operation, "branch") ? (["branch"] as const) : []),
    ...(hasQueryParameter(operation, "at") ? (["at"] as const) : []),
    ...(mayReturnOtherThanJson(operation) ? (["content"] as const) : []),
    ...(replay === undefined ? [] : [replay]),
  ];
}
