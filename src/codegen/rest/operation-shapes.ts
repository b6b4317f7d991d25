import { isJsonObject, type JsonObject, type JsonValue } from "../json.js";
import { methods } from "./operation-traits.js";
import { resolved } from "./references.js";
import { schema } from "./schema-shape.js";
import { flag, listOf, mapOf, name, objectOf, orReference, text, type Shape } from "./shapes.js";

const PLACES = ["query", "header", "path", "cookie"];

function isKnown(key: string): boolean {
  return !key.startsWith("x-");
}

const described = { description: text, deprecated: flag };
const content = mapOf(objectOf({ schema }));

const parameterPlace: Shape = (value, place) => {
  if (typeof value === "string" && PLACES.includes(value)) return value;
  throw place.error(`must be one of ${PLACES.join(", ")}. Correct the document.`);
};

const parameterShape = objectOf({ ...described, name, in: parameterPlace, required: flag, schema, content }, [
  "name",
  "in",
]);
const headerShape = objectOf({ ...described, required: flag, schema, content });
const requestBodyShape = objectOf({ description: text, required: flag, content });

const parameter = orReference("parameters", parameterShape);
const header = orReference("headers", headerShape);
const requestBody = orReference("requestBodies", requestBodyShape);
const responseShape = objectOf({ description: text, headers: mapOf(header), content });
const response = orReference("responses", responseShape);

/** Parameters of which no two have the same name at the same place. */
const parameters: Shape = (value, place) => {
  const read = listOf(parameter)(value, place);
  const seen = new Set<string>();
  for (const [index, item] of (value as JsonValue[]).entries()) {
    // What a reference leads to is checked at its own place.
    const found = resolved(place.read.document, item);
    const { in: where, name: called } = isJsonObject(found) ? found : {};
    if (typeof where !== "string" || typeof called !== "string") continue;
    const key = `${where} parameter "${called}"`;
    if (seen.has(key)) throw place.child(index).error(`is the second ${key}. Correct the document.`);
    seen.add(key);
  }
  return read;
};

const operationShape: Shape = (value, place) => {
  const operation = objectOf({
    ...described,
    summary: text,
    operationId: name,
    parameters,
    requestBody,
    responses: mapOf(response, isKnown),
  })(value, place) as JsonObject;
  const id = operation["operationId"];
  if (typeof id === "string") {
    const { operationIds } = place.read;
    const earlier = operationIds.get(id);
    if (earlier !== undefined) {
      throw place.error(`has the operationId of ${earlier}. Give each operation an operationId of its own.`);
    }
    operationIds.set(id, place.pointer);
  }
  return operation;
};

const pathItemShape = objectOf({
  parameters,
  // OpenAPI has no references to operations, but a document may be put together with them.
  ...Object.fromEntries(methods.map((method) => [method, orReference("", operationShape)])),
});
const pathItem = orReference("pathItems", pathItemShape);

/** What the printer reads of a document. */
export const documentShape = objectOf({
  openapi: text,
  paths: (value, place) => {
    const paths = mapOf(pathItem, isKnown)(value, place);
    for (const path of Object.keys(value as JsonObject).filter(isKnown)) {
      if (!path.startsWith("/")) throw place.child(path).error('must begin with "/". Correct the document.');
    }
    return paths;
  },
  webhooks: mapOf(pathItem, isKnown),
  components: objectOf({
    schemas: mapOf(schema),
    responses: mapOf(response),
    parameters: mapOf(parameter),
    requestBodies: mapOf(requestBody),
    headers: mapOf(header),
    pathItems: mapOf(pathItem),
  }),
});
