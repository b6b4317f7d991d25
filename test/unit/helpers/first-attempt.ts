/** What can become of an attempt, and whether the server may have run it. */
export const ATTEMPTS: [what: string, mayHaveRun: boolean, answer: () => Promise<Response>][] = [
  ["was shed", false, () => refused(429, { "x-infrahub-admission": "shed" })],
  [
    "was shed with a delay",
    false,
    () => refused(429, { "x-infrahub-admission": "shed", "retry-after": "0" }),
  ],
  ["was refused the connection", false, () => failed("ECONNREFUSED")],
  ["found no such host", false, () => failed("ENOTFOUND")],
  ["could not connect in time", false, () => failed("UND_ERR_CONNECT_TIMEOUT")],
  ["got 429 after it was admitted", true, () => refused(429, { "x-infrahub-admission": "admitted" })],
  ["got 429 from a proxy", true, () => refused(429)],
  ["got 502 from a proxy", true, () => refused(502)],
  ["got 503", true, () => refused(503)],
  ["got 504", true, () => refused(504)],
  ["lost its connection", true, () => failed("UND_ERR_SOCKET")],
  ["failed without a reason, as in browsers", true, () => Promise.reject(new TypeError("Failed to fetch"))],
];

/**
 * `fetch` for which something becomes of the first attempt of a write; all else goes to the server.
 *
 * @param send - whether the server gets that attempt, too.
 */
export function firstAttempt(answer: () => Promise<Response>, send = false): typeof fetch {
  let first = true;
  return async (input, init) => {
    const write = typeof init?.body === "string" && init.body.includes("mutation");
    if (!first || !write) return fetch(input, init);
    first = false;
    if (send) await (await fetch(input, init)).body?.cancel();
    return answer();
  };
}

function refused(status: number, headers: Record<string, string> = {}): Promise<Response> {
  return Promise.resolve(new Response("busy", { status, headers }));
}

function failed(code: string): Promise<never> {
  return Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) }));
}
