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
      const at = "2024-01-15T10:30:00Z";
      const traits: readonly string[] = (operationTraits as OperationTraits)[`${method} ${path}`] ?? [];
      const { client, urls, sent } = recordingClient({ branch: "feature", at });
      const names = (operation.parameters ?? []).filter((one) => one.in === "query").map((one) => one.name);
      const values = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, "x"]);
      const init = {
        params: { path: Object.fromEntries(values) as object },
        ...(operation.requestBody ? { body: {} } : {}),
      };
      const call = (scoped: object) => (scoped as Record<string, AnyMethod>)[method]?.(path, init);
      const writes = method !== "GET" && !traits.includes("read") && !traits.includes("write");
      if (writes) {
        await caught(InvalidInputError, async () => call(client));
        expect(urls).toHaveLength(0);
        await call(client.with({ at: undefined }));
      } else await call(client);
      expect(urls).toHaveLength(1);
      expect(sent()).toEqual({
        ...(names.includes("branch") && { branch: "feature" }),
        ...(names.includes("at") && !writes && { at }),
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
    const { client, sent } = recordingClient({ branch: "feature", at: "2024-01-15" });
    await client.GET("/api/menu", { params: { query: { branch: "main" } } });
    expect(sent()).toEqual({ branch: "main", at: "2024-01-15T00:00:00Z" });
    await client.GET("/api/menu", { params: { query: { at: "2024-01-16" } } });
    expect(sent()).toEqual({ branch: "feature", at: "2024-01-16T00:00:00Z" });
    const query = { branch: undefined, at: undefined } as unknown as { branch?: string };
    await client.GET("/api/menu", { params: { query } });
    expect(sent()).toEqual({ branch: "feature", at: "2024-01-15T00:00:00Z" });
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
    for (const at of ["garbage", "", null as unknown as string, 5 as unknown as string]) {
      await caught(InvalidInputError, () => client.with({ at }));
      await caught(InvalidInputError, client.GET("/api/menu", { params: { query: { at } } }));
      await caught(InvalidInputError, () => createRestClient({ at }));
    }
    expect(urls).toHaveLength(0);
  });

  test("with a branch that is none is refused before anything is sent", async () => {
    const { client, urls } = recordingClient({});
    for (const wrong of ["", null, 5, {}, ["b"], true]) {
      const branch = wrong as string;
      const error = await caught(InvalidInputError, () => client.with({ branch }));
      expect(error.message).toMatch(/^branch: expected the name of a branch, received \w/);
      await caught(InvalidInputError, client.GET("/api/menu", { params: { query: { branch } } }));
      await caught(InvalidInputError, () => createRestClient({ branch }));
    }
    expect(urls).toHaveLength(0);
  });

  test("decides the branch of GraphQL without one", async () => {
    const { client, urls } = recordingClient({});
    const body = { query: "{a}" };
    await client.POST("/graphql", { body });
    await client.with({ branch: "b/c" }).POST("/graphql", { body });
    await caught(InvalidInputError, client.with({ branch: ".." }).POST("/graphql", { body }));
    expect(urls.map(({ pathname }) => pathname)).toEqual(["/graphql", "/graphql/b%2Fc"]);
  });

  test.each([
    ["mutation { a }", undefined, true],
    ["query A { a } mutation B { b }", "B", true],
    ["query A { a } mutation B { b }", "A", false],
    ["query A { a } mutation B { b }", undefined, true],
    [`# mutation { a }\nquery { a(mutation: "mutation { b }") }`, undefined, false],
    ["fragment mutation on X { a } { a ...mutation }", undefined, false],
    [`"""mutation""" mutation M { a }`, "M", true],
    ["# \u2028 mutation { a }\n{ a }", undefined, false],
  ])("with a moment is refused with a mutation: %j", async (query, operationName, refused) => {
    const { client, urls } = recordingClient({ at: "2024-01-15" });
    const request = { query, ...(operationName !== undefined && { operationName }) };
    const file = new Blob(["x"]);
    const form = new Map<string, unknown>([["operations", JSON.stringify(request)], ["map", "{}"], ["0", file]]); // prettier-ignore
    const fields = Object.fromEntries(form);
    for (const body of [request, form as unknown as typeof request, fields as typeof request]) {
      const call = client.POST("/graphql/{branch_name}", { params: { path: { branch_name: "b" } }, body });
      if (refused) expect((await caught(InvalidInputError, call)).message).toMatch(/^at: writes happen now/);
      else await call;
    }
    expect(urls).toHaveLength(refused ? 0 : 3);
  });
});
