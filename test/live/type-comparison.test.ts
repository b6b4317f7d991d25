import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";

import { compareTypes } from "../../scripts/compare-types/compare-types.js";
import { EXCEPTIONS } from "../../scripts/compare-types/exceptions.js";
import { readServerSchema } from "../../scripts/compare-types/server-schema.js";
import { printKind } from "../../src/codegen/kinds/print-kind.js";
import { readSchema } from "../../src/codegen/kinds/read-schema.js";
import { readSchemaModel } from "../../src/codegen/kinds/read-schema-model.js";
import { infrahubCalls } from "./fixtures/infrahub-calls.js";
import { loadNodeSchema, nodeSchema, removeNodeSchema } from "./fixtures/node-schema.js";
import { describeLive, liveServer } from "./server/live.js";

describeLive("the generated types", () => {
  const namespace = `Type${randomBytes(3).toString("hex")}`;

  beforeAll(async () => {
    await loadNodeSchema(infrahubCalls(liveServer()), namespace);
  });
  afterAll(async () => {
    await removeNodeSchema(infrahubCalls(liveServer()), namespace);
  });

  it("are the same from a schema file and from the server", async () => {
    const { address, apiToken } = liveServer();
    const folder = await mkdtemp(join(tmpdir(), "types-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, "schema.json");
    await writeFile(file, JSON.stringify(nodeSchema(namespace)));

    // Only a server describes what Infrahub's own kinds hand down, and the suite's kinds describe nothing.
    const undescribed = <Field extends object>(fields: readonly Field[]) =>
      fields.map((field) => ({ ...field, description: undefined }));

    const printed = async (from: string, token?: string) => {
      const { schema, source } = await readSchema({ from: [from], apiToken: token });
      return readSchemaModel(schema, source)
        .filter(({ kind }) => kind.startsWith(namespace))
        .map((kind) => {
          // Only a server makes templates.
          const relationships = kind.relationships.filter(({ name }) => name !== "object_template");
          const fields = {
            attributes: undescribed(kind.attributes),
            relationships: undescribed(relationships),
          };
          return printKind({ ...kind, ...fields }, kind.kind);
        });
    };

    const served = await printed(address, apiToken);
    expect(served.length).toBe(10);
    expect(await printed(file)).toEqual(served);
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
