import { createHash } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** One socket that a client has opened. */
export interface ServerSocket {
  /** Path of the address, and the sub-protocols asked for. */
  path: string;
  protocol: string | undefined;
  headers: IncomingMessage["headers"];
  /** What the client has sent, in order. */
  messages: unknown[];
  send(message: unknown): void;
  /** Breaks the connection, once all is on its way that was sent. */
  drop(): void;
  /** Settles when the client is gone. */
  closed: Promise<void>;
}

/** A server of WebSockets. */
export interface SocketServer extends AsyncDisposable {
  url: string;
  sockets: ServerSocket[];
}

/**
 * Starts a server that upgrades to WebSockets (RFC 6455, as far as short texts need it).
 *
 * @param onMessage - called for every message that comes.
 * @param answer - HTTP status and body for a request that is no upgrade.
 * @param refuse - whether a socket is refused.
 */
export async function socketServer(
  onMessage: (socket: ServerSocket, message: { type: string; payload: never }, index: number) => void,
  answer: { status: number; body: unknown } = { status: 200, body: { data: {} } },
  refuse: (path: string, index: number) => boolean = () => false,
): Promise<SocketServer> {
  const sockets: ServerSocket[] = [];
  const open = new Set<Socket>();
  let asked = 0;
  const server = createServer((_, response) => {
    response
      .writeHead(answer.status, { "content-type": "application/json" })
      .end(JSON.stringify(answer.body));
  });
  server.on("upgrade", (request: IncomingMessage, socket: Socket) => {
    open.add(socket);
    socket.on("error", () => undefined);
    if (refuse(request.url ?? "", asked++)) {
      socket.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    const accept = createHash("sha1")
      .update(`${request.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest("base64");
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\nSec-WebSocket-Protocol: graphql-ws\r\n\r\n`,
    );
    const opened: ServerSocket = {
      path: request.url ?? "",
      protocol: request.headers["sec-websocket-protocol"],
      headers: request.headers,
      messages: [],
      send: (message) => {
        socket.write(frame(typeof message === "string" ? message : JSON.stringify(message)));
      },
      drop: () => {
        socket.destroySoon();
      },
      closed: new Promise((resolve) =>
        socket.once("close", () => {
          resolve();
        }),
      ),
    };
    const index = sockets.push(opened) - 1;
    let received = Buffer.alloc(0);
    socket.on("data", (data: Buffer) => {
      received = Buffer.concat([received, data]);
      for (let next = unframe(received); next; next = unframe(received)) {
        received = received.subarray(next.size);
        if (next.opcode === 8) {
          socket.end(Buffer.from([0x88, 0]));
        } else {
          const message = JSON.parse(next.text) as { type: string; payload: never };
          opened.messages.push(message);
          onMessage(opened, message, index);
        }
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sockets,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function frame(text: string): Buffer {
  const content = Buffer.from(text);
  const head =
    content.length < 126
      ? Buffer.from([0x81, content.length])
      : Buffer.from([0x81, 126, content.length >> 8, content.length & 255]);
  return Buffer.concat([head, content]);
}

/** Reads one masked frame, if it has arrived whole. */
function unframe(bytes: Buffer): { opcode: number; text: string; size: number } | undefined {
  if (bytes.length < 6) return undefined;
  const short = bytes.readUInt8(1) & 127;
  const head = short === 126 ? 4 : 2;
  const length = short === 126 ? bytes.readUInt16BE(2) : short;
  const size = head + 4 + length;
  if (bytes.length < size) return undefined;
  const mask = bytes.subarray(head, head + 4);
  const content = bytes.subarray(head + 4, size).map((byte, index) => byte ^ (mask[index % 4] ?? 0));
  return { opcode: bytes.readUInt8(0) & 15, text: Buffer.from(content).toString(), size };
}
