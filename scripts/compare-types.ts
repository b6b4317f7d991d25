/**
 * Compares the types that are generated for a server's kinds with its GraphQL schema; see docs/kinds.md. It reads alone.
 *
 *     npm run compare:types -- --address http://localhost:8000 [--branch feature]
 *     npm run compare:types -- --schema schema.json --sdl schema.graphql
 */
import { parseArgs } from "node:util";

import { compareTypes } from "./compare-types/compare-types.js";
import { printComparison } from "./compare-types/print-comparison.js";
import { readServerSchema } from "./compare-types/server-schema.js";

const text = { type: "string" } as const;

try {
  const { values } = parseArgs({ options: { address: text, branch: text, schema: text, sdl: text } });
  if ((values.schema === undefined) !== (values.sdl === undefined))
    throw new Error(
      "Give --schema and --sdl together, the server's /api/schema and /schema.graphql as files.",
    );
  const { types, runtime } = await compareTypes(
    await readServerSchema({
      from: values.schema ?? values.address ?? process.env["INFRAHUB_ADDRESS"] ?? "http://localhost:8000",
      sdl: values.sdl,
      branch: values.branch,
      apiToken: process.env["INFRAHUB_API_TOKEN"],
    }),
  );
  console.log(printComparison("Types", types));
  console.log(printComparison("Filters at run time", runtime));
  if (types.unexplained.length + runtime.unexplained.length > 0) process.exitCode = 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
