import type { JsonObject, JsonValue } from "../json.js";
import { addServerRelationships } from "./add-server-relationships.js";
import { checkReferences } from "./check-references.js";
import { inheritFields } from "./inherit-fields.js";
import { mergeSchemaFiles } from "./merge-schema-files.js";
import type { SchemaFile } from "./parse-schema-file.js";
import { setLabels } from "./set-labels.js";
import { setOrderWeights } from "./set-order-weights.js";

/**
 * Makes of schema files what a server with these files loaded would give. The profile and template kinds that the
 * server makes itself are not among it.
 *
 * @param files - the files' contents
 * @param builtIn - the kinds that every server has, in the form of `/api/schema`
 * @returns the files' kinds and the built-in ones, in the form of `/api/schema`
 * @throws {@link CodegenError} when a file is wrong or names a kind that is not there
 * @example
 * ```ts
 * const schema = resolveSchemaFiles(parseSchemaFile(text, "schema.yml"), await readBuiltInSchema());
 * ```
 */
export function resolveSchemaFiles(files: readonly SchemaFile[], builtIn: JsonObject): JsonObject {
  const draft = mergeSchemaFiles(files, builtIn);
  checkReferences(files, draft);
  inheritFields(draft);
  addServerRelationships(draft);
  const schema: Record<string, JsonValue[]> = { nodes: [], generics: [], profiles: [], templates: [] };
  for (const kind of draft.values()) {
    setOrderWeights(kind);
    setLabels(kind);
    const { section, facts, attributes, relationships } = kind;
    schema[section]?.push({ ...facts, attributes, relationships });
  }
  return schema;
}
