import { createServer, type ServerOptions } from "node:https";
import type { AddressInfo } from "node:net";
import { TLSSocket } from "node:tls";
import { answerJson } from "../../helpers/answers.js";

/** An https server on a free port of this machine. */
export interface SecureServer extends AsyncDisposable {
  url: string;
  /** Whose client certificate came with each request; `undefined` for none. */
  clients: (string | undefined)[];
}

/** Starts an https server that answers everything with `{ version: "1" }`. */
export async function secureServer(options: ServerOptions): Promise<SecureServer> {
  const clients: (string | undefined)[] = [];
  const server = createServer(options, ({ socket }, response) => {
    if (!(socket instanceof TLSSocket)) throw new TypeError("An https server has TLS sockets.");
    clients.push(socket.getPeerX509Certificate()?.subject.replace("CN=", ""));
    answerJson(response, { version: "1" });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clients,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
