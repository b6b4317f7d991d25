/** What goes wrong with a request, and whether the server runs it all the same. */
export const FAULTS = {
  "connection refused": false,
  shed: false,
  "503 of a gateway, before": false,
  "502 of a gateway, after": true,
  "connection reset, before": false,
  "connection reset, after": true,
  "answer cut": true,
  "answer too late": true,
  "HTML for JSON": true,
  "HTML for JSON, before": false,
} as const;

export type Fault = keyof typeof FAULTS;

const failed = (code: string) =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });
const page = (status: number) =>
  new Response("<html><h1>Gateway</h1></html>", { status, headers: { "content-type": "text/html" } });
const answerOf: Partial<Record<Fault, () => Response>> = {
  shed: () =>
    new Response("busy", { status: 429, headers: { "x-infrahub-admission": "shed", "retry-after": "0" } }),
  "503 of a gateway, before": () => page(503),
  "502 of a gateway, after": () => page(502),
  "HTML for JSON": () => page(200),
  "HTML for JSON, before": () => page(200),
};

/**
 * `fetch` with a fault on every fifth request. All faults come in turn, in an order that a seed decides.
 *
 * @param late - told when an answer is to come too late.
 */
export function faultyFetch(random: () => number, late: () => void = () => undefined) {
  const faults: Fault[] = [];
  const deck: Fault[] = [];
  let requests = 0;
  const draw = (): Fault => {
    if (!deck.length) deck.push(...(Object.keys(FAULTS) as Fault[]));
    const [drawn = "shed"] = deck.splice(Math.floor(random() * deck.length), 1);
    return drawn;
  };
  const faulty: typeof fetch = async (input, init) => {
    if (++requests % 5) return fetch(input, init);
    const fault = draw();
    faults.push(fault);
    // What the client does with the answer is not the server's concern.
    const answer = FAULTS[fault] ? await fetch(input, { ...init, signal: null }) : undefined;
    const made = answerOf[fault]?.();
    if (made) {
      await answer?.body?.cancel();
      return made;
    }
    if (fault === "connection refused") throw failed("ECONNREFUSED");
    if (fault === "answer cut" && answer) return cut(answer);
    await answer?.body?.cancel();
    if (fault !== "answer too late") throw failed("ECONNRESET");
    return new Promise((_, reject) => {
      init?.signal?.addEventListener("abort", () => {
        reject(init.signal?.reason as Error);
      });
      late();
    });
  };
  return { fetch: faulty, faults };
}

/** An answer whose body ends in the middle, with the connection. */
async function cut(answer: Response): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.subarray(0, bytes.length / 2));
    },
    pull(controller) {
      controller.error(failed("UND_ERR_SOCKET"));
    },
  });
  return new Response(body, { status: answer.status, headers: { "content-type": "application/json" } });
}
