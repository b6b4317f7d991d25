/** Minified and gzipped size of what a browser downloads, beside openapi-fetch alone. */
import { bundle } from "./bundle.js";

const programs: [name: string, source: string, whole?: boolean][] = [
  ["openapi-fetch alone", `export { default } from "openapi-fetch";`],
  ["createRestClient alone", `export { createRestClient } from "./src/rest.js";`],
  ["createRestClient and unwrap", `export { createRestClient, unwrap } from "./src/rest.js";`],
  ["infrahub-client/rest, everything", `export * from "./src/rest.js";`],
  ["InfrahubClient alone", `export { InfrahubClient } from "./src/index.js";`],
  ["infrahub-client, everything", `export * from "./src/index.js";`],
  ["with what is loaded when needed", `export * from "./src/index.js";`, true],
];

for (const [name, source, whole] of programs) {
  const { minified, gzipped } = await bundle(source, whole);
  console.log(`${name.padEnd(34)} ${minified} bytes minified, ${gzipped} bytes gzipped`);
}
