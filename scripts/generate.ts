/**
 * Writes `generated/rest.ts` from `schema/openapi.json` and `schema/overlay.yaml`, and `generated/kinds.ts` from
 * `schema/kinds.json`; see docs/pipeline.md.
 */
import { readFile } from "node:fs/promises";

import { applyOverlay, readOverlay, type OverlaidDocument } from "../src/codegen/rest/apply-overlay.js";
import { kindsTitle } from "../src/codegen/kinds/kinds-title.js";
import { printKinds } from "../src/codegen/kinds/print-kinds.js";
import { readSchema } from "../src/codegen/kinds/read-schema.js";
import { readSchemaModel } from "../src/codegen/kinds/read-schema-model.js";
import { checkDocument } from "../src/codegen/rest/check-document.js";
import { formatSource } from "../src/codegen/format-source.js";
import { isJsonObject, type JsonObject } from "../src/codegen/json.js";
import { listOperations } from "../src/codegen/rest/operation-traits.js";
import { printRest } from "../src/codegen/rest/print-rest.js";
import { requireAnsweredProperties } from "../src/codegen/rest/require-answered-properties.js";
import { writeOutput } from "../src/codegen/write-output.js";
import { lint } from "./lint.js";

const INPUT = "schema/openapi.json";
const OUTPUT = "generated/rest.ts";
const KINDS_INPUT = "schema/kinds.json";
const KINDS_OUTPUT = "generated/kinds.ts";

async function step<Result>(
  name: string,
  work: () => Promise<Result>,
  tell: (result: Result) => string,
): Promise<Result> {
  const start = performance.now();
  const result = await work();
  const took = `${Math.round(performance.now() - start)} ms`;
  console.log(`${name.padEnd(8)}${took.padStart(8)}  ${tell(result)}`);
  return result;
}

async function overlay(): Promise<OverlaidDocument> {
  const document = checkDocument(JSON.parse(await readFile(INPUT, "utf8")), INPUT);
  const overlaid = await applyOverlay(requireAnsweredProperties(document), await readOverlay());
  if (overlaid.unmatched.length > 0) {
    throw new Error(
      `These actions of schema/overlay.yaml match nothing in ${INPUT}, because the server has changed there. ` +
        `Change or remove them:\n  ${overlaid.unmatched.join("\n  ")}`,
    );
  }
  return overlaid;
}

function types(document: JsonObject): Promise<string> {
  return Promise.resolve(printRest(document, { command: "npm run generate", source: INPUT }));
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}

function countSchemas({ components }: JsonObject): number {
  const schemas = isJsonObject(components) ? components["schemas"] : undefined;
  return isJsonObject(schemas) ? Object.keys(schemas).length : 0;
}

async function generateRest(): Promise<void> {
  const { document } = await step(
    "overlay",
    overlay,
    ({ actions }) => `${actions} actions applied to ${INPUT}`,
  );
  // The linter is a process of its own, so it runs while the types are made.
  const [, source] = await Promise.all([
    step(
      "lint",
      () => lint(document),
      () => "no errors, no warnings",
    ),
    step(
      "types",
      () => types(document),
      (printed) => `${countLines(printed)} lines printed`,
    ),
  ]);
  const text = await step(
    "format",
    () => formatSource(source, OUTPUT),
    (formatted) => `${countLines(formatted)} lines after prettier`,
  );
  await writeOutput(OUTPUT, text);
  const operations = listOperations(document).length;
  const size = `${countLines(text)} lines, ${Buffer.byteLength(text)} bytes`;
  console.log(`${OUTPUT}: ${operations} operations, ${countSchemas(document)} schemas, ${size}`);
}

async function kinds(): Promise<{ text: string; count: number }> {
  const { schema, source, version } = await readSchema({ from: [KINDS_INPUT] });
  const model = readSchemaModel(schema, source);
  const title = kindsTitle({ version, branch: undefined, hash: undefined });
  const printed = printKinds(model, {
    title,
    command: "npm run generate",
    from: "../src/nodes/types/kind-types.js",
  });
  return { text: await formatSource(printed, KINDS_OUTPUT), count: model.length };
}

async function generateKinds(): Promise<void> {
  const { text } = await step("kinds", kinds, ({ count }) => `${count} kinds of ${KINDS_INPUT}`);
  await writeOutput(KINDS_OUTPUT, text);
  console.log(`${KINDS_OUTPUT}: ${countLines(text)} lines, ${Buffer.byteLength(text)} bytes`);
}

try {
  await generateRest();
  await generateKinds();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
