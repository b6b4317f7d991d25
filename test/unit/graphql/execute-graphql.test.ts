import { expect, it } from "vitest";
import { AbortError, InvalidInputError, NodeNotFoundError, ResponseError } from "../../../src/rest.js";
import { answerJson } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { playInfrahub } from "../nodes/play-infrahub.js";

hideEnvironment();

it("sends document, variables and the operation's name, and gives the data", async () => {
  await using infrahub = await playInfrahub(() => ({ a: 1 }));
  const document = "query A($x: String) { a(x: $x) } query B { b }";
  const data = await infrahub.client.executeGraphQL<{ a: number }>(
    document,
    { x: '$x "\n' },
    { operationName: "A" },
  );
  expect(data.a).toBe(1);
  expect(infrahub.asked).toEqual([
    { query: document, variables: { x: '$x "\n' }, operationName: "A", branch: null, at: null },
  ]);
  expect(infrahub.schemaRequests).toEqual([]);
});

it("sends no name and no variables where there are none", async () => {
  await using infrahub = await playInfrahub(() => ({ a: 1 }));
  await infrahub.client.executeGraphQL("{ a }");
  expect(infrahub.asked).toEqual([{ query: "{ a }", variables: {}, branch: null, at: null }]);
});

it("runs on the call's branch and moment, or else on the client's", async () => {
  await using infrahub = await playInfrahub(() => ({ a: 1 }));
  const scoped = infrahub.client.with({ branch: "feature/x", at: "2026-01-01" });
  await scoped.executeGraphQL("{ a }");
  await scoped.executeGraphQL("{ a }", {}, { branch: "other", at: new Date(0) });
  expect(infrahub.asked.map(({ branch, at }) => [branch, at])).toEqual([
    ["feature/x", "2026-01-01T00:00:00Z"],
    ["other", "1970-01-01T00:00:00.000Z"],
  ]);
});

it("takes undefined for not given", async () => {
  await using infrahub = await playInfrahub(() => ({ a: 1 }), { branch: "b", at: "2026-01-01" });
  await infrahub.client.executeGraphQL("{ a }", {}, { branch: undefined, at: undefined });
  expect(infrahub.asked).toMatchObject([{ branch: "b", at: "2026-01-01T00:00:00Z" }]);
});

it("refuses what is no moment before sending", async () => {
  await using infrahub = await playInfrahub();
  await caught(InvalidInputError, infrahub.client.executeGraphQL("{ a }", {}, { at: "yesterday" }));
  expect(infrahub.asked).toEqual([]);
});

it("throws the class of an error's code, with the data that there is", async () => {
  const extensions = {
    code: "NODE_NOT_FOUND",
    http_status: 404,
    data: { node_kind: "SampleTag", identifier: "x" },
  };
  await using infrahub = await playInfrahub((_, response) => {
    answerJson(response, { data: { a: 1, b: null }, errors: [{ message: "gone", path: ["b"], extensions }] });
    return undefined;
  });
  const error = await caught(NodeNotFoundError, infrahub.client.executeGraphQL("{ a b }"));
  expect(error.data).toEqual({ node_kind: "SampleTag", identifier: "x" });
  expect(error.partialData).toEqual({ a: 1, b: null });
});

it("throws a refusal that is not GraphQL's", async () => {
  await using infrahub = await playInfrahub((_, response) => {
    response.writeHead(500, { "content-type": "text/plain" }).end("Internal Server Error");
    return undefined;
  });
  expect((await caught(ResponseError, infrahub.client.executeGraphQL("{ a"))).status).toBe(500);
});

it("ends when it is aborted", async () => {
  const controller = new AbortController();
  await using infrahub = await playInfrahub(() => {
    controller.abort();
    return undefined;
  });
  await caught(AbortError, infrahub.client.executeGraphQL("{ a }", {}, { signal: controller.signal }));
});
