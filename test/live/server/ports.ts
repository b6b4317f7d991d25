import { createServer, type Server } from "node:net";

const PORT_NAMES = [
  ...([
    "epmd",
    "rabbitmq",
    "rabbitmqDistribution",
    "redis",
    "neo4j",
    "postgres",
    "prefect",
    "metrics",
  ] as const),
  ...(["web", "shortLivedWeb", "sheddingWeb", "identityProvider"] as const),
] as const;

/**
 * Systems give connections and servers that ask for any port one of above 32767: of those below, none is taken between
 * its choice and the start of its process, which can be minutes, or while its process is started again.
 */
const FIRST_PORT = 15_000;
const LAST_PORT = 32_767;

/** The loopback ports of one live server. */
export type Ports = Record<(typeof PORT_NAMES)[number], number>;

/** Finds loopback ports that nobody listens on, all different. */
export async function freePorts(): Promise<Ports> {
  const servers: Server[] = [];
  const ports: Partial<Ports> = {};
  for (const name of PORT_NAMES) {
    const { server, port } = await listenSomewhere();
    servers.push(server);
    ports[name] = port;
  }
  // Closed only now, so that no port is given out twice.
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports as Ports;
}

/** Finds one loopback port that nobody listens on. */
export async function freePort(): Promise<number> {
  return (await freePorts()).web;
}

async function listenSomewhere(): Promise<{ server: Server; port: number }> {
  for (;;) {
    const port = FIRST_PORT + Math.floor(Math.random() * (LAST_PORT - FIRST_PORT + 1));
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve, reject) => {
      server.once("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "EADDRINUSE") resolve(false);
        else reject(error);
      });
      server.listen(port, "127.0.0.1", () => {
        resolve(true);
      });
    });
    if (isFree) return { server, port };
  }
}
