/** Writes `schema/openapi.json` from a running server; see docs/pipeline.md. */
import { parseArgs } from "node:util";

import { checkDocument } from "../src/codegen/rest/check-document.js";
import { normalizeDocument } from "../src/codegen/rest/normalize-document.js";
import { documentVersion } from "../src/codegen/rest/print-rest.js";
import { readDocument, shownSource } from "../src/codegen/rest/read-document.js";
import { writeOutput } from "../src/codegen/rest/write-output.js";

const OUTPUT = "schema/openapi.json";

try {
  const { values } = parseArgs({ options: { address: { type: "string" } } });
  const from = values.address ?? process.env["INFRAHUB_ADDRESS"] ?? "http://localhost:8000";
  const pulled = await readDocument({ from, apiToken: process.env["INFRAHUB_API_TOKEN"] });
  const document = normalizeDocument(checkDocument(pulled, shownSource(from)));
  const text = `${JSON.stringify(document, null, 2)}\n`;
  await writeOutput(OUTPUT, text);
  console.log(`${OUTPUT}: Infrahub ${documentVersion(document)}, ${Buffer.byteLength(text)} bytes.`);
  console.log('Next: "npm run generate"; what the server changed shows in "git diff schema".');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
