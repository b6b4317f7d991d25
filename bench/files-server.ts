/**
 * A loopback server of files, in a process of its own: it takes uploads in and forgets them, and gives the same file
 * whatever is asked for. Started by `files-memory.ts`.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const SIZE = Number(process.argv[2]);
const PIECE = Buffer.alloc(65_536, "infrahub");

function* pieces(): Generator<Buffer> {
  for (let left = SIZE; left > 0; left -= PIECE.length) yield PIECE.subarray(0, left);
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let received = 0;
  for await (const piece of request) received += (piece as Buffer).length;
  if (request.method === "GET") {
    response.writeHead(200, { "content-length": SIZE });
    await pipeline(Readable.from(pieces()), response);
    return;
  }
  const value = (of: unknown) => ({ value: of });
  const object = {
    ...{ id: "node", __typename: "BenchFile", file_name: value("name"), file_type: value("type") },
    ...{ file_size: value(received), checksum: value("sha1"), storage_id: value("storage") },
  };
  const body = request.url?.startsWith("/graphql")
    ? { data: { done: { object } } }
    : { identifier: String(received), checksum: "md5" };
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => response.destroy(error as Error));
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
