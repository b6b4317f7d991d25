import { InvalidInputError } from "../errors/invalid-input-error.js";
import { jsonText } from "../util/exact-json.js";

/**
 * Writes the body of a request: JSON, unless it is a form.
 *
 * @throws {@link InvalidInputError} when JSON cannot hold it.
 */
export function serializeBody(body: unknown, headers?: unknown): BodyInit {
  if (body instanceof FormData) return body;
  if (headers instanceof Headers && headers.get("content-type") === "application/x-www-form-urlencoded")
    return new URLSearchParams(body as Record<string, string>).toString();
  try {
    return jsonText(body);
  } catch (cause) {
    throw new InvalidInputError(
      "The request cannot be written as JSON: a value refers to itself, or is nested too deeply.",
      { cause },
    );
  }
}
