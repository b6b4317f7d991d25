/** Stores text and a file, and reads them back as text, bytes and a stream. */
import { openAsBlob } from "node:fs";
import { fileURLToPath } from "node:url";
import { createRestClient, unwrap } from "infrahub-client";

const rest = createRestClient();

const text = await unwrap(rest.POST("/api/storage/upload/content", { body: { content: "hello" } }));
const params = { path: { identifier: text.identifier } };
console.log("text:", await unwrap(rest.GET("/api/storage/object/{identifier}", { params, parseAs: "text" })));

const itself = await openAsBlob(fileURLToPath(import.meta.url)); // read from disk while it is sent
const file = await unwrap(rest.POST("/api/storage/upload/file", { body: { file: itself } }));
const { data: stream, response } = await rest.GET("/api/storage/object/{identifier}", {
  params: { path: { identifier: file.identifier } },
  parseAs: "stream",
});
let bytes = 0;
for await (const chunk of stream ?? []) bytes += (chunk as Uint8Array).byteLength;
console.log("file:", bytes === itself.size, response.headers.get("content-type"));
