import { afterAll, beforeAll, expect, it } from "vitest";
import { InfrahubClient } from "../../src/index.js";
import { BranchNotFoundError, InvalidInputError, unwrap } from "../../src/rest.js";
import { DEFAULT_BRANCH } from "./helpers/default-branch.js";
import { createBranch, deleteBranch } from "./helpers/branch.js";
import { graphql } from "./helpers/graphql.js";
import { liveClient } from "./helpers/live-client.js";
import { liveFixture } from "./helpers/live-fixture.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

describeLive("a branch with a slash in its name", () => {
  const branch = `${runName("feature")}/one`;
  const device = runName("device");

  const count = async (rest = liveClient(), path = "/api/query/{query_id}" as const) => {
    const { kinds, names } = liveFixture();
    const params = { path: { query_id: names.query }, query: { variables: { name: device } } };
    const { data } = await unwrap(rest.GET(path, { params }));
    return (data as Record<string, { edges: unknown[] }>)[kinds.device]?.edges.length;
  };

  beforeAll(async () => {
    await createBranch(liveClient(), branch);
    const { kinds } = liveFixture();
    await graphql(
      liveClient(),
      `mutation($name: String!) { ${kinds.device}Create(data: { name: { value: $name } }) { ok } }`,
      { name: device },
      branch,
    );
  });
  afterAll(async () => {
    await deleteBranch(liveClient(), branch);
  });

  it("is what a scoped client reads from", async () => {
    const main = liveClient();
    const feature = main.with({ branch });
    expect(await count(feature)).toBe(1);
    expect(await count(main)).toBe(0);
    expect(await count(feature.with({ branch: undefined }))).toBe(0);
  });

  it("is what a client made for it reads from", async () => {
    expect(await count(liveClient({ branch }))).toBe(1);
  });

  it("gives way to the branch of a call", async () => {
    const params = {
      path: { query_id: liveFixture().names.query },
      query: { branch: DEFAULT_BRANCH, variables: { name: device } },
    };
    const { data } = await unwrap(liveClient({ branch }).GET("/api/query/{query_id}", { params }));
    expect(data).toEqual({ [liveFixture().kinds.device]: { edges: [] } });
  });

  it("is found by GraphQL in the path", async () => {
    const query = `query($name: String) { found: ${liveFixture().kinds.device}(name__value: $name) { count } }`;
    const variables = { name: device };
    expect(await graphql(liveClient(), query, variables, branch)).toEqual({ found: { count: 1 } });
    expect(await graphql(liveClient(), query, variables, DEFAULT_BRANCH)).toEqual({ found: { count: 0 } });
    expect(await graphql(liveClient(), query, variables)).toEqual({ found: { count: 0 } });
  });

  it("stays where options are undefined, for reading and for writing", async () => {
    const client = new InfrahubClient(liveClient({ branch }));
    const unset = { branch: undefined, at: undefined };
    const name = runName("tag");
    const tag = await client.create("BuiltinTag", { name }, unset);
    await tag.save();
    const group = await client.create("CoreStandardGroup", { name }, unset);
    await group.save();
    await client.group.addMembers(group, [tag], unset);
    expect((await client.group.members(group, unset)).map(({ id }) => id)).toEqual([tag.id]);
    expect((await client.search(name, unset)).nodes).toContainEqual({ id: tag.id, kind: "BuiltinTag" });
    const everywhere = client.with({ branch: undefined });
    expect(await everywhere.count("BuiltinTag", { name__value: name })).toBe(0);
    expect(await everywhere.count("CoreStandardGroup", { name__value: name })).toBe(0);
    await client.delete("BuiltinTag", tag.id, unset);
    expect(await client.count("BuiltinTag", { name__value: name }, unset)).toBe(0);
  });

  it("takes no writes at a moment", async () => {
    const past = new InfrahubClient(liveClient({ branch, at: "-1s" }));
    const name = runName("tag");
    const document =
      "mutation ($name: String!) { BuiltinTagCreate(data: { name: { value: $name } }) { ok } }";
    await refusal(InvalidInputError, past.executeGraphQL(document, { name }));
    await refusal(InvalidInputError, past.create("BuiltinTag", { name }));
    expect(await past.with({ at: undefined }).count("BuiltinTag", { name__value: name })).toBe(0);
  });
});

describeLive("the name of an unknown branch", () => {
  it.each(["a/b", "100%", "50%25", "why?", "no#1", "größe", "a b+c", "x&branch=main", "分支"])(
    "arrives whole: %s",
    async (sign) => {
      const branch = `${runName("unknown")}-${sign}`;
      const rest = liveClient().with({ branch });
      const onRest = await refusal(BranchNotFoundError, unwrap(rest.GET("/api/schema/summary")));
      expect(onRest).toMatchObject({ status: 400, code: "BRANCH_NOT_FOUND", data: { branch_name: branch } });
      const query = "query { InfrahubInfo { version } }";
      const onGraphql = await refusal(BranchNotFoundError, graphql(rest, query, {}, branch));
      expect(onGraphql).toMatchObject({
        status: 404,
        code: "BRANCH_NOT_FOUND",
        data: { branch_name: branch },
      });
    },
  );
});
