import type { Logger } from "../../../src/rest.js";
import { Gate } from "./gate.js";

/** A gate that is passed once a request of the client with its logger has failed, and all that follows at once is done. */
export function failureGate(): { logger: Logger; failed: Promise<void> } {
  const gate = new Gate();
  const open = () => {
    gate.open();
  };
  const nothing = () => undefined;
  return {
    logger: { debug: nothing, info: nothing, warn: open, error: open },
    failed: gate.passed.then(() => new Promise((resolve) => setImmediate(resolve))),
  };
}
