import type { OpenAPI3, SchemaObject, TransformNodeOptions } from "openapi-typescript";
import type { TypeNode } from "typescript";

import { loadOptional } from "../load-optional.js";
import { isJsonObject, type JsonObject } from "../json.js";
import { listOperations, operationTraits } from "./operation-traits.js";

/** How the printed file speaks about itself. */
export interface PrintOptions {
  /** The command that writes the file again, as it shall stand in the file's first lines. */
  readonly command: string;
}

/**
 * Reads the version of the server that a document comes from.
 *
 * @param document - an OpenAPI document of Infrahub
 * @returns the version, such as `1.11.9`, or words that stand for a missing one
 */
export function documentVersion(document: JsonObject): string {
  const { info } = document;
  const version = isJsonObject(info) ? info["version"] : undefined;
  return typeof version === "string" ? version : "of an unknown version";
}

/** What the printed module names already, or takes from its surroundings. */
const TAKEN_NAMES = [
  "paths",
  "webhooks",
  "components",
  "operations",
  "operationTraits",
  "$defs",
  "Blob",
  "ReadableStream",
  "Record",
  "Uint8Array",
];

function printBanner(document: JsonObject, command: string): string {
  return [
    "/*",
    ` * The REST API of Infrahub ${documentVersion(document)}, as types.`,
    " * Generated: do not edit. To write it again, run",
    ` *   ${command}`,
    " */",
    "",
    "",
  ].join("\n");
}

function printTraits(document: JsonObject): string {
  const lines = listOperations(document)
    .map(({ name, definition }) => ({ name, traits: operationTraits(definition) }))
    .filter(({ traits }) => traits.length > 0)
    .map(({ name, traits }) => `  ${JSON.stringify(name)}: ${JSON.stringify(traits)},`);
  return [
    "/**",
    " * What the client must know of an operation while it runs. Operations without a trait are left out.",
    " *",
    " * - `branch`, `at`: it takes this query parameter.",
    " * - `content`: what it returns may be of any content type, and is handed over as it is.",
    " * - `read`, `write`: whether it may be sent again when its answer was lost, where the HTTP method tells it wrongly.",
    " * - `graphql`: that depends on the GraphQL document in its body.",
    " */",
    "export const operationTraits = {",
    ...lines,
    "} as const;",
    "",
  ].join("\n");
}

function printSchemaNames({ components }: JsonObject): string {
  const schemas = isJsonObject(components) ? components["schemas"] : undefined;
  const taken = new Set(TAKEN_NAMES);
  const lines: string[] = [];
  for (const schema of isJsonObject(schemas) ? Object.keys(schemas) : []) {
    // Some servers have schemas such as `Node-Input`.
    const name = schema.replace(/[^A-Za-z0-9_$]/g, "");
    if (taken.has(name) || !/^[A-Za-z_$]/.test(name)) continue;
    taken.add(name);
    lines.push(`export type ${name} = components["schemas"][${JSON.stringify(schema)}];`);
  }
  return ["", ...lines, "", ""].join("\n");
}

/**
 * Prints the types of a document, and the traits of its operations, as one TypeScript module without imports.
 *
 * @param document - an OpenAPI 3 document in which every `$ref` leads somewhere, with the overlay on it
 * @param options - how the file speaks about itself
 * @returns the module's source, as TypeScript's printer lays it out
 * @throws {@link CodegenError} when a package that this needs is not installed
 */
export async function printRest(document: JsonObject, options: PrintOptions): Promise<string> {
  const ts = loadOptional("typescript") as typeof import("typescript");
  const { default: openapiTS, astToString } = loadOptional(
    "openapi-typescript",
  ) as typeof import("openapi-typescript");

  function transform(schema: SchemaObject, { path = "" }: TransformNodeOptions): TypeNode | undefined {
    const isFileToSend = schema.format === "binary" && path.includes("/requestBody/");
    if (!isFileToSend) return undefined;
    const { factory } = ts;
    const bytes = factory.createTypeReferenceNode("Uint8Array");
    return factory.createUnionTypeNode([
      factory.createTypeReferenceNode("Blob"),
      bytes,
      factory.createTypeReferenceNode("ReadableStream", [bytes]),
    ]);
  }

  const types = await openapiTS(structuredClone(document) as unknown as OpenAPI3, {
    // A default is what the server fills in, so the sender may leave the property out.
    defaultNonNullable: false,
    silent: true,
    transform,
  });
  return [
    printBanner(document, options.command),
    astToString(types),
    printSchemaNames(document),
    printTraits(document),
  ].join("");
}
