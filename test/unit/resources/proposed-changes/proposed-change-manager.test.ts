import { expect, it } from "vitest";
import {
  BranchConflictError,
  InvalidInputError,
  NodeNotFoundError,
  TaskFailedError,
  TimeoutError,
  type Validator,
} from "../../../../src/index.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playInfrahub } from "../../nodes/play-infrahub.js";
import { playTask } from "../tasks/play-tasks.js";

hideEnvironment();

const attributes = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]));
const account = { node: { id: "a", displayLabel: "Ann" } };
const raw = (fields: object = {}) => ({
  id: "p",
  ...attributes({
    name: "n",
    description: null,
    sourceBranch: "b",
    destinationBranch: "main",
    state: "open",
  }),
  ...attributes({ draft: false, totalComments: 2, ...fields }),
  reviewers: { edges: [account] },
  approvedBy: { edges: [] },
  rejectedBy: { edges: [] },
});
const plain = {
  id: "p",
  name: "n",
  description: null,
  sourceBranch: "b",
  destinationBranch: "main",
  state: "open",
  draft: false,
  totalComments: 2,
  reviewers: [{ id: "a", displayLabel: "Ann" }],
  approvedBy: [],
  rejectedBy: [],
};
const quick = { interval: 1 };

it("reads proposed changes without their wrapping", async () => {
  await using infrahub = await playInfrahub(() => ({ result: { edges: [{ node: raw() }] } }));
  const { proposedChange } = infrahub.client.with({ branch: "other", at: "2026-01-01" });
  expect(await proposedChange.get("p")).toEqual(plain);
  expect(await proposedChange.filter({ state: "open", sourceBranch: "b" }, { limit: 3 })).toEqual([plain]);
  expect(infrahub.asked.map(({ variables }) => variables)).toEqual([
    { ids: ["p"] },
    { state: "open", source: "b", limit: 3, offset: 0 },
  ]);
  expect(infrahub.asked.every(({ branch, at }) => branch === null && at === null)).toBe(true);
});

it("sends what is given, and nothing else", async () => {
  await using infrahub = await playInfrahub(({ query }) =>
    query.includes("isDefault")
      ? { result: [{ name: "b" }, { name: "trunk", isDefault: true }] }
      : { result: { object: raw() } },
  );
  const { proposedChange } = infrahub.client;
  expect(await proposedChange.create({ name: "n", sourceBranch: "b" })).toEqual(plain);
  await proposedChange.create({
    ...{ name: "n", sourceBranch: "b", destinationBranch: "c" },
    ...{ description: "d", draft: true, reviewers: ["a"] },
  });
  await proposedChange.update("p", { draft: false, reviewers: [] });
  await proposedChange.close("p");
  const branches = (source: string, destination: string) =>
    attributes({ source_branch: source, destination_branch: destination });
  expect(infrahub.asked.flatMap(({ variables }) => variables["data"] ?? [])).toEqual([
    { ...branches("b", "trunk"), name: { value: "n" } },
    {
      ...branches("b", "c"),
      ...attributes({ name: "n", description: "d", is_draft: true }),
      reviewers: [{ id: "a" }],
    },
    { id: "p", is_draft: { value: false }, reviewers: [] },
    { id: "p", state: { value: "closed" } },
  ]);
});

it("refuses what is not there", async () => {
  await using infrahub = await playInfrahub(() => ({ result: { edges: [] } }));
  const { proposedChange } = infrahub.client;
  const data = { node_kind: "CoreProposedChange", identifier: "p" };
  for (const call of [proposedChange.get("p"), proposedChange.validators("p"), proposedChange.merge("p")])
    expect((await caught(NodeNotFoundError, call)).data).toEqual(data);
});

/** Plays a server whose checks are at these moments, one after the other. */
function playChecks(moments: { rounds: number; parameters?: object[]; states: Validator["state"][] }[]) {
  let looks = 0;
  return playInfrahub(({ query }) => {
    const moment = moments[Math.min(looks, moments.length - 1)];
    if (!moment) return undefined;
    if (query.includes("rounds:"))
      return {
        rounds: {
          edges: Array.from({ length: moment.rounds }, (_, index) => ({ node: { id: String(index) } })),
        },
        unfinished: { edges: (moment.parameters ?? []).map((parameters) => ({ node: { parameters } })) },
      };
    looks++;
    const nodes = moment.states.map((state) => ({
      node: { id: "v", kind: "CoreDataValidator", ...attributes({ state }), checks: { edges: [] } },
    }));
    return { result: { edges: [{ node: { validations: { edges: nodes } } }] } };
  });
}

it("waits until checks have begun, nothing goes on, and everything has completed, twice", async () => {
  const about = { model: { proposed_change: "p" } };
  await using infrahub = await playChecks([
    { rounds: 0, states: [] },
    { rounds: 1, parameters: [about], states: ["completed"] },
    { rounds: 1, parameters: [{ model: { proposed_change: "q" } }], states: ["completed"] },
    { rounds: 1, states: ["completed", "queued"] },
    { rounds: 1, states: ["completed", "completed"] },
    { rounds: 1, states: ["completed", "completed"] },
    { rounds: 1, states: [] },
  ]);
  const told: string[] = [];
  const onProgress = (validators: Validator[]) => told.push(validators.map(({ state }) => state).join());
  const validators = await infrahub.client.proposedChange.waitForChecks("p", { ...quick, onProgress });
  expect(validators).toHaveLength(2);
  expect(told).toEqual(["", "completed", "completed,queued", "completed,completed"]);
});

it("waits for a round of checks that was not there before", async () => {
  await using infrahub = await playInfrahub(({ query }) => {
    const checking = infrahub.asked.some((asked) => asked.query.includes("RunCheck"));
    if (query.includes("RunCheck")) return { result: { ok: true } };
    if (!query.includes("rounds:")) return { result: { edges: [{ node: { validations: { edges: [] } } }] } };
    const late = infrahub.asked.length > 6;
    const rounds = [{ node: { id: "1" } }, ...(checking && late ? [{ node: { id: "2" } }] : [])];
    return { rounds: { edges: rounds }, unfinished: { edges: [] } };
  });
  expect(await infrahub.client.proposedChange.runChecks("p", quick)).toEqual([]);
  expect(infrahub.asked.length).toBeGreaterThan(8);
});

it("ends waiting for checks with its limit", async () => {
  await using infrahub = await playChecks([{ rounds: 0, states: [] }]);
  const error = await caught(
    TimeoutError,
    infrahub.client.proposedChange.waitForChecks("p", { totalTimeout: 100 }),
  );
  expect(error.message).toBe(
    "Waiting for the checks of proposed change p ended after 100 ms; the work goes on.",
  );
});

it("refuses to merge a draft", async () => {
  await using infrahub = await playInfrahub(() => ({ result: { edges: [{ node: raw({ draft: true }) }] } }));
  await caught(InvalidInputError, infrahub.client.proposedChange.merge("p"));
  expect(infrahub.asked).toHaveLength(1);
});

it("merges as a task, and gives its failure or what became of the proposed change", async () => {
  const play = (message?: string) =>
    playTask(
      message === undefined
        ? [{ state: "COMPLETED" }]
        : [{ state: "FAILED", logs: [`Finished in state Failed('${message}')`] }],
      ({ query }) =>
        query.includes("wait_until_completion")
          ? { result: { task: { id: "t" } } }
          : { result: { edges: [{ node: raw() }] } },
    );
  await using merged = await play();
  expect(await merged.client.proposedChange.merge("p")).toEqual(plain);
  expect(await merged.client.proposedChange.merge("p", { waitUntilCompletion: false })).toEqual({ id: "t" });
  await using failed = await play("Unable to merge proposed change containing failing checks");
  await caught(TaskFailedError, failed.client.proposedChange.merge("p"));
  await using conflict = await play(
    "Data conflicts found on branch and missing decisions about what branch to keep",
  );
  const error = await caught(BranchConflictError, conflict.client.proposedChange.merge("p"));
  expect(error.data).toEqual({ branch_name: "b" });
});
