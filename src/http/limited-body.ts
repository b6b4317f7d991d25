import { UnexpectedResponseError } from "../errors/unexpected-response-error.js";
import { askedPath } from "./asked.js";

/**
 * Reads a body as far as a limit allows.
 *
 * @param limit - in bytes, as they are after decompression.
 * @param take - given each part as it arrives.
 * @returns whether the body ended within the limit; if not, the rest of it is not received.
 */
async function readParts(
  response: Response,
  limit: number,
  take: (part: Uint8Array) => void,
): Promise<boolean> {
  const reader = response.body?.getReader() as ReadableStreamDefaultReader<Uint8Array> | undefined;
  for (let size = 0; reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size <= limit) {
      take(value);
      continue;
    }
    take(value.subarray(0, value.byteLength - (size - limit)));
    await reader.cancel();
    return false;
  }
  return true;
}

/**
 * Reads a body as bytes.
 *
 * @throws {@link UnexpectedResponseError} when it is larger than the limit; the rest is not received.
 */
export async function limitedBytes(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const whole = await readParts(response, limit, (part) => parts.push(part as Uint8Array<ArrayBuffer>));
  if (!whole) throw tooLarge(response, limit);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/**
 * Reads a body as text.
 *
 * @param cut - whether a body that is larger is cut rather than refused.
 * @throws {@link UnexpectedResponseError} when it is larger than the limit; the rest is not received.
 */
export async function limitedText(response: Response, limit: number, cut: boolean): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  const whole = await readParts(response, limit, (part) => {
    text += decoder.decode(part, { stream: true });
  });
  if (!whole && !cut) throw tooLarge(response, limit);
  return text + decoder.decode();
}

function tooLarge(response: Response, limit: number): UnexpectedResponseError {
  const path = askedPath(response);
  return new UnexpectedResponseError(
    `The answer${path === undefined ? "" : ` to ${path}`} is larger than ${limit} bytes, the limit maxResponseSize. Ask for less at a time, or raise it.`,
    { status: response.status },
  );
}
