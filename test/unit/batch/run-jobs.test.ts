import { expect, it } from "vitest";
import { runJobs } from "../../../src/batch/run-jobs.js";

const always = () => true;
const never = () => false;

async function drain<Result>(results: AsyncIterable<Result>): Promise<Result[]> {
  const all: Result[] = [];
  for await (const result of results) all.push(result);
  return all;
}

/** Jobs that note when they begin; each gives its number. */
function numbered(count: number) {
  const begun: number[] = [];
  const jobs = Array.from({ length: count }, (_, index) => async () => {
    begun.push(index);
    await Promise.resolve();
    return [index];
  });
  return { begun, jobs };
}

it("runs so many at a time, and one stage after the other", async () => {
  let running = 0;
  let most = 0;
  const job = (stage: number) => async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running--;
    return [stage];
  };
  const stages = [
    [job(1), job(1), job(1)],
    [job(2), job(2)],
  ];
  expect(await drain(runJobs(stages, 2, always))).toEqual([1, 1, 1, 2, 2]);
  expect(most).toBe(2);
});

it("begins the next ones while the caller looks at a result", async () => {
  const { begun, jobs } = numbered(2);
  const results = runJobs([jobs], 1, always);
  await results.next();
  expect(begun).toEqual([0, 1]);
});

it("begins nothing before the caller has seen a result that may end it all", async () => {
  const { begun, jobs } = numbered(3);
  const results = runJobs([jobs], 1, never);
  await results.next();
  await results.return();
  expect(begun).toEqual([0]);
  expect(await drain(runJobs([jobs], 1, never))).toEqual([0, 1, 2]);
});

it("waits for what is under way when the caller stops", async () => {
  let ended = false;
  const slow = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    ended = true;
    return ["slow"];
  };
  const results = runJobs([[() => Promise.resolve(["quick"]), slow]], 2, always);
  expect((await results.next()).value).toBe("quick");
  await results.return();
  expect(ended).toBe(true);
});
