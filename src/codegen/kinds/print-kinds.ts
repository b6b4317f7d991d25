import { banner, quote } from "../source-text.js";
import { interfaceNames, vocabulary } from "./interface-names.js";
import { printKind } from "./print-kind.js";
import { propertyName } from "./property-name.js";
import type { SchemaModel } from "./schema-model.js";

/** How the printed module speaks about itself, and where it finds this package. */
export interface PrintKindsOptions {
  /** What the kinds are, such as `The kinds of Infrahub 1.11.9`. */
  readonly title: string;
  /** The command that writes the module again. */
  readonly command: string;
  /** What the module imports the vocabulary of kinds from. */
  readonly from: string;
}

function isUsed(name: string, code: string): boolean {
  // A field may have such a name too, and is then followed by a colon.
  return new RegExp(name === "JsonValue" ? `\\b${name}\\b(?!:)` : `\\b${name}<`).test(code);
}

function printImport(kinds: string, from: string): string {
  const code = kinds.replace(/"(?:[^"\\]|\\.)*"|\/\*[^]*?\*\//g, "");
  const used = vocabulary.filter((name) => isUsed(name, code));
  return used.length === 0 ? "" : `import type { ${used.join(", ")} } from ${quote(from)};\n\n`;
}

/**
 * Prints the kinds of a schema as one TypeScript module.
 *
 * @param schema - the kinds
 * @param options - what its first lines say, and what it imports from
 * @returns the module's source: an interface for each kind, and `Kinds`, which has them all by their names
 * @example
 * ```ts
 * printKinds(schema, { title: "The kinds of Infrahub", command: "npm run generate", from: "infrahub-client" });
 * ```
 */
export function printKinds(schema: SchemaModel, options: PrintKindsOptions): string {
  const names = interfaceNames(schema);
  const named = schema.map((kind) => ({ kind, name: names.get(kind.kind) ?? kind.kind }));
  const kinds = named.map(({ kind, name }) => `${printKind(kind, name)}\n`).join("");
  const entries = named.map(({ kind, name }) => `  ${propertyName(kind.kind)}: ${name};\n`).join("");
  return [
    banner(`${options.title}, as types.`, options.command),
    printImport(kinds, options.from),
    kinds,
    "/** Every kind of the schema by its name: give it to `InfrahubClient`. */\n",
    `export interface Kinds {${entries && "\n"}${entries}}\n`,
  ].join("");
}
