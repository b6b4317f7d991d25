import { describe, expect, test } from "vitest";
import { InvalidInputError, NodeNotFoundError, NodeNotUniqueError } from "../../../../src/index.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { DEFINITION, moment, playArtifacts, rawArtifact, renderTask, startTask } from "./play-artifacts.js";
import { testId } from "../../nodes/play-store.js";

hideEnvironment();

const T = testId(1);
const U = testId(2);

describe("reading", () => {
  test("gives artifacts in names of their own", async () => {
    await using server = await playArtifacts({ artifacts: [rawArtifact("a", "d", { status: "Pending" })] });
    expect(await server.client.artifact.all()).toEqual([
      {
        ...{ id: "a", name: "config", status: "Pending", contentType: "text/plain" },
        ...{ checksum: "md5", storageId: null },
        target: { id: "d", kind: "SampleDevice", displayLabel: null },
        definition: { id: DEFINITION, name: "configs" },
      },
    ]);
  });

  test.each([
    [{ id: "a" }, { ids: ["a"] }],
    [{ id: ["a", "b"] }, { ids: ["a", "b"] }],
    [{ name: 'n"' }, { name: 'n"' }],
    [{ target: T }, { targets: [T] }],
    [{ target: { id: T, kind: "SampleDevice" } }, { targets: [T] }],
    [{ target: [T, { id: U }] }, { targets: [T, U] }],
    [{ target: [] }, { targets: [] }],
    [{ definition: "configs" }, { definition: "configs" }],
    [
      { definition: DEFINITION, name: "n" },
      { definitions: [DEFINITION], name: "n" },
    ],
    [{ id: undefined, name: undefined, target: undefined, definition: undefined }, {}],
  ])("takes the criteria %j as variables", async (criteria, variables) => {
    await using server = await playArtifacts({});
    await server.client.artifact.all(criteria);
    expect(server.asked[0]?.variables).toEqual({ ...variables, offset: 0, limit: 500 });
  });

  test("goes on to the last page", async () => {
    const artifacts = Array.from({ length: 1000 }, (_, index) => rawArtifact(`a${index}`, "d"));
    await using server = await playArtifacts({ artifacts });
    const found = await server.client.artifact.all();
    expect(found.map(({ id }) => id)).toEqual(artifacts.map(({ id }) => id));
    expect(server.asked.map(({ variables }) => variables["offset"])).toEqual([0, 500, 1000]);
  });

  test("is of the client's branch and moment, and of the call's", async () => {
    await using server = await playArtifacts({ artifacts: [rawArtifact(T, "d")] });
    const { artifact } = server.client.with({ branch: "b/c", at: "2026-01-01" });
    const found = await artifact.get({ name: "config" });
    await artifact.all({}, { branch: "e", at: undefined });
    await artifact.all({}, { branch: undefined, at: new Date(0) });
    expect(await artifact.fetch(found, { as: "json" })).toEqual({ a: 1 });
    expect(await artifact.fetch(U, { branch: "e", at: undefined })).toBe('{"a":1}');
    expect([...server.asked, ...server.posted].map(({ target }) => target)).toEqual([
      "/graphql/b%2Fc?at=2026-01-01T00%3A00%3A00Z",
      "/graphql/e?at=2026-01-01T00%3A00%3A00Z",
      "/graphql/b%2Fc?at=1970-01-01T00%3A00%3A00.000Z",
      `/api/artifact/${T}?branch=b%2Fc&at=2026-01-01T00%3A00%3A00Z`,
      `/api/artifact/${U}?branch=e&at=2026-01-01T00%3A00%3A00Z`,
    ]);
  });

  test("refuses to single out none and many", async () => {
    await using none = await playArtifacts({});
    const missing = await caught(NodeNotFoundError, none.client.artifact.get({ name: "n" }));
    expect(missing).toMatchObject({ code: "NODE_NOT_FOUND", data: { node_kind: "CoreArtifact" } });
    await using many = await playArtifacts({ artifacts: [rawArtifact("a", "d"), rawArtifact("b", "e")] });
    const error = await caught(NodeNotUniqueError, many.client.artifact.get({ name: "config" }));
    expect(error.data.identifiers).toEqual(["a", "b"]);
  });
});

describe("generating", () => {
  const tasks = [
    startTask("old", 1, "COMPLETED"),
    renderTask("newest", 3, "RUNNING"),
    startTask("o", 2, "FAILED"),
  ];

  test("a definition starts the rendering of all of its artifacts", async () => {
    await using server = await playArtifacts({ definitions: [DEFINITION], tasks });
    const { artifact } = server.client.with({ branch: "b/c" });
    expect(await artifact.generate({ definition: "configs" })).toEqual({
      ...{ branch: "b/c", definitions: [DEFINITION], artifacts: null, since: moment(3) },
    });
    expect(server.asked[0]).toMatchObject({ target: "/graphql/b%2Fc", variables: { definition: "configs" } });
    expect(server.posted).toEqual([
      { target: `/api/artifact/generate/${DEFINITION}?branch=b%2Fc`, body: { nodes: [] } },
    ]);
  });

  test("nodes starts that of their artifacts, in each definition", async () => {
    const definition = "11111111-d9cb-469f-a165-70867728950e";
    const artifacts = [rawArtifact("a", T), rawArtifact("b", U), rawArtifact("c", T, { definition })];
    await using server = await playArtifacts({ artifacts });
    const generation = await server.client.artifact.generate({ target: [T, { id: U }] }, { branch: "x" });
    const ids = ["a", "b", "c"];
    expect(generation).toEqual({
      branch: "x",
      definitions: [DEFINITION, definition],
      artifacts: ids,
      since: "",
    });
    expect(server.posted).toEqual([
      { target: `/api/artifact/generate/${DEFINITION}?branch=x`, body: { nodes: ids } },
      { target: `/api/artifact/generate/${definition}?branch=x`, body: { nodes: ids } },
    ]);
  });

  test.each([
    ["a node without an artifact", { target: [T, U] }, /0002\. A node's first artifact/],
    ["no node at all", { target: [] }, /CoreArtifact with/],
    ["an unknown definition", { definition: "none" }, /no CoreArtifactDefinition with none/],
  ])("%s is refused, and nothing is started", async (_, criteria, message) => {
    await using server = await playArtifacts({
      artifacts: "target" in criteria && criteria.target.length ? [rawArtifact("a", T)] : [],
    });
    expect((await caught(NodeNotFoundError, server.client.artifact.generate(criteria))).message).toMatch(
      message,
    );
    expect(server.posted).toEqual([]);
  });

  test("nothing is refused before anything is sent", async () => {
    await using server = await playArtifacts({});
    await caught(InvalidInputError, server.client.artifact.generate({}));
    expect(server.requests).toEqual([]);
  });

  test("is asked for again after a passing refusal", async () => {
    let refusals = 1;
    await using server = await playArtifacts({
      definitions: [DEFINITION],
      refuse: (target) => target.startsWith("/api/") && refusals-- > 0,
    });
    await server.client.artifact.generate({ definition: DEFINITION });
    expect(server.posted).toHaveLength(1);
  });
});
