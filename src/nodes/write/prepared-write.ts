import {
  sendMutations,
  type MutationField,
  type SendMutationsOptions,
  type MutationResult,
} from "../../graphql/send-mutations.js";
import { asWrite } from "../../errors/write-outcome.js";
import { withScope } from "../../http/with-scope.js";
import type { NodeContext } from "../node/node-record.js";

/** A write of a node that is ready to be sent. */
export interface PreparedWrite {
  mutations: readonly MutationField[];
  /** Whether the server may be asked twice without harm. */
  repeatable: boolean;
  /**
   * Notes on the node what was done.
   *
   * @throws the refusal of what was not done.
   */
  settle: (results: readonly MutationResult[], sent: Sent) => Promise<WriteProgress>;
}

/** How far a write has come: `again` when an earlier attempt turned out to be done, and there is more to save. */
export type WriteProgress = "complete" | "again";

/** How a write was sent. */
export interface Sent {
  options: Omit<SendMutationsOptions, "requestContext">;
  /** In whose name. */
  requestContext: SendMutationsOptions["requestContext"];
  /** Whether the server may have run an earlier attempt, so that what is refused may be done already. */
  mayHaveRun: boolean;
}

/**
 * Sends writes in one document.
 *
 * @returns what settles each of them, in their order.
 * @throws whatever kept the server from running any of them.
 */
export async function sendWrites(
  context: NodeContext,
  writes: readonly PreparedWrite[],
  { requestContext = context.requestContext, ...options }: SendMutationsOptions,
): Promise<(() => Promise<WriteProgress>)[]> {
  const sent: Sent = { options, requestContext, mayHaveRun: false };
  const results = await sendMutations(
    context.rest,
    writes.flatMap(({ mutations }) => mutations),
    {
      ...withScope({ repeatable: writes.every(({ repeatable }) => repeatable) }, options),
      requestContext,
      noteRetry(event) {
        sent.mayHaveRun ||= event.mayHaveRun;
      },
    },
  );
  let start = 0;
  return writes.map(({ mutations, settle }) => {
    const own = results.slice(start, (start += mutations.length));
    return () => asWrite(settle(own, sent));
  });
}
