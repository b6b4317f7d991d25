import { createServer, request as forward } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { pipeline } from "node:stream";

/** What a proxy was asked for. */
export interface ProxiedRequest {
  method: string;
  /** `host:port` of a tunnel, the whole URL of anything else. */
  target: string;
  /** The `Proxy-Authorization` header. */
  authorization: string | undefined;
}

/** A forward proxy on a free port of this machine. */
export interface ProxyServer extends AsyncDisposable {
  url: string;
  requests: ProxiedRequest[];
}

/**
 * Starts a real proxy: it forwards plain http and tunnels the rest.
 *
 * @param authorization - the `Proxy-Authorization` it wants; it answers anything else with 407.
 */
export async function proxyServer(authorization?: string): Promise<ProxyServer> {
  const requests: ProxiedRequest[] = [];
  const sockets = new Set<Socket>();
  const admit = (method = "", target = "", given: string | undefined) => {
    requests.push({ method, target, authorization: given });
    return authorization === undefined || authorization === given;
  };
  const server = createServer((incoming, response) => {
    const { method, url = "", headers } = incoming;
    if (!admit(method, url, headers["proxy-authorization"])) {
      response.writeHead(407, { "proxy-authenticate": "Basic" }).end("Who are you?");
      return;
    }
    const passedOn = { ...headers };
    delete passedOn["proxy-authorization"];
    const outgoing = forward(url, { method, headers: passedOn }, (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers);
      pipeline(answer, response, noop);
    });
    pipeline(incoming, outgoing, (error) => error && response.destroy());
    response.on("close", () => outgoing.destroy());
  });
  server.on("connect", ({ method, url = "", headers }, client: Socket) => {
    if (!admit(method, url, headers["proxy-authorization"])) {
      client.end("HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n");
      return;
    }
    const { hostname, port } = new URL(`http://${url}`);
    const target = connect(Number(port), hostname, () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      client.pipe(target).pipe(client);
    });
    sockets.add(client).add(target);
    target.on("error", () => client.destroy());
    client.on("error", () => target.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What breaks is broken on the other side, too; there is nobody to tell. */
const noop = () => undefined;
