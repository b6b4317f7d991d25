/** Stores a text and a file, and reads them back as text, as a stream, and to a path. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { InfrahubClient } from "infrahub-client/node";

const { objectStore } = new InfrahubClient();

const { identifier } = await objectStore.upload("hello");
console.log("text:", await objectStore.get(identifier));

const itself = fileURLToPath(import.meta.url);
const file = await objectStore.uploadFromPath(itself); // read from disk while it is sent
let bytes = 0;
const stream = await objectStore.get(file.identifier, { as: "stream" });
for await (const piece of stream) bytes += piece.byteLength;
console.log(`stream: ${bytes} bytes`);

const folder = await mkdtemp(join(tmpdir(), "infrahub-example-"));
const copy = join(folder, "copy.ts");
await objectStore.downloadToPath(file.identifier, copy); // there when it is complete, or not at all
console.log("file:", (await readFile(itself)).equals(await readFile(copy)));
await rm(folder, { recursive: true });
