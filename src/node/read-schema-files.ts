import { createReadStream } from "node:fs";
import { CodegenError } from "../codegen/codegen-error.js";
import { listSchemaFiles } from "../codegen/kinds/list-schema-files.js";
import { pyyamlTags } from "../codegen/kinds/pyyaml-tags.js";
import { loadOptional } from "../codegen/load-optional.js";
import { readText } from "../codegen/read-text.js";
import { yamlProblem } from "../codegen/yaml-problem.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { InvalidInputError } from "../errors/invalid-input-error.js";
import type { SchemaDocument, SchemaFile } from "../resources/schema/schema-input.js";

/**
 * Reads the schemas of a file, or of all files in a folder that end in .yml, .yaml or .json. JSON is YAML too, so both
 * are read in one way and give lines and columns. A YAML file may hold several documents.
 *
 * @throws InvalidInputError when a file cannot be read, or is no schema.
 * @throws ConfigurationError when the package `yaml` is not installed.
 */
export async function readSchemaFiles(path: string): Promise<SchemaFile[]> {
  const yaml = loadYaml();
  const files = await filesOf(path);
  const texts = await Promise.all(files.map(readSchemaText));
  return files.flatMap((file, index) => parse(yaml, file, texts[index] ?? ""));
}

function loadYaml(): typeof import("yaml") {
  try {
    return loadOptional("yaml") as typeof import("yaml");
  } catch (cause) {
    throw new ConfigurationError(
      "Schema files are read with the package yaml, which is not installed. Run: npm install --include=optional",
      { cause },
    );
  }
}

async function filesOf(path: string): Promise<string[]> {
  try {
    return await listSchemaFiles(path);
  } catch (cause) {
    if (!(cause instanceof CodegenError)) throw cause;
    throw new InvalidInputError(cause.message, { cause });
  }
}

async function readSchemaText(file: string): Promise<string> {
  try {
    return await readText(createReadStream(file), file);
  } catch (cause) {
    if (cause instanceof CodegenError) throw new InvalidInputError(cause.message, { cause });
    const { code = "unknown reason" } = cause as NodeJS.ErrnoException;
    throw new InvalidInputError(
      `${file} cannot be read (${code}). Give the path of a schema file or of a folder with schema files.`,
      { cause },
    );
  }
}

function parse(
  { isMap, isNode, isScalar, LineCounter, parseAllDocuments }: typeof import("yaml"),
  file: string,
  text: string,
): SchemaFile[] {
  const lineCounter = new LineCounter();
  const position = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const invalid = (offset: number, problem: string, cause?: unknown) => {
    const { line, column } = position(offset);
    return new InvalidInputError(`${file}:${line}:${column}: ${problem}`, { cause });
  };
  // As Infrahub's own tools read schema files.
  const options = {
    version: "1.1",
    customTags: pyyamlTags,
    prettyErrors: false,
    // Warnings would be printed, with pieces of the file.
    logLevel: "error",
    lineCounter,
  } as const;
  const schemas: SchemaFile[] = [];
  for (const document of parseAllDocuments(text, options)) {
    const [error] = document.errors;
    if (error) throw invalid(error.pos[0], `This is not valid YAML: ${yamlProblem(error)}.`, error);
    const { contents } = document;
    if (contents === null || (isScalar(contents) && contents.value === null)) continue;
    if (!isMap(contents)) throw invalid(contents.range[0], "This is no schema of Infrahub.");
    let value: unknown;
    try {
      value = document.toJS();
    } catch (cause) {
      // An alias that stands for nothing is found here.
      throw invalid(contents.range[0], `This is not valid YAML: ${yamlProblem(cause)}.`, cause);
    }
    try {
      JSON.stringify(value);
    } catch (cause) {
      throw invalid(contents.range[0], "This cannot be sent as JSON: an anchor stands within itself.", cause);
    }
    schemas.push({
      file,
      document: value as SchemaDocument,
      locate(path) {
        // What is missing has no place of its own: then that of what it is missing in.
        const found = path
          .map((_, index) => document.getIn(path.slice(0, path.length - index), true))
          .find((node) => isNode(node) && node.range);
        return position((isNode(found) ? found : contents).range?.[0] ?? 0);
      },
    });
  }
  return schemas;
}
