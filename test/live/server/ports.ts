import { createServer, type AddressInfo, type Server } from "node:net";

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

/** The loopback ports of one live server. */
export type Ports = Record<(typeof PORT_NAMES)[number], number>;

/** Finds loopback ports that nobody listens on, all different. */
export async function freePorts(): Promise<Ports> {
  const servers: Server[] = [];
  const ports: Partial<Ports> = {};
  for (const name of PORT_NAMES) {
    const server = createServer();
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    ports[name] = (server.address() as AddressInfo).port;
  }
  // Closed only now, so that no port is given out twice.
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports as Ports;
}

/** Finds one loopback port that nobody listens on. */
export async function freePort(): Promise<number> {
  return (await freePorts()).web;
}
