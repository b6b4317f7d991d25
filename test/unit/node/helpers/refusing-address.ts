import { once } from "node:events";
import { connect, createServer, type AddressInfo } from "node:net";

/** An address of this machine that refuses connections. */
export interface RefusingAddress extends AsyncDisposable {
  url: string;
}

/**
 * Takes a port for a connection's own end: nothing listens there, and nothing else can begin to, as it could on a
 * port that was merely closed.
 */
export async function refusingAddress(): Promise<RefusingAddress> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const holder = connect((server.address() as AddressInfo).port, "127.0.0.1");
  await once(holder, "connect");
  return {
    url: `http://127.0.0.1:${holder.localPort ?? 0}`,
    async [Symbol.asyncDispose]() {
      holder.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
