import nock from "nock";
import { afterAll, afterEach, beforeAll } from "vitest";

/** Address of the server that nock plays. */
export const NOCK_ADDRESS = "http://infrahub.test:8000";

/** Lets nock answer for {@link NOCK_ADDRESS}, keeps everything else off the network, and checks that all was asked. */
export function useNock(): void {
  beforeAll(() => {
    // Where files share a worker, the one before has taken it away.
    if (!nock.isActive()) nock.activate();
    nock.disableNetConnect();
    nock.enableNetConnect("127.0.0.1");
  });
  afterEach(() => {
    const unasked = nock.pendingMocks();
    nock.cleanAll();
    if (unasked.length) throw new Error(`These answers were not asked for: ${unasked.join(", ")}`);
  });
  afterAll(() => {
    nock.enableNetConnect();
    nock.restore();
  });
}
