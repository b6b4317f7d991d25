import { UnexpectedResponseError } from "../../errors/unexpected-response-error.js";
import type { CallOptions } from "../../http/call-options.js";
import type { CallSettings } from "../../http/call-settings.js";
import { parseJson } from "../../util/exact-json.js";
import type { RestClient } from "../../http/rest-client.js";
import type { Scope } from "../../http/rest-client-options.js";
import { prepareCall } from "../../http/prepare-call.js";
import { unwrap } from "../../http/unwrap.js";

/** What content is handed over as, by name. */
export interface Contents {
  text: string;
  /** Parsed. */
  json: unknown;
  bytes: Uint8Array;
  /** As it arrives, in constant memory. What is not read to its end must be cancelled. */
  stream: ReadableStream<Uint8Array>;
}

/** How content is handed over. */
export type ContentForm = keyof Contents;

/** How content is read and handed over. */
export interface ContentOptions<Form extends ContentForm = ContentForm> extends CallOptions {
  /**
   * What the content is given as.
   *
   * @defaultValue `"text"`
   */
  as?: Form | undefined;
}

/** {@link ContentOptions}, and the branch and moment where they are not the client's. */
export interface ScopedContentOptions<Form extends ContentForm = ContentForm>
  extends ContentOptions<Form>, Scope {}

const PARSE_AS = { text: "text", json: "text", bytes: "arrayBuffer", stream: "stream" } as const;

type ParseAs = (typeof PARSE_AS)[ContentForm];

/**
 * Reads content with a REST operation that answers with content of any type.
 *
 * @param call - makes the call, for a client of the branch and moment that count.
 * @throws {@link UnexpectedResponseError} when JSON was asked for and the content is none.
 */
export async function readContent<Form extends ContentForm>(
  rest: RestClient,
  options: ScopedContentOptions<Form>,
  call: (
    rest: RestClient,
    init: CallSettings & { signal: AbortSignal | null; parseAs: ParseAs },
  ) => Promise<{ data?: unknown; error?: unknown; response: Response }>,
): Promise<Contents[Form]> {
  const { as = "text" as Form, ...reading } = options;
  const { rest: scoped, init } = prepareCall(rest, reading);
  const data = await unwrap(call(scoped, { ...init, parseAs: PARSE_AS[as] }));
  return converted(as, data) as Contents[Form];
}

function converted(form: ContentForm, data: unknown): unknown {
  if (form === "bytes") return new Uint8Array(data as ArrayBuffer);
  // An answer without a body has no stream either.
  if (form === "stream") return data ?? new Blob().stream();
  if (form !== "json") return data;
  try {
    return parseJson(data as string);
  } catch (cause) {
    throw new UnexpectedResponseError("The content is not JSON; read it as text.", { cause });
  }
}
