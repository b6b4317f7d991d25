import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";

import { compareTypes } from "../../scripts/compare-types/compare-types.js";
import { EXCEPTIONS } from "../../scripts/compare-types/exceptions.js";
import { readServerSchema } from "../../scripts/compare-types/server-schema.js";
import { infrahubCalls } from "./fixtures/infrahub-calls.js";
import { loadNodeSchema, removeNodeSchema } from "./fixtures/node-schema.js";
import { describeLive, liveServer } from "./server/live.js";

describeLive("the generated types", () => {
  const namespace = `Type${randomBytes(3).toString("hex")}`;

  beforeAll(async () => {
    await loadNodeSchema(infrahubCalls(liveServer()), namespace);
  });
  afterAll(async () => {
    await removeNodeSchema(infrahubCalls(liveServer()), namespace);
  });

  it("have the filters, lists, inputs and peers of the server's GraphQL schema, and no others", async () => {
    const { address, apiToken } = liveServer();

    const { types, runtime } = await compareTypes(await readServerSchema({ from: address, apiToken }));

    expect(types.unexplained).toEqual([]);
    expect(runtime.unexplained).toEqual([]);
    // Every kind was compared, and every exception is still needed.
    expect(types.sizes.kind).toEqual([types.sizes.kind[1], types.sizes.kind[1]]);
    expect(types.sizes.kind[0]).toBeGreaterThan(90);
    expect(types.sizes.filters[0]).toBeGreaterThan(10_000);
    expect(EXCEPTIONS.filter((exception) => !types.explained.has(exception))).toEqual([]);
  });
});
