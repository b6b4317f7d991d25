import { noSuchNode } from "../../errors/no-such-node.js";
import { ask, askFields } from "../../graphql/ask.js";
import type { Page } from "../../graphql/read-list.js";
import type { RestClient } from "../../http/rest-client.js";
import { poll } from "../tasks/poll.js";
import type { CallOptions } from "../../http/call-options.js";
import { flattenNode } from "../base/flatten-node.js";
import type { WaitOptions } from "../tasks/task-options.js";
import { VALIDATOR_FIELDS, type Validator } from "./validator.js";
import { notify } from "../../util/notify.js";

/** How to wait for checks. */
export interface ChecksOptions extends Omit<WaitOptions, "onProgress" | "onLog"> {
  /** Told the validators when they are first seen, and when one of them has changed. */
  onProgress?: ((validators: Validator[]) => void) | undefined;
}

const VALIDATORS = `query Validators($id: ID!) {
  result: CoreProposedChange(ids: [$id]) { edges { node { validations { edges { node { ${VALIDATOR_FIELDS} } } } } } }
}`;

// The task that starts the checks is not shown. The last one that it starts is `proposed-changed-user-tests`
// (`infrahub/proposed_change/tasks.py` of server 1.11): a new one of these tells that all have been started.
const TASKS = `query CheckTasks($id: String!) {
  rounds: InfrahubTask(related_node__ids: [$id], workflow: ["proposed-changed-user-tests"], limit: 200) { edges { node { id } } }
  unfinished: InfrahubTask(state: [SCHEDULED, PENDING, RUNNING, PAUSED, CANCELLING], limit: 200) { edges { node { parameters } } }
}`;

interface Tasks {
  /** Ids of the tasks that tell of a round of checks. */
  rounds: { id: string }[];
  unfinished: { parameters: unknown }[];
}

/**
 * Reads the validators of a proposed change, with their checks.
 *
 * @throws {@link NodeNotFoundError} when there is no such proposed change.
 */
export async function readValidators(
  rest: RestClient,
  id: string,
  options: CallOptions,
): Promise<Validator[]> {
  const found = ({ edges }: Page<object>) => {
    const change = edges[0] && (flattenNode(edges[0].node) as { validations: Validator[] });
    return change && [...change.validations];
  };
  const validators = await ask(rest, VALIDATORS, { id }, options, found);
  if (!validators) throw noSuchNode("CoreProposedChange", id);
  return validators;
}

/** Reads the tasks that tell of the checks of a proposed change. */
export async function readCheckTasks(rest: RestClient, id: string, options: CallOptions): Promise<Tasks> {
  return askFields(rest, TASKS, { id }, options, (data: object) => {
    const { rounds, unfinished } = flattenNode(data) as Tasks;
    return { rounds: [...rounds], unfinished: [...unfinished] };
  });
}

/**
 * Waits until there are more rounds of checks than `earlier`, no task about the proposed change goes on, and every
 * validator has completed; all of that twice, because a task that follows another one is not seen at once.
 */
export function waitForChecks(
  rest: RestClient,
  id: string,
  earlier: number,
  { onProgress, ...options }: ChecksOptions,
): Promise<Validator[]> {
  let told = "";
  let doneBefore = false;
  return poll(
    rest,
    () => `the checks of proposed change ${id}`,
    options,
    async (sending) => {
      const { rounds, unfinished } = await readCheckTasks(rest, id, sending);
      const validators = await readValidators(rest, id, sending);
      const text = JSON.stringify(validators);
      if (text !== told) notify(onProgress, validators);
      told = text;
      const done =
        rounds.length > earlier &&
        !unfinished.some(({ parameters }) => JSON.stringify(parameters).includes(id)) &&
        validators.every(({ state }) => state === "completed");
      const answer = done && doneBefore ? validators : undefined;
      doneBefore = done;
      return answer;
    },
  );
}
