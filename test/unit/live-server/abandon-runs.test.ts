import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { abandonRuns } from "../../live/server/abandon-runs.js";

describe("what a worker was doing when it ended", () => {
  const asked: { target: string; body: unknown }[] = [];
  let status: number;
  const server = createServer((request: IncomingMessage, response) => {
    void text(request).then((body) => {
      asked.push({ target: `${request.method ?? ""} ${request.url ?? ""}`, body: JSON.parse(body) });
      const runs = [
        { id: "r-1", name: "Merge branch" },
        { id: "r-2", name: "Import" },
      ];
      response.writeHead(status, { "Content-Type": "application/json" });
      response.end(JSON.stringify(request.url === "/api/flow_runs/filter" ? runs : {}));
    });
  });
  let address: string;

  beforeEach(async () => {
    asked.length = 0;
    status = 200;
    vi.spyOn(console, "error").mockReturnValue();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    vi.restoreAllMocks();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it("counts as crashed, so that nobody waits for it", async () => {
    await abandonRuns(address);
    const crashed = { state: { type: "CRASHED", message: expect.any(String) as string }, force: true };
    expect(asked).toEqual([
      {
        target: "POST /api/flow_runs/filter",
        body: { flow_runs: { state: { type: { any_: ["PENDING", "RUNNING", "CANCELLING"] } } } },
      },
      { target: "POST /api/flow_runs/r-1/set_state", body: crashed },
      { target: "POST /api/flow_runs/r-2/set_state", body: crashed },
    ]);
  });

  it("says what Prefect answered when it refuses", async () => {
    status = 503;
    await expect(abandonRuns(address)).rejects.toThrow(/^Prefect answered 503 to POST .*\/filter\.$/);
  });
});
