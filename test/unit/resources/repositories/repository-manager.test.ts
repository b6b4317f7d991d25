import { expect, it } from "vitest";
import { InvalidInputError, ServerNotReachableError } from "../../../../src/index.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playInfrahub } from "../../nodes/play-infrahub.js";
import { testId } from "../../nodes/play-store.js";

hideEnvironment();

const ID = testId(1);
const CREDENTIAL = testId(2);

const raw = (id: string, commit: string) => ({
  node: {
    id,
    kind: "CoreRepository",
    name: { value: id },
    location: { value: `/${id}` },
    description: { value: null },
    internal: { value: "active" },
    sync: { value: "in-sync" },
    operational: { value: "online" },
    commit: { value: commit },
  },
});

it("joins what each branch says of a repository", async () => {
  await using infrahub = await playInfrahub(({ branch }) => {
    const edges = [raw("a", `a-${branch}`), ...(branch === "x" ? [raw("b", "b-x")] : [])];
    return { result: { count: edges.length, edges } };
  });
  const on = (commit: string) => ({ commit, ref: null, internalStatus: "active", syncStatus: "in-sync" });
  const list = await infrahub.client.with({ branch: "y", at: "2026-01-01" }).repository.all({
    branches: ["main", "x"],
  });
  expect(list.map(({ id, branches }) => [id, branches])).toEqual([
    ["a", { main: on("a-main"), x: on("a-x") }],
    ["b", { x: on("b-x") }],
  ]);
  expect(infrahub.asked.map(({ at }) => at)).toEqual(Array(2).fill("2026-01-01T00:00:00Z"));
});

it("names the default branch as the server does", async () => {
  await using infrahub = await playInfrahub(({ query }) => {
    if (query.includes("isDefault")) return { result: [{ name: "b" }, { name: "trunk", isDefault: true }] };
    return { result: { count: 1, edges: [raw("a", "c")] } };
  });
  const [found] = await infrahub.client.repository.all();
  expect(Object.keys(found?.branches ?? {})).toEqual(["trunk"]);
  expect(infrahub.asked.map(({ branch }) => branch)).toEqual([null, "trunk"]);
});

it("refuses branches without a name", async () => {
  await using infrahub = await playInfrahub();
  for (const branches of [[""], ["b", undefined as unknown as string]])
    await caught(InvalidInputError, infrahub.client.repository.all({ branches }));
  expect(infrahub.asked).toEqual([]);
});

it("sets the commit of the kind that is given", async () => {
  await using infrahub = await playInfrahub(() => ({ result: { ok: true } }));
  const { repository: repositories } = infrahub.client;
  await repositories.updateCommit(ID, "c1");
  await repositories.updateCommit({ id: ID, kind: "CoreReadOnlyRepository" }, "c2");
  expect(infrahub.asked.map(({ query }) => /Core\w+Update\b/.exec(query)?.[0])).toEqual([
    "CoreRepositoryUpdate",
    "CoreReadOnlyRepositoryUpdate",
  ]);
  const commit = (value: string) => ({ id: ID, commit: { value, is_protected: true, source: ID } });
  expect(infrahub.asked.map(({ variables }) => variables["data"])).toEqual([commit("c1"), commit("c2")]);
});

it("creates with what is given, and once", async () => {
  await using infrahub = await playInfrahub(
    (_, response, index) => {
      if (!index) return { result: { object: { id: "r" } } };
      response.destroy();
      return undefined;
    },
    { retry: { limit: 1, baseDelay: 0 }, branch: "b" },
  );
  const { repository: repositories } = infrahub.client;
  const input = {
    name: "n",
    location: "/l",
    credential: { id: CREDENTIAL },
    kind: "CoreReadOnlyRepository",
  } as const;
  expect(await repositories.create({ ...input, ref: "v1" })).toBe("r");
  expect(infrahub.asked).toMatchObject([{ branch: "b" }]);
  expect(infrahub.asked[0]?.variables["data"]).toEqual({
    name: { value: "n" },
    location: { value: "/l" },
    credential: { id: CREDENTIAL },
    ref: { value: "v1" },
  });
  await caught(ServerNotReachableError, repositories.create(input));
  expect(infrahub.asked).toHaveLength(2);
});

it("refuses another kind before it sends anything", async () => {
  await using infrahub = await playInfrahub();
  const { repository: repositories } = infrahub.client;
  const kind = "CoreRepository { x }" as "CoreRepository";
  for (const call of [
    () => repositories.create({ name: "n", location: "/l", kind }),
    () => repositories.updateCommit({ id: ID, kind }, "c"),
    () => repositories.importLastCommit({ id: ID, kind: "CoreRepository" }),
    () => repositories.checkConnectivity({ id: "" }),
  ])
    await caught(InvalidInputError, call);
  expect(infrahub.asked).toEqual([]);
});
