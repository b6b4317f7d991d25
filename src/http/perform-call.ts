import { noteAsked } from "./asked.js";
import { copyAttempts } from "./attempts.js";
import { mergeSettings, type CallSettings, type OwnCallSettings } from "./call-settings.js";
import { checkHeader } from "./client-headers.js";
import { copyResponse } from "./copy-response.js";
import { formFields } from "./file-part.js";
import { isInUrl, isSendable } from "../util/is-sendable.js";
import { isRepeatable, mayWrite, traitsOf, type OperationTraits } from "./operation-traits.js";
import { limited } from "../util/limit.js";
import { Outgoing } from "./outgoing.js";
import { parseData, parseError, readBody, type ParseAs } from "./read-body.js";
import { scopedCall, type CallParams } from "./scoped-call.js";
import type { Scope } from "./rest-client-options.js";
import { sendRequest, type Sender } from "./send-request.js";

/** What one call may be given, as this layer sees it: openapi-fetch's options and our settings. */
export interface CallInit extends OwnCallSettings {
  params?: CallParams;
  headers?: HeadersInit;
  body?: unknown;
  parseAs?: ParseAs;
  middleware?: readonly unknown[];
  bodySerializer?: unknown;
  signal?: AbortSignal | null;
}

/** openapi-fetch's answer. */
export type CallResult =
  { data: unknown; error?: never; response: Response } | { data?: never; error: unknown; response: Response };

/** openapi-fetch's `request`: it builds URL, headers and body, runs middleware, and calls `init.fetch`. */
export type BuildRequest = (method: string, path: string, init: object) => Promise<CallResult>;

/** What calls need of their client; its scopes share it. */
export interface CallClient {
  build: BuildRequest;
  operations: OperationTraits;
  settings: CallSettings;
  /** Whether requests without a tracker get one. */
  insertTracker: boolean;
  sender: Sender;
  middleware: ReadonlySet<unknown>;
}

/** Stands for the answer towards openapi-fetch where nothing is left for it to do: it reads no body of a 204. */
const ALREADY_READ = { ok: true, status: 204, headers: new Headers() } as Response;

/** Makes one call: openapi-fetch builds the request, {@link sendRequest} sends it, and the body is parsed here. */
export async function performCall(
  client: CallClient,
  scope: Scope,
  method: string,
  operation: string,
  {
    timeout,
    totalTimeout,
    retry,
    onRetry,
    priority,
    tracker,
    maxResponseSize,
    repeatable,
    heavy,
    noteRetry,
    ...init
  }: CallInit = {},
): Promise<CallResult> {
  const traits = traitsOf(client.operations, method, operation);
  const settings = mergeSettings(client.settings, {
    timeout,
    totalTimeout,
    retry,
    onRetry,
    priority,
    tracker,
    maxResponseSize,
  });
  const [path, params] = scopedCall(method, operation, init, scope, traits);
  const { parseAs = "json", body } = init;
  const form = formFields(body);
  if (!isInUrl(path, params)) (await import("./check-params.js")).checkParams(path, params);
  const headers =
    (init.headers ?? params.header) && (await import("./call-headers.js")).callHeaders(init.headers, params);
  const track = settings.tracker ?? (client.insertTracker ? trackerOf(method, operation, body) : undefined);
  if (track !== undefined) checkHeader("tracker", "x-infrahub-tracker", track);
  const json = !form && !init.bodySerializer && !(body instanceof FormData);
  if (json && !isSendable(body))
    (await import("../util/check-json.js")).checkJson(body, traits.includes("graphql") ? "" : "body");
  const encoded = form && (await (await import("./encode-form.js")).encodeForm(form));
  const plain = !client.middleware.size && !init.middleware?.length;
  const { signal } = init;
  const platform = plain ? undefined : (await import("./platform-request.js")).platformRequests();
  const writes = mayWrite(method, traits, body);
  let url = "";
  const asked = () => ({ url: platform?.url ?? url, graphql: traits.includes("graphql"), writes });
  const held: (() => void)[] | undefined = parseAs === "stream" ? [] : undefined;
  const release = () => {
    for (const end of held?.splice(0) ?? []) end();
  };
  let received: [Response, unknown] | undefined;

  const send = async (outgoing: Outgoing): Promise<Response> => {
    ({ url } = outgoing);
    if (settings.priority) outgoing.headers.set("x-priority", settings.priority);
    if (track) outgoing.headers.set("x-infrahub-tracker", track);
    if (encoded?.contentType) outgoing.headers.set("content-type", encoded.contentType);
    const call = {
      settings,
      writes,
      noteRetry,
      repeatable: repeatable ?? isRepeatable(method, traits, body),
      heavy: heavy ?? traits.includes("heavy"),
      held,
      read: (response: Response) => {
        noteAsked(response, asked());
        return (plain ? readBody : buffered)(response, parseAs, settings.maxResponseSize);
      },
    };
    const answer = await sendRequest(outgoing, call, client.sender);
    if (!plain) return copyAttempts(answer[0], answer[1] as Response);
    received = answer;
    return ALREADY_READ;
  };

  const build = (own: AbortSignal | null | undefined) =>
    client.build(method, path, {
      ...init,
      ...encoded?.init,
      ...(headers && { headers }),
      ...(own !== undefined && { signal: own }),
      params,
      fetch: platform ? async (request: Request) => send(await platform.outgoing(request)) : send,
      parseAs: "stream",
      Request: platform?.Class ?? Outgoing,
    });
  let streaming = false;
  try {
    // A platform `Request` listens to its signal for as long as it lives, so it is given one that lives no longer.
    const built = await (plain || !signal
      ? build(signal)
      : limited(client.sender.clock, Infinity, Error, signal, held, build));
    const [response, content] = received ?? [
      built.response,
      built.error ?? (await readBody(built.response, parseAs)),
    ];
    noteAsked(response, asked());
    if (!response.ok) return { error: parseError(response, content), response };
    if (parseAs === "json") return { data: parseData(response, content as string, traits), response };
    if (!held?.length || !(content instanceof ReadableStream)) return { data: content, response };
    const { heldStream } = await import("./held-stream.js");
    streaming = true;
    const whole = copyResponse(heldStream(content as ReadableStream<Uint8Array>, release), response);
    noteAsked(whole, asked());
    return { data: whole.body, response: whole };
  } finally {
    if (!streaming) release();
  }
}

/** A name for a request without one: that of its GraphQL operation, or else its method and path. */
function trackerOf(method: string, operation: string, body: unknown): string {
  const { operationName } = (body instanceof Map ? {} : Object(body)) as { operationName?: unknown };
  return typeof operationName === "string" ? operationName : `${method} ${operation}`;
}

/** An answer that middleware may read at any time: its body has arrived, unless the caller wants it as a stream. */
async function buffered(response: Response, parseAs: ParseAs, maxSize?: number): Promise<Response> {
  if (!response.body || (response.ok && parseAs === "stream")) return response;
  // JSON is buffered as text, which has a limit; openapi-fetch parses it again from there.
  const kind = parseAs === "json" ? "json" : "arrayBuffer";
  return copyResponse((await readBody(response, kind, maxSize)) as BodyInit, response);
}
