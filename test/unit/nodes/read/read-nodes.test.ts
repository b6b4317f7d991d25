import { expect, it, onTestFinished, vi } from "vitest";
import { AbortError, InvalidInputError, ResponseError } from "../../../../src/rest.js";
import { answerJson, refusalBody } from "../../helpers/answers.js";
import { caught } from "../../helpers/caught.js";
import { failureGate } from "../../helpers/failure-gate.js";
import { Gate } from "../../helpers/gate.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { edge, playInfrahub, type Answer, type Asked } from "../play-infrahub.js";

hideEnvironment();

/** Answers with the tags `t0`, `t1`, ... that there are, as offset and limit say. */
function tags(count: number): Answer {
  const all = Array.from({ length: count }, (_, index) => edge("SampleTag", `t${index}`));
  return ({ variables }) => ({ SampleTag: { edges: cut(all, variables) } });
}

function cut<Item>(items: readonly Item[], { offset, limit }: Asked["variables"]): Item[] {
  return items.slice(offset as number, (offset as number) + (limit as number));
}

const ids = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id);
const windows = (asked: readonly Asked[]) => asked.map(({ variables: v }) => [v["offset"], v["limit"]]);
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `t${from + i}`);

it.each([
  [0, 1],
  [1, 1],
  [4, 1],
  [5, 2],
  [8, 2],
  [9, 3],
  [12, 3],
])("reads %i nodes in pages of 4 with %i requests", async (count, requests) => {
  await using infrahub = await playInfrahub(tags(count));
  expect(ids(await infrahub.client.all("SampleTag", { pageSize: 4 }))).toEqual(range(0, count));
  expect(infrahub.asked).toHaveLength(requests);
});

it("reads pages of 500 nodes unless told otherwise", async () => {
  await using infrahub = await playInfrahub(tags(501));
  expect(await infrahub.client.all("SampleTag", { select: {} })).toHaveLength(501);
  expect(windows(infrahub.asked)).toEqual([
    [0, 501],
    [500, 501],
  ]);
});

it.each([
  { limit: 3, requests: [[0, 3]] },
  { limit: 4, requests: [[0, 4]] },
  { limit: 6, requests: [[0, 5], [4, 2]] }, // prettier-ignore
  { limit: 8, requests: [[0, 5], [4, 4]] }, // prettier-ignore
  { limit: 4, offset: 3, requests: [[3, 4]] },
  { limit: 6, offset: 3, requests: [[3, 5], [7, 2]] }, // prettier-ignore
  { limit: 100, offset: 8, requests: [[8, 5]] },
  { offset: 6, requests: [[6, 5]] },
  { offset: 5, requests: [[5, 5], [9, 5]] }, // prettier-ignore
  { offset: 20, requests: [[20, 5]] },
])("reads exactly what $limit nodes after $offset are", async ({ requests, ...cutting }) => {
  await using infrahub = await playInfrahub(tags(10));
  const nodes = await infrahub.client.all("SampleTag", { pageSize: 4, ...cutting });
  const { offset = 0, limit = Infinity } = cutting;
  expect(ids(nodes)).toEqual(range(0, 10).slice(offset, offset + limit));
  expect(windows(infrahub.asked)).toEqual(requests);
});

it("asks for nothing when none are wanted", async () => {
  await using infrahub = await playInfrahub(tags(10));
  expect(await infrahub.client.all("SampleTag", { limit: 0 })).toEqual([]);
  expect(infrahub.asked).toEqual([]);
});

it.each([
  { pageSize: 0 },
  { pageSize: -1 },
  { pageSize: 1.5 },
  { pageSize: NaN },
  { limit: -1 },
  { limit: NaN },
  { limit: 0.5 },
  { offset: -1 },
  { offset: NaN },
])("refuses %o before sending", async (options) => {
  await using infrahub = await playInfrahub(tags(10));
  const [name = ""] = Object.keys(options);
  const error = await caught(InvalidInputError, infrahub.client.all("SampleTag", options));
  expect(error.message).toContain(name);
  expect(infrahub.asked).toEqual([]);
});

it("gives a node that moves to a later page once", async () => {
  const all = Array.from({ length: 6 }, (_, index) => edge("SampleTag", `t${index}`));
  await using infrahub = await playInfrahub(({ variables }, _, index) => {
    if (index === 1) all.unshift(edge("SampleTag", "new"));
    return { SampleTag: { edges: cut(all, variables) } };
  });
  expect(ids(await infrahub.client.all("SampleTag", { pageSize: 3 }))).toEqual(range(0, 6));
});

it("keeps every page at one moment", async () => {
  onTestFinished(() => void vi.useRealTimers());
  vi.useFakeTimers({ now: Date.parse("2026-01-01T01:00:00Z"), toFake: ["Date"] });
  await using infrahub = await playInfrahub(tags(6));
  await infrahub.client.all("SampleTag", { pageSize: 2, at: "-1h" });
  const moments = new Set(infrahub.asked.map(({ at }) => at));
  expect([...moments].map((moment) => Date.parse(moment ?? ""))).toEqual([
    Date.parse("2026-01-01T00:00:00Z"),
  ]);
});

it("asks for the next page while this one is used, and for no page further on", async () => {
  const second = new Gate();
  await using infrahub = await playInfrahub((asked, response, index) => {
    if (index === 1) second.open();
    return tags(9)(asked, response, index);
  });
  const seen: string[] = [];
  for await (const { id } of infrahub.client.stream("SampleTag", { pageSize: 3 })) {
    if (seen.length === 0) {
      await second.passed;
      await infrahub.untyped.executeGraphQL("query Fence { a }");
      expect(infrahub.asked.filter(({ operationName }) => operationName !== "Fence")).toHaveLength(2);
    }
    seen.push(id);
  }
  expect(seen).toEqual(range(0, 9));
  // Three pages, and the fence.
  expect(infrahub.asked).toHaveLength(4);
});

it("sends nothing before the stream is read", async () => {
  await using infrahub = await playInfrahub(tags(1));
  const stream = infrahub.client.stream("SampleTag");
  await infrahub.untyped.executeGraphQL("query Fence { a }");
  expect(infrahub.asked).toHaveLength(1);
  expect((await stream.next()).value).toMatchObject({ id: "t0" });
});

it("asks for no more pages once the reader has left the stream", async () => {
  await using infrahub = await playInfrahub(tags(50));
  for await (const { id } of infrahub.client.stream("SampleTag", { pageSize: 5 })) if (id === "t6") break;
  await infrahub.untyped.executeGraphQL("query Fence { a }");
  expect(infrahub.asked.length).toBeLessThanOrEqual(4);
});

it("streams what meets the filters, in the order that is wanted", async () => {
  await using infrahub = await playInfrahub(tags(1));
  const stream = infrahub.client.stream("SampleTag", {
    filters: { name__value: "a" },
    order: { disable: true },
    limit: 1,
  });
  for await (const { id } of stream) expect(id).toBe("t0");
  expect(infrahub.asked[0]?.variables).toEqual({
    name__value: "a",
    order: { disable: true },
    offset: 0,
    limit: 1,
  });
});

it("throws the failure of a later page once, after what came before it", async () => {
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  const { logger, failed } = failureGate();
  await using infrahub = await playInfrahub(
    (asked, response, index) => {
      if (index < 2) return tags(9)(asked, response, index);
      answerJson(response, refusalBody("broken", 400), 400);
      return undefined;
    },
    { logger },
  );
  const seen: string[] = [];
  const stream = infrahub.client.stream("SampleTag", { pageSize: 2 });
  await caught(ResponseError, async () => {
    for await (const { id } of stream) {
      // The third page fails while the second one is used.
      if (seen.push(id) === 3) await failed;
    }
  });
  expect(seen).toEqual(range(0, 4));
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  process.off("unhandledRejection", unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

it("keeps quiet about the failure of a page that nobody reads any more", async () => {
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  const { logger, failed } = failureGate();
  await using infrahub = await playInfrahub(
    (asked, response, index) => {
      if (index === 0) return tags(9)(asked, response, index);
      response.destroy();
      return undefined;
    },
    { logger },
  );
  for await (const { id } of infrahub.client.stream("SampleTag", { pageSize: 2 })) {
    expect(id).toBe("t0");
    break;
  }
  await failed;
  process.off("unhandledRejection", unhandled);
  expect(infrahub.asked).toHaveLength(2);
  expect(unhandled).not.toHaveBeenCalled();
});

it("ends when it is aborted", async () => {
  const controller = new AbortController();
  await using infrahub = await playInfrahub((asked, response, index) => {
    if (index === 0) return tags(9)(asked, response, index);
    controller.abort();
    return undefined;
  });
  const { signal } = controller;
  const seen: string[] = [];
  await caught(AbortError, async () => {
    for await (const { id } of infrahub.client.stream("SampleTag", { pageSize: 2, signal })) seen.push(id);
  });
  expect(seen).toEqual(["t0", "t1"]);
  expect(infrahub.asked).toHaveLength(2);
});

it("passes branch, moment and settings on with every request, before those of the client", async () => {
  await using infrahub = await playInfrahub(tags(0));
  const scoped = infrahub.client.with({ branch: "feature/x", at: "2026-01-01" });
  await scoped.all("SampleTag");
  await scoped.all("SampleTag", { branch: "other", at: "2026-02-02T00:00:00Z" });
  await scoped.count("SampleTag");
  await infrahub.client.all("SampleTag");
  expect(infrahub.asked.map(({ branch, at }) => [branch, at])).toEqual([
    ["feature/x", "2026-01-01T00:00:00Z"],
    ["other", "2026-02-02T00:00:00Z"],
    ["feature/x", "2026-01-01T00:00:00Z"],
    [null, null],
  ]);
});
