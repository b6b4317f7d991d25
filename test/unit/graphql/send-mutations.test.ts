import { describe, expect, it } from "vitest";
import { sendMutations } from "../../../src/graphql/send-mutations.js";
import { InvalidInputError, ResponseError, UnexpectedResponseError } from "../../../src/rest.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { playStore, testId } from "../nodes/play-store.js";
import { answeringClient } from "./answering-client.js";

hideEnvironment();

const account = { id: testId(9), name: "bot" };

it("names the account in whose name every mutation of a document runs", async () => {
  await using infrahub = await playStore();
  infrahub.put("SampleTag", testId(1), { name: "red" });
  const asBot = infrahub.client.with({ requestContext: { account } });
  await asBot.delete("SampleTag", testId(1));
  expect(infrahub.asked.at(-1)).toMatchObject({
    query:
      "mutation SampleTagDelete($m0: DeleteInput!, $context: ContextInput) { m0: SampleTagDelete(data: $m0, context: $context) { ok } }",
    variables: { m0: { id: testId(1) }, context: { account: { id: account.id } } },
  });

  const tag = await asBot.with({ branch: "b" }).create("SampleTag", { name: "blue" });
  await tag.save();
  expect(infrahub.asked.at(-1)?.variables).toMatchObject({ context: { account: { id: account.id } } });
  const other = { requestContext: { account: { id: testId(8) } } };
  await tag.update({ name: "green" }, other);
  expect(infrahub.asked.at(-1)?.variables).toMatchObject({ context: other.requestContext });
  await (await asBot.with({ requestContext: undefined }).get("SampleTag", { id: tag.id })).delete();
  expect(infrahub.asked.at(-1)?.query).not.toContain("context");
});

it("refuses a context that the server would pass over", async () => {
  await using infrahub = await playStore();
  for (const given of [{}, { account: {} }, { account: { id: "" } }, { account: "bot" }]) {
    const requestContext = given as { account: { id: string } };
    expect(() => infrahub.client.with({ requestContext })).toThrow(InvalidInputError);
    const tag = await infrahub.client.create("SampleTag", { name: "red" });
    const asked = infrahub.asked.length;
    expect((await caught(InvalidInputError, tag.save({ requestContext }))).message).toContain(
      "account: { id }",
    );
    expect(infrahub.asked).toHaveLength(asked);
  }
});

describe("mutations of one document", () => {
  const create = (data: object) => ({ field: "TagCreate", inputType: "TagCreateInput", data });
  const remove = { field: "TagDelete", inputType: "DeleteInput", data: { id: "b" } };

  it("are sent in their order, each with its input and what is read of it", async () => {
    const { rest, sent } = answeringClient({
      data: { m0: { ok: true, object: { id: "a" } }, m1: { ok: true, object: null } },
    });
    const outcomes = await sendMutations(rest, [{ ...create({ x: 1 }), selection: "id" }, remove], {});
    expect(outcomes).toEqual([
      { done: true, object: { id: "a" } },
      { done: true, object: undefined },
    ]);
    expect(sent).toEqual([
      {
        query:
          "mutation WriteNodes($m0: TagCreateInput!, $m1: DeleteInput!) { m0: TagCreate(data: $m0) { ok object { id } } m1: TagDelete(data: $m1) { ok } }",
        variables: { m0: { x: 1 }, m1: { id: "b" } },
        operationName: "WriteNodes",
      },
    ]);
  });

  it("are named after their field where it is one", async () => {
    const { rest, sent } = answeringClient({ data: { m0: { ok: true }, m1: { ok: true } } });
    await sendMutations(rest, [create({}), create({})], {});
    await sendMutations(rest, [], {}).catch(() => undefined);
    expect(sent).toMatchObject([{ operationName: "TagCreate" }, { operationName: "WriteNodes" }]);
  });

  it("carry their files in a form", async () => {
    const { rest, sent } = answeringClient({ data: { m0: { ok: true }, m1: { ok: true } } });
    const file = new Blob(["content of the file"]);
    await sendMutations(rest, [create({}), { ...create({ x: 1 }), file }], {});
    const [form] = sent as string[];
    expect(form).toContain(
      "mutation TagCreate($m0: TagCreateInput!, $m1: TagCreateInput!, $file1: Upload!) { m0: TagCreate(data: $m0) { ok } m1: TagCreate(data: $m1, file: $file1) { ok } }",
    );
    expect(form).toContain('{"0":["variables.file1"]}');
    expect(form).toContain("content of the file");
  });

  it("are told apart by the path of each error", async () => {
    const { rest } = answeringClient({
      data: { m0: null, m1: { ok: true }, m2: null },
      errors: [
        { message: "first", path: ["m0"] },
        { message: "third", path: ["m2", "object"] },
        { message: "of none" },
      ],
    });
    const outcomes = await sendMutations(rest, [create({}), remove, create({})], {});
    expect(outcomes.map((outcome) => (outcome.done ? "done" : outcome.error.message))).toEqual([
      "m0: first",
      "done",
      "m2.object: third",
    ]);
  });

  it("all have an error that names none of them", async () => {
    const { rest } = answeringClient({ data: { m0: null }, errors: [{ message: "of none" }] });
    const [outcome] = await sendMutations(rest, [create({})], {});
    expect(outcome).toMatchObject({ done: false, error: { message: "of none" } });
  });

  it("that are neither done nor refused may have been done", async () => {
    const { rest } = answeringClient({ data: { m0: { ok: true } } });
    const outcomes = await sendMutations(rest, [create({}), remove], {});
    expect(outcomes[0]).toEqual({ done: true, object: undefined });
    const [, missing] = outcomes as { error: UnexpectedResponseError }[];
    expect(missing?.error).toBeInstanceOf(UnexpectedResponseError);
    expect(missing?.error).toMatchObject({ status: 200, outcome: "unknown" });
    expect(missing?.error.message).toContain("The answer to TagDelete is not Infrahub's");
  });

  it.each([
    [200, { data: null, errors: [{ message: "Cannot query field" }] }],
    [400, { errors: [{ message: "Cannot query field" }] }],
  ])("are refused together by an answer of status %i without data", async (status, answer) => {
    const { rest } = answeringClient(answer, status);
    const error = await caught(ResponseError, sendMutations(rest, [create({}), remove], {}));
    expect(error.message).toContain("Cannot query field");
    expect(error.status).toBe(status);
  });
});
