import { systemClock } from "../util/clock.js";
import { retryAfter } from "../http/retry-after.js";
import { isPassingResponse, retryDelay, retryPolicy } from "../http/retry-policy.js";
import { CodegenError } from "./codegen-error.js";
import { isJsonObject } from "./json.js";
import { readText } from "./read-text.js";
import { shownSource } from "./shown-source.js";

const TIMEOUT_MS = 60_000;

/** The longest time that is waited between attempts, all in all. */
const LONGEST_WAIT_MS = 60_000;
/** How often it is asked again at most. */
const MOST_REPETITIONS = 5;

function networkReason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  // A connection tried on several addresses fails with an AggregateError, whose own message is empty.
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
}

/** Refuses what no header can hold before `Headers` does, because that puts the value into its message. */
function checkToken(apiToken: string): string {
  if (/^[\x21-\x7e]+$/.test(apiToken)) return apiToken;
  throw new CodegenError(
    "INFRAHUB_API_TOKEN is not a token: it holds a space or a line break. Set it again without.",
  );
}

/** What Infrahub itself says about a failure, such as a branch that it does not have. */
function serverReason(text: string): string | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  const errors = isJsonObject(body) ? body["errors"] : undefined;
  const first = Array.isArray(errors) ? errors[0] : undefined;
  const message = isJsonObject(first) ? first["message"] : undefined;
  return typeof message === "string" ? message : undefined;
}

interface Answer {
  readonly response: Response;
  readonly text: string;
  /** How often the server was asked. */
  readonly attempts: number;
}

async function ask(url: URL, headers: Headers): Promise<Omit<Answer, "attempts">> {
  const shown = shownSource(url.href);
  try {
    // Following a redirect would hand the token to whatever origin it names.
    const response = await fetch(url, {
      headers,
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.body) return { response, text: "" };
    const text = readText(response.body, shown);
    // What a failure says is only shown, and may be anything.
    return { response, text: await (response.ok ? text : text.catch(() => "")) };
  } catch (cause) {
    if (cause instanceof CodegenError) throw cause;
    const message = `${shown} is not reachable (${networkReason(cause)}). Is Infrahub running, and is the address right?`;
    throw new CodegenError(message, { cause });
  }
}

/** Asks again while the server sheds load or starts, and no longer than the wait that it asks for allows. */
async function askUntilAnswered(url: URL, headers: Headers): Promise<Answer> {
  const policy = retryPolicy(undefined);
  let waited = 0;
  for (let attempts = 1; ; attempts++) {
    const answer = { ...(await ask(url, headers)), attempts };
    const asked = retryAfter(answer.response.headers);
    const delay = retryDelay(policy, attempts, asked);
    waited += asked ?? delay;
    const isOver = attempts > MOST_REPETITIONS || waited > LONGEST_WAIT_MS;
    if (isOver || !isPassingResponse(answer.response)) return answer;
    await systemClock.sleep(delay);
  }
}

/**
 * Downloads a document from a server. Answers that pass (429, 503, ...) are asked again up to five times, after the
 * time that `Retry-After` names, and for at most a minute of waiting.
 *
 * @param url - the document's address
 * @param apiToken - Infrahub's API token, for a server that does not answer without one; it is sent to no other origin
 * @returns the document's text
 * @throws {@link CodegenError} when the server does not answer within 60 s, refuses, redirects, fails, or sends more
 *   than 64 MiB
 * @example
 * ```ts
 * const text = await download(new URL("http://localhost:8000/api/openapi.json"), undefined);
 * ```
 */
export async function download(url: URL, apiToken: string | undefined): Promise<string> {
  const shown = shownSource(url.href);
  const headers = new Headers({ accept: "application/json" });
  if (apiToken) headers.set("X-INFRAHUB-KEY", checkToken(apiToken));
  const { response, text, attempts } = await askUntilAnswered(url, headers);
  const location = response.headers.get("location");
  if (location !== null && response.status >= 300 && response.status < 400) {
    const target = URL.canParse(location, url.href)
      ? shownSource(new URL(location, url).href)
      : "an address that is not valid";
    throw new CodegenError(`${shown} redirects to ${target}. Give the address that answers itself.`);
  }
  if (response.status === 401 || response.status === 403) {
    throw new CodegenError(
      `${shown} refused the request (${response.status}). Set INFRAHUB_API_TOKEN to a token that it accepts.`,
    );
  }
  if (response.ok) return text;
  const times = attempts === 1 ? "" : `, ${attempts} times in a row`;
  if (isPassingResponse(response)) {
    const wait = retryAfter(response.headers);
    const ask = wait ? ` It asks to wait ${Math.ceil(wait / 1000)} s.` : "";
    throw new CodegenError(
      `${shown} answered ${response.status}${times}: it is busy or not ready.${ask} Run this again later.`,
    );
  }
  const reason = serverReason(text);
  throw new CodegenError(
    reason === undefined
      ? `${shown} answered ${response.status}${times}. Is this the address of an Infrahub server?`
      : `${shown} answered ${response.status}${times}: ${reason}`,
  );
}
