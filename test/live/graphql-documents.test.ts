import { afterAll, beforeAll, expect, it } from "vitest";
import {
  AuthenticationError,
  anonymousAuth,
  InfrahubClient,
  Mutation,
  NodeNotFoundError,
  Query,
  ServerError,
  ServerNotReachableError,
  variable,
  type TypedDocument,
} from "../../src/index.js";
import { cleanUp } from "./fixtures/clean-up.js";
import { createBranch, deleteBranch } from "./helpers/branch.js";
import { liveClient } from "./helpers/live-client.js";
import { liveFixture } from "./helpers/live-fixture.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

const live = () => new InfrahubClient(liveClient());

/** A parsed document, as graphql-codegen writes it: no source in it. */
const parsed = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Version" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "InfrahubInfo" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "version" } }],
            },
          },
        ],
      },
    },
  ],
} as TypedDocument<{ InfrahubInfo: { version: string } }, object>;

describeLive("GraphQL documents", () => {
  it("may be parsed and typed", async () => {
    const { InfrahubInfo } = await live().executeGraphQL(parsed);
    expect(InfrahubInfo.version).toMatch(/^\d+\./);
  });

  it("may be made from objects, with strings of any content", async () => {
    const text = '$name "quoted" \\ é\n}';
    const query = new Query({
      name: "Tags",
      variables: { names: "[String]" },
      query: {
        BuiltinTag: [
          { "@alias": "listed", "@filters": { name__values: variable("names") }, count: true },
          {
            "@alias": "described",
            "@filters": { description__value: text },
            count: true,
            edges: { node: { "...on BuiltinTag": { id: true } } },
          },
        ],
      },
    });
    const data = await live().executeGraphQL(query, { names: [runName("none"), text] });
    expect(data).toEqual({ listed: { count: 0 }, described: { count: 0, edges: [] } });
  });

  it("may be mutations made from objects", async () => {
    const name = runName("$tag");
    const create = new Mutation({
      name: "Make",
      mutation: "BuiltinTagCreate",
      inputData: { data: { name: { value: name } } },
      query: { object: { id: true, name: { value: true } } },
    });
    const { BuiltinTagCreate } = (await live().executeGraphQL(create)) as {
      BuiltinTagCreate: { object: { id: string } };
    };
    expect(BuiltinTagCreate.object).toMatchObject({ name: { value: name } });
    const remove = new Mutation({
      mutation: "BuiltinTagDelete",
      inputData: { data: { id: variable("id") } },
      variables: { id: "String!" },
      query: { ok: true },
    });
    const { id } = BuiltinTagCreate.object;
    expect(await live().executeGraphQL(remove, { id })).toEqual({ BuiltinTagDelete: { ok: true } });
    await refusal(NodeNotFoundError, live().executeGraphQL(remove, { id }));
  });
});

describeLive("GraphQL that gives refusals", () => {
  it("gives the crash that a missing variable is to Infrahub 1.11", async () => {
    const document = "query ($name: String!) { BuiltinTag(name__value: $name) { count } }";
    const { error } = await live().safeExecuteGraphQL(document, {});
    expect(error).toBeInstanceOf(ServerError);
  });

  it("gives data", async () => {
    const { data, errors } = await live().safeExecuteGraphQL(parsed);
    expect(errors).toBeUndefined();
    expect(data?.InfrahubInfo?.version).toMatch(/^\d+\./);
  });

  it("gives what failed beside what succeeded", async () => {
    const document = `mutation { a: BuiltinTagDelete(data: { id: "unknown" }) { ok } }`;
    const { data, errors, error } = await live().safeExecuteGraphQL(document);
    expect(data).toEqual({ a: null });
    expect(errors).toMatchObject([{ code: "NODE_NOT_FOUND", path: ["a"], data: { identifier: "unknown" } }]);
    expect(error).toBeInstanceOf(NodeNotFoundError);
  });

  it("gives the refusal of a whole request", async () => {
    const client = new InfrahubClient(liveClient({ auth: anonymousAuth() }));
    const { data, error } = await client.safeExecuteGraphQL(
      `mutation { BuiltinTagDelete(data: { id: "x" }) { ok } }`,
    );
    expect(data).toBeNull();
    expect(error).toBeInstanceOf(AuthenticationError);
  });

  it("rejects when there is no answer", async () => {
    const client = new InfrahubClient(liveClient({ address: "http://127.0.0.1:9", retry: { limit: 0 } }));
    await refusal(ServerNotReachableError, client.safeExecuteGraphQL(parsed));
  });
});

describeLive("files in variables", () => {
  const branch = runName("upload");
  beforeAll(() => createBranch(liveClient(), branch));
  afterAll(() => cleanUp([() => deleteBranch(liveClient(), branch)]));

  const content = "One line.\nAnother one: ✓\n";
  const bytes = new TextEncoder().encode(content);

  it.each<[what: string, file: () => unknown, name: string]>([
    ["a File", () => new File([content], "a file.txt", { type: "text/plain" }), "a file.txt"],
    ["bytes with a name", () => ({ file: bytes, name: "bytes.txt", type: "text/plain" }), "bytes.txt"],
    [
      "a stream with a name",
      () => ({ file: new Blob([bytes]).stream(), name: "stream ✓.txt", type: "text/plain" }),
      "stream ✓.txt",
    ],
  ])("arrive whole: %s", async (_, file, name) => {
    const { manual } = liveFixture().kinds;
    const client = live().with({ branch });
    const { made } = await client.executeGraphQL<{
      made: { object: { id: string; file_name: { value: string }; file_size: { value: number } } };
    }>(
      `mutation Upload($title: String!, $file: Upload!) {
        made: ${manual}Create(data: { title: { value: $title } }, file: $file) {
          object { id file_name { value } file_size { value } }
        }
      }`,
      { title: runName("manual"), file: file() },
    );
    expect(made.object).toMatchObject({ file_name: { value: name }, file_size: { value: bytes.length } });
    const { data, response } = await client.rest.GET("/api/storage/files/{node_id}", {
      params: { path: { node_id: made.object.id } },
      parseAs: "text",
    });
    expect(data).toBe(content);
    expect(response.headers.get("content-type")).toContain("text/plain");
  });

  it("are refused where none is taken", async () => {
    const document = `mutation ($file: Upload!) { BuiltinTagCreate(data: { name: { value: "x" } }, file: $file) { ok } }`;
    const { errors } = await live().safeExecuteGraphQL(document, { file: new Blob(["x"]) }, { branch });
    expect(errors?.[0]?.message).toContain("Unknown argument 'file'");
  });
});
