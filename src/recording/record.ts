import type { Middleware } from "../http/rest-client.js";
import { redact } from "../util/redact.js";
import { recordedRequest, type Exchange, type RecordedRequest } from "./exchange.js";

/** Headers of an answer that change how it is read; none holds a secret. */
const KEPT = ["content-type", "content-disposition", "retry-after", "x-request-id", "x-infrahub-admission"];

/**
 * Middleware that hands every request and its answer to a function, without secrets: credentials are not among what
 * it sees, logins are recorded without their content, and what is called a password, token, secret or credential
 * is taken out of bodies.
 *
 * @param write - keeps one exchange: in an array, a file, a database.
 *
 * @example
 * const exchanges: Exchange[] = [];
 * client.rest.use(record((exchange) => exchanges.push(exchange)));
 */
export function record(write: (exchange: Exchange) => unknown): Middleware {
  const requests = new Map<string, RecordedRequest>();
  return {
    async onRequest({ id, request }) {
      requests.set(id, await recordedRequest(request));
    },
    async onResponse({ id, response }) {
      const request = requests.get(id);
      requests.delete(id);
      if (!request) return;
      const kept = KEPT.map((name) => [name, response.headers.get(name)]).filter(
        ([, value]) => value !== null,
      );
      const headers = Object.fromEntries(kept) as Record<string, string>;
      const bytes = new Uint8Array(await response.clone().arrayBuffer());
      await write({ ...request, status: response.status, headers, ...encode(bytes) });
    },
    onError({ id }) {
      requests.delete(id);
    },
  };
}

function encode(bytes: Uint8Array): Pick<Exchange, "answer" | "base64"> {
  try {
    return { answer: redact(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    return { answer: btoa(binary), base64: true };
  }
}
