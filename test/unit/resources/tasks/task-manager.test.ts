import { expect, it } from "vitest";
import { InvalidInputError } from "../../../../src/rest.js";
import type { TaskFilters } from "../../../../src/index.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playInfrahub } from "../../nodes/play-infrahub.js";
import { line, taskAnswer } from "./play-tasks.js";

hideEnvironment();

const none = { result: { count: 0, edges: [] } };

it("sends filters as variables, under the server's names", async () => {
  await using infrahub = await playInfrahub(() => none);
  const filters: TaskFilters = {
    ids: ["a", "b"],
    q: 'say "hi"',
    branch: "feature/x",
    state: "FAILED",
    workflow: ["one", "two"],
    relatedNodeId: "n",
  };
  const { relatedNodeId: related, ...others } = filters;
  await infrahub.client.task.filter(filters, { limit: 5, offset: 10 });
  await infrahub.client.task.count(filters);
  const variables = { ...others, related };
  expect(infrahub.asked.map((asked) => asked.variables)).toEqual([
    { ...variables, limit: 5, offset: 10 },
    variables,
  ]);
});

it("asks for logs and related nodes when they are wanted, and reads them", async () => {
  await using infrahub = await playInfrahub((asked) => {
    const answer = taskAnswer({ ...asked, variables: { ids: ["t"] } }, { state: "RUNNING", logs: ["a"] });
    return answer;
  });
  const [plain] = await infrahub.client.task.all({ limit: 1 });
  const [detailed] = await infrahub.client.task.all({ limit: 1, logs: true, relatedNodes: true });
  expect(plain).not.toHaveProperty("logs");
  expect(detailed?.logs).toEqual([line("a")]);
  const asksFor = (words: string) => infrahub.asked.map(({ query }) => query.includes(words));
  expect(asksFor("logs {")).toEqual([false, true]);
  expect(asksFor("related_nodes {")).toEqual([false, true]);
});

it.each<TaskFilters>([
  { ids: [] },
  { state: [] },
  { workflow: [] },
  { q: "" },
  { branch: "" },
  { relatedNodeId: "" },
])("refuses a filter without a value: %o", async (filters) => {
  await using infrahub = await playInfrahub(() => none);
  const error = await caught(InvalidInputError, infrahub.client.task.filter(filters));
  expect(error.message).toMatch(/: a filter needs a value/);
  await caught(InvalidInputError, infrahub.client.task.count(filters));
  expect(infrahub.asked).toEqual([]);
});

it("does a delivery again, and cancels one, once", async () => {
  await using infrahub = await playInfrahub(() => ({ result: { ok: true, task: { id: "new" } } }));
  expect(await infrahub.client.task.retry("old")).toEqual({ id: "new" });
  await infrahub.client.task.cancel("old");
  expect(infrahub.asked.map(({ variables }) => variables)).toEqual([{ id: "old" }, { id: "old" }]);
  expect(infrahub.asked.map(({ query }) => /InfrahubTask\w+/.exec(query)?.[0])).toEqual([
    "InfrahubTaskRetry",
    "InfrahubTaskCancel",
  ]);
});

it("sends with the settings of the call", async () => {
  await using infrahub = await playInfrahub(
    (_, response) => {
      response.writeHead(503).end();
      return undefined;
    },
    { retry: { limit: 0 } },
  );
  const attempts: number[] = [];
  const options = {
    retry: { limit: 2, baseDelay: 1 },
    onRetry: ({ attempt }: { attempt: number }) => attempts.push(attempt),
  };
  await caught(Error, infrahub.client.task.all(options));
  await caught(Error, infrahub.client.task.retry("t", options));
  expect(attempts).toEqual([1, 2]);
});
