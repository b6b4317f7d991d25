import { expect, it, vi } from "vitest";
import { InvalidInputError, ResponseError } from "../../../../src/rest.js";
import { answerJson, refusalBody } from "../../helpers/answers.js";
import { caught } from "../../helpers/caught.js";
import { failureGate } from "../../helpers/failure-gate.js";
import { Gate } from "../../helpers/gate.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { edge, playInfrahub, type Answer } from "../play-infrahub.js";

hideEnvironment();

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
const ids = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id);
const named = (from: number, to: number) => numbers(from, to).map((number) => `t${number}`);

/** Answers with the tags `t0`, `t1`, ... that there are; the count only where it is asked for. */
function tags(count: () => number): Answer {
  return ({ query, variables }) => {
    const { offset, limit } = variables as { offset: number; limit: number };
    const edges = named(offset, Math.min(count(), offset + limit)).map((id) => edge("SampleTag", id));
    return { SampleTag: { edges, ...(query.includes("count") && { count: count() }) } };
  };
}

it.each([0, 1, 3, 4, 5, 8, 9, 20])(
  "reads %i nodes in their order, without a request too many",
  async (count) => {
    for (const parallel of [2, 3, 10]) {
      await using infrahub = await playInfrahub(tags(() => count));
      const nodes = await infrahub.client.all("SampleTag", { pageSize: 4, parallel });
      expect(ids(nodes)).toEqual(named(0, count));
      expect(infrahub.asked).toHaveLength(Math.max(1, Math.ceil(count / 4)));
      const counted = infrahub.asked.map(({ query }) => query.includes("count"));
      expect(counted).toEqual([true, ...counted.slice(1).map(() => false)]);
    }
  },
);

it("does not count when pages are read one after the other", async () => {
  await using infrahub = await playInfrahub(tags(() => 9));
  await infrahub.client.all("SampleTag", { pageSize: 4 });
  expect(infrahub.asked.some(({ query }) => query.includes("count"))).toBe(false);
});

it("asks for as many pages at once as it may, and gives them in their order", async () => {
  let under = 0;
  let most = 0;
  const answer = tags(() => 40);
  const all = new Gate();
  const later = new Gate();
  await using infrahub = await playInfrahub(async (asked, response, index) => {
    most = Math.max(most, ++under);
    // The first three pages after the count wait for each other, and the later ones are answered first.
    if (index === 3) all.open();
    if (index > 0) await all.passed;
    if (index === 1) await later.passed;
    if (index === 3) later.open();
    under--;
    return answer(asked, response, index);
  });
  const nodes = await infrahub.client.all("SampleTag", { pageSize: 4, parallel: 3 });
  expect(ids(nodes)).toEqual(named(0, 40));
  expect(most).toBe(3);
  expect(infrahub.asked).toHaveLength(10);
});

it.each([
  [{ limit: 6 }, named(0, 6), 2],
  [{ limit: 6, offset: 3 }, named(3, 9), 2],
  [{ offset: 15 }, named(15, 20), 2],
  [{ offset: 30 }, [], 1],
  [{ limit: 4 }, named(0, 4), 1],
])("reads exactly what %j says", async (cutting, wanted, requests) => {
  await using infrahub = await playInfrahub(tags(() => 20));
  const nodes = await infrahub.client.all("SampleTag", { pageSize: 4, parallel: 4, ...cutting });
  expect(ids(nodes)).toEqual(wanted);
  expect(infrahub.asked).toHaveLength(requests);
});

it("reads what is added to the list while it is read", async () => {
  let count = 8;
  const answer = tags(() => count);
  await using infrahub = await playInfrahub((asked, response, index) => {
    const data = answer(asked, response, index);
    if (index === 0) count = 17;
    return data;
  });
  expect(ids(await infrahub.client.all("SampleTag", { pageSize: 4, parallel: 3 }))).toEqual(named(0, 17));
});

it("ends where a list that becomes shorter ends", async () => {
  let count = 20;
  const answer = tags(() => count);
  await using infrahub = await playInfrahub((asked, response, index) => {
    const data = answer(asked, response, index);
    if (index === 0) count = 6;
    return data;
  });
  expect(ids(await infrahub.client.all("SampleTag", { pageSize: 4, parallel: 2 }))).toEqual(named(0, 6));
});

it("throws the failure of a page in its turn, once, and leaves nothing unhandled", async () => {
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  const answer = tags(() => 40);
  await using infrahub = await playInfrahub((asked, response, index) => {
    if (index < 2) return answer(asked, response, index);
    answerJson(response, refusalBody("broken", 400), 400);
    return undefined;
  });
  const seen: string[] = [];
  await caught(ResponseError, async () => {
    for await (const { id } of infrahub.client.stream("SampleTag", { pageSize: 4, parallel: 4 }))
      seen.push(id);
  });
  expect(seen).toEqual(named(0, 8));
  // Nobody waits any more for the pages that were asked for, and fail.
  const { logger, failed } = failureGate();
  await using other = await playInfrahub(
    (asked, response, index) => {
      if (index === 0) return answer(asked, response, index);
      response.destroy();
      return undefined;
    },
    { logger },
  );
  for await (const { id } of other.client.stream("SampleTag", { pageSize: 4, parallel: 4 }))
    if (id === "t1") break;
  await failed;
  process.off("unhandledRejection", unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

it.each([0, -1, 1.5, NaN])("refuses %d pages at once before sending", async (parallel) => {
  await using infrahub = await playInfrahub(tags(() => 1));
  const error = await caught(InvalidInputError, infrahub.client.all("SampleTag", { parallel }));
  expect(error.message).toContain("parallel");
  expect(infrahub.asked).toEqual([]);
});
