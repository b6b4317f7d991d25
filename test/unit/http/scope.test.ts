import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { operationTraits } from "../../../generated/rest.js";
import { createRestClient, InvalidInputError, type OperationTraits, type Scope } from "../../../src/rest.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";

interface Operation {
  parameters?: { name: string; in: string }[];
  requestBody?: unknown;
}

/** A method of the client, for operations that are only known while the test runs. */
type AnyMethod = (path: string, init: object) => Promise<unknown>;

const document = JSON.parse(
  await readFile(new URL("../../../schema/openapi.json", import.meta.url), "utf8"),
) as { paths: Record<string, Record<string, Operation>> };
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
);

hideEnvironment();

/** A client of a scope, and where its requests went. */
function recordingClient(scope: Scope) {
  const urls: URL[] = [];
  const client = createRestClient({
    address: "http://infrahub.test",
    ...scope,
    fetch: (input) => {
      urls.push(new URL(input as string));
      return Promise.resolve(Response.json({}));
    },
  });
  return { client, urls, sent: () => Object.fromEntries(urls.at(-1)?.searchParams ?? []) };
}

describe("a scope", () => {
  test("is tried on every operation of the document", () => {
    expect(operations).toHaveLength(34);
  });

  test.each(operations)(
    "is sent with $method $path as far as it takes it",
    async ({ method, path, operation }) => {
      const { client, urls, sent } = recordingClient({ branch: "feature", at: "-1h" });
      const names = (operation.parameters ?? []).filter((one) => one.in === "query").map((one) => one.name);
      const values = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, "x"]);
      const init = {
        params: { path: Object.fromEntries(values) as object },
        ...(operation.requestBody ? { body: {} } : {}),
      };
      await (client as unknown as Record<string, AnyMethod>)[method]?.(path, init);
      expect(urls).toHaveLength(1);
      expect(sent()).toEqual({
        ...(names.includes("branch") && { branch: "feature" }),
        ...(names.includes("at") && { at: "-1h0m0s" }),
      });
    },
  );

  test.each(operations)("takes $method $path as its document has it", ({ method, path, operation }) => {
    const names = (operation.parameters ?? []).map((one) => one.name);
    const traits = (operationTraits as OperationTraits)[`${method} ${path}`] ?? [];
    expect(traits.filter((trait) => trait === "branch" || trait === "at")).toEqual(
      ["branch", "at"].filter((name) => names.includes(name)),
    );
  });

  test("sends its moment, and no second branch, with GraphQL", async () => {
    const { client, urls } = recordingClient({ branch: "feature", at: "2024-01-15T10:30:00Z" });
    await client.POST("/graphql/{branch_name}", {
      params: { path: { branch_name: "main" } },
      body: { query: "{a}" },
    });
    expect(urls[0]?.href).toBe("http://infrahub.test/graphql/main?at=2024-01-15T10%3A30%3A00Z");
  });

  test("gives way to the call's own values, and keeps the rest", async () => {
    const { client, sent } = recordingClient({ branch: "feature", at: "-1h" });
    await client.GET("/api/menu", { params: { query: { branch: "main" } } });
    expect(sent()).toEqual({ branch: "main", at: "-1h0m0s" });
    await client.GET("/api/menu", { params: { query: { at: "-2d" } } });
    expect(sent()).toEqual({ branch: "feature", at: "-48h0m0s" });
  });

  test("is changed part by part by with(), and never in the client it came from", async () => {
    const { client, sent } = recordingClient({});
    const branch = client.with({ branch: "feature" });
    const moment = branch.with({ at: new Date("2024-01-15T10:30:00Z") });
    const other = moment.with({ branch: "other" });
    const now = other.with({ at: undefined });
    const anywhere = now.with({ branch: undefined });
    for (const [scoped, expected] of [
      [client, {}],
      [branch, { branch: "feature" }],
      [moment, { branch: "feature", at: "2024-01-15T10:30:00.000Z" }],
      [other, { branch: "other", at: "2024-01-15T10:30:00.000Z" }],
      [now, { branch: "other" }],
      [anywhere, {}],
    ] as const) {
      await scoped.GET("/api/menu");
      expect(sent()).toEqual(expected);
    }
  });

  test("with a moment that is none is refused before anything is sent", async () => {
    const { client, urls } = recordingClient({});
    for (const at of ["garbage", ""]) {
      await caught(InvalidInputError, () => client.with({ at }));
      await caught(InvalidInputError, client.GET("/api/menu", { params: { query: { at } } }));
      await caught(InvalidInputError, () => createRestClient({ at }));
    }
    expect(urls).toHaveLength(0);
  });
});
