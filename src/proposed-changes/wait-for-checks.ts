import { executeGraphql } from "../graphql/execute-graphql.js";
import type { RestClient } from "../http/rest-client.js";
import { poll } from "../tasks/poll.js";
import type { RequestOptions, WaitOptions } from "../tasks/task-options.js";
import { noProposedChange, plain } from "./proposed-change.js";
import { VALIDATOR_FIELDS, type CheckType, type Validator } from "./validator.js";

/** How to wait for checks. */
export interface ChecksOptions extends Omit<WaitOptions, "onProgress" | "onLog"> {
  /** Told the validators when they are first seen, and when one of them has changed. */
  onProgress?: ((validators: Validator[]) => void) | undefined;
}

/**
 * The last task that the server starts for each type (`infrahub/proposed_change/tasks.py` of server 1.11). What starts
 * them all is not shown, so that only a new one of these tells that the checks have begun.
 */
const LAST_TASK: Record<CheckType, string> = {
  ALL: "proposed-changed-user-tests",
  ARTIFACT: "proposed-changed-refresh-artifacts",
  DATA: "proposed-changed-data-integrity",
  GENERATOR: "proposed-changed-run-generator",
  REPOSITORY: "proposed-changed-repository-checks",
  SCHEMA: "proposed-changed-schema-integrity",
  TEST: "proposed-changed-user-tests",
  USER: "proposed-changed-repository-checks",
};

const VALIDATORS = `query ($id: ID!) {
  found: CoreProposedChange(ids: [$id]) { edges { node { validations { edges { node { ${VALIDATOR_FIELDS} } } } } } }
}`;

const LOOK = `query ($node: String!, $last: String!) {
  last: InfrahubTask(related_node__ids: [$node], workflow: [$last], limit: 200) { edges { node { id } } }
  unfinished: InfrahubTask(state: [SCHEDULED, PENDING, RUNNING, PAUSED, CANCELLING], limit: 200) {
    edges { node { id parameters } }
  }
}`;

interface Tasks {
  edges: { node: { id: string; parameters?: unknown } }[];
}

/**
 * Reads the validators of a proposed change, with their checks.
 *
 * @throws NodeNotFoundError when there is no such proposed change.
 */
export async function readValidators(
  rest: RestClient,
  id: string,
  options: RequestOptions,
): Promise<Validator[]> {
  const data = await executeGraphql(rest, VALIDATORS, { id }, options);
  const [change] = (plain(data) as { found: { validations: Validator[] }[] }).found;
  if (!change) throw noProposedChange(id);
  return change.validations;
}

/** Ids of the tasks that tell of checks which have begun. */
export async function begunChecks(
  rest: RestClient,
  id: string,
  type: CheckType,
  options: RequestOptions,
): Promise<string[]> {
  return (await look(rest, id, type, options)).begun;
}

/**
 * Waits until checks other than the `earlier` ones have begun, no task about the proposed change goes on, and every
 * validator has completed; all of that twice, because a task that follows another one is not seen at once.
 */
export async function waitForChecks(
  rest: RestClient,
  id: string,
  type: CheckType,
  earlier: readonly string[],
  { onProgress, ...options }: ChecksOptions,
): Promise<Validator[]> {
  let told = "";
  let doneBefore = false;
  return poll(`the checks of proposed change ${id}`, options, async (sending) => {
    const { begun, goingOn } = await look(rest, id, type, sending);
    const validators = await readValidators(rest, id, sending);
    const text = JSON.stringify(validators);
    if (text !== told) onProgress?.(validators);
    told = text;
    const done =
      !goingOn &&
      begun.some((task) => !earlier.includes(task)) &&
      validators.every(({ state }) => state === "completed");
    if (done && doneBefore) return validators;
    doneBefore = done;
    return undefined;
  });
}

async function look(rest: RestClient, id: string, type: CheckType, options: RequestOptions) {
  const variables = { node: id, last: LAST_TASK[type] };
  const { last, unfinished } = await executeGraphql<Record<"last" | "unfinished", Tasks>>(
    rest,
    LOOK,
    variables,
    options,
  );
  return {
    begun: last.edges.map(({ node }) => node.id),
    goingOn: unfinished.edges.some(({ node }) => JSON.stringify(node.parameters).includes(id)),
  };
}
