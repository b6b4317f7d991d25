import type { SchemaInput } from "../resources/schema/schema-input.js";
import { SchemaManager } from "../resources/schema/schema-manager.js";
import type {
  SchemaCheck,
  SchemaLoad,
  SchemaLoadOptions,
  SchemaOptions,
} from "../resources/schema/schema-options.js";
import { readSchemaFiles } from "./read-schema-files.js";

/** Schemas to load: objects, paths of YAML or JSON files, and paths of folders with such files at any depth. */
export type NodeSchemaInput = SchemaInput | string;

/** `client.schema` for Node: schemas to load may be files. */
export class NodeSchemaManager extends SchemaManager {
  /**
   * Loads schemas, as {@link SchemaManager.load} does, also from files.
   *
   * @throws {@link InvalidInputError} when a file cannot be read, or is not a schema.
   * @throws {@link ConfigurationError} when there are files to read and the package `yaml` is not installed.
   * @throws {@link SchemaNotValidError} when the server refuses the schemas; its problems have the lines of the files.
   *
   * @example
   * await client.schema.load("schemas/", { branch: "feature" });
   */
  override async load(
    schemas: NodeSchemaInput | readonly NodeSchemaInput[],
    options?: SchemaLoadOptions,
  ): Promise<SchemaLoad> {
    return super.load(await readSchemas(schemas), options);
  }

  /** Checks schemas, as {@link SchemaManager.check} does, also of files; it throws what {@link NodeSchemaManager.load} throws. */
  override async check(
    schemas: NodeSchemaInput | readonly NodeSchemaInput[],
    options?: SchemaOptions,
  ): Promise<SchemaCheck> {
    return super.check(await readSchemas(schemas), options);
  }
}

async function readSchemas(schemas: NodeSchemaInput | readonly NodeSchemaInput[]): Promise<SchemaInput[]> {
  const read = [schemas]
    .flat()
    .map(async (schema) => (typeof schema === "string" ? readSchemaFiles(schema) : [schema]));
  return (await Promise.all(read)).flat();
}
