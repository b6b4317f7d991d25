import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** One request, as it arrived. */
export interface ReceivedRequest {
  method: string;
  /** Path and query, exactly as they came over the wire. */
  target: string;
  /** The query, decoded. */
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

/** Answers one request; `index` counts from 0. */
export type Handler = (
  request: ReceivedRequest,
  response: ServerResponse,
  index: number,
) => void | Promise<void>;

/** A server that listens on a free port of this machine. */
export interface LoopbackServer extends AsyncDisposable {
  url: string;
  /** Everything that arrived whole, in order. */
  requests: ReceivedRequest[];
}

/** Starts a real HTTP server, so that connections can be refused, reset, cut and stalled for real. */
export async function loopbackServer(handler: Handler): Promise<LoopbackServer> {
  const requests: ReceivedRequest[] = [];
  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(incoming);
    const target = incoming.url ?? "";
    const query = new URL(target, "http://loopback").searchParams;
    const request = { method: incoming.method ?? "", target, query, headers: incoming.headers, body };
    await handler(request, response, requests.push(request) - 1);
  };
  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
