import type { GlobalContext, OpenAPI3, OpenAPITSOptions } from "openapi-typescript";

import { CodegenError } from "../codegen-error.js";
import { isJsonObject, type JsonObject } from "../json.js";
import { loadRestTool, pinnedTools } from "../load-package.js";
import { escapeInvisible } from "../plain-text.js";
import { banner, quote } from "../source-text.js";
import { listOperations, operationTraits } from "./operation-traits.js";
import { schemaNames } from "./schema-names.js";
import { selfContained } from "./self-contained.js";

type TypeScript = typeof import("typescript");

/** How the printed file speaks about itself. */
export interface PrintOptions {
  /** The command that writes the file again, as it shall stand in the file's first lines. */
  readonly command: string;
  /** The document's name in messages. */
  readonly source: string;
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

function printTraits(document: JsonObject): string {
  const lines = listOperations(document)
    .map(({ name, definition }) => ({ name, traits: operationTraits(document, definition) }))
    .filter(({ traits }) => traits.length > 0)
    .map(({ name, traits }) => `  ${quote(name)}: ${JSON.stringify(traits)},`);
  return [
    "/**",
    " * What the client must know of an operation while it runs. Operations without a trait are left out.",
    " *",
    " * - `branch`, `at`: it takes this query parameter.",
    " * - `content`: what it returns may be of any content type, and is handed over as it is.",
    " * - `object`, `list`: a success is JSON of this type.",
    " * - `read`, `write`: whether it may be sent again when its answer was lost, where the HTTP method tells it wrongly.",
    " * - `graphql`: that depends on the GraphQL document in its body.",
    " */",
    "export const operationTraits = {",
    ...lines,
    "} as const;",
    "",
  ].join("\n");
}

function printSchemaNames({ components }: JsonObject, { SyntaxKind, tokenToString }: TypeScript): string {
  const schemas = isJsonObject(components) ? components["schemas"] : undefined;
  const words = Object.values(SyntaxKind).map((kind) => tokenToString(Number(kind)) ?? "");
  const names = schemaNames(Object.keys(isJsonObject(schemas) ? schemas : {}), words);
  const lines = [...names].map(
    ([schema, name]) => `export type ${name} = components["schemas"][${quote(schema)}];`,
  );
  return ["", ...lines, "", ""].join("\n");
}

/** What is sent as a file may be given in any of these forms. */
function transform({ factory }: TypeScript): OpenAPITSOptions["transform"] {
  return ({ format }, { path = "" }) => {
    if (format !== "binary" || !path.includes("/requestBody/")) return undefined;
    const bytes = factory.createTypeReferenceNode("Uint8Array");
    return factory.createUnionTypeNode([
      factory.createTypeReferenceNode("Blob"),
      bytes,
      factory.createTypeReferenceNode("ReadableStream", [bytes]),
    ]);
  };
}

function printTypes(document: JsonObject, source: string, ts: TypeScript): string {
  const { astToString, resolveRef, scanDiscriminators, transformSchema } = loadRestTool(
    "openapi-typescript",
  ) as typeof import("openapi-typescript");
  const { document: own, code } = selfContained(document, source);
  const schema = own as unknown as OpenAPI3;
  const options = { silent: true };
  // Its function that does all in one first hands the document to a bundler, which reads files and asks hosts.
  const context = {
    ...options,
    // A default is what the server fills in, so the sender may leave the property out.
    defaultNonNullable: false,
    discriminators: scanDiscriminators(schema, options),
    injectFooter: [],
    transform: transform(ts),
    resolve: (reference: string) => resolveRef(schema, reference, options),
  } as unknown as GlobalContext;
  try {
    return escapeInvisible(code.decode(astToString(transformSchema(schema, context))));
  } catch (cause) {
    throw new CodegenError(
      `${source} holds something that openapi-typescript makes no types of: ${(cause as Error).message}`,
      { cause },
    );
  }
}

/** openapi-typescript prints with the compiler's own interface, which TypeScript has changed since version 5. */
function loadTypeScript(): TypeScript {
  const ts = loadRestTool("typescript") as Partial<TypeScript>;
  const { version = "another version" } = ts;
  if (version.startsWith("5.")) return ts as TypeScript;
  const packages = ["infrahub-client", ...pinnedTools()].map((name) => `--package=${name}`).join(" ");
  throw new CodegenError(
    `The types of the REST API are made with TypeScript 5, and this project has ${version}. Run the command apart from it: npx ${packages} infrahub-client generate rest ...`,
  );
}

/**
 * Prints the types of a document, and the traits of its operations, as one TypeScript module without imports.
 *
 * @param document - an OpenAPI 3 document that was checked, with the overlay on it
 * @param options - how the file speaks about itself
 * @returns the module's source, as TypeScript's printer lays it out
 * @throws {@link CodegenError} when a part of the document is not as OpenAPI has it, or a package that this needs is
 *   not installed
 */
export function printRest(document: JsonObject, { command, source }: PrintOptions): string {
  const ts = loadTypeScript();
  return [
    banner(`The REST API of Infrahub ${documentVersion(document)}, as types.`, command),
    printTypes(document, source, ts),
    printSchemaNames(document, ts),
    printTraits(document),
  ].join("");
}
