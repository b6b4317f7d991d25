import { setTimeout as sleep } from "node:timers/promises";
import { MergeInProgressError } from "../../../src/rest.js";

const LIMIT_MS = 600_000;

/** Does something that the server refuses while a branch is being merged, which others may do on a shared server. */
export async function betweenMerges<Result>(work: () => Promise<Result>): Promise<Result> {
  const end = Date.now() + LIMIT_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof MergeInProgressError) || Date.now() > end) throw error;
      await sleep(2_000);
    }
  }
}
