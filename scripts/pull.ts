/** Writes `schema/openapi.json` and `schema/kinds.json` from a running server; see docs/pipeline.md. */
import { parseArgs } from "node:util";

import { formatSource } from "../src/codegen/format-source.js";
import { builtInSchema } from "../src/codegen/kinds/built-in-schema.js";
import { downloadSchema } from "../src/codegen/kinds/download-schema.js";
import { checkDocument } from "../src/codegen/rest/check-document.js";
import { normalizeDocument } from "../src/codegen/rest/normalize-document.js";
import { documentVersion } from "../src/codegen/rest/print-rest.js";
import { readDocument } from "../src/codegen/rest/read-document.js";
import { shownSource } from "../src/codegen/shown-source.js";
import { writeOutput } from "../src/codegen/write-output.js";

const OPENAPI = "schema/openapi.json";
const KINDS = "schema/kinds.json";

try {
  const { values } = parseArgs({ options: { address: { type: "string" } } });
  const from = values.address ?? process.env["INFRAHUB_ADDRESS"] ?? "http://localhost:8000";
  const apiToken = process.env["INFRAHUB_API_TOKEN"];
  const pulled = await readDocument({ from, apiToken });
  const document = normalizeDocument(checkDocument(pulled, shownSource(from)));
  const schema = builtInSchema(await downloadSchema(from, undefined, apiToken));
  const files = [
    [OPENAPI, `${JSON.stringify(document, null, 2)}\n`],
    [KINDS, await formatSource(`${JSON.stringify(schema, null, 2)}\n`, KINDS)],
  ] as const;
  for (const [file, text] of files) {
    await writeOutput(file, text);
    console.log(`${file}: Infrahub ${documentVersion(document)}, ${Buffer.byteLength(text)} bytes.`);
  }
  console.log('Next: "npm run generate"; what the server changed shows in "git diff schema".');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
