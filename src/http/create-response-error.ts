import { catalogueCode } from "../errors/catalogue-code.js";
import { errorItems } from "../errors/error-items.js";
import { responseErrorClass } from "../errors/response-error-class.js";
import type { ErrorItem, ResponseError } from "../errors/response-error.js";
import { askedPath } from "./asked.js";
import { notedAttempts } from "./attempts.js";
import { refusalOutcome } from "./refusal-outcome.js";
import { isPassingResponse } from "./retry-policy.js";
import { retryAfter } from "./retry-after.js";

/**
 * Makes the error class that fits a refusal, from the answer and its body in any of the server's shapes.
 *
 * @param response - the answer; only its status and headers are read, and what it answers.
 * @param body - its parsed body.
 */
export function createResponseError(response: Response, body: unknown): ResponseError {
  const errors = errorItems(body).map(withCode);
  const { status, headers } = response;
  const first = errors[0];
  const told = errors.map(describe).filter((text) => text.trim());
  const message = told.join("; ") || `The server answered ${status} without saying why.`;
  const attempts = notedAttempts(response);
  const meant = first?.status && first.status < 500 ? first.status : status;
  return new (responseErrorClass(first?.code, meant, first?.message))(
    attempts === undefined ? message : `${message} (${attempts.text})`,
    {
      status,
      code: first?.code ?? String(status),
      data: first?.data,
      requestId: headers.get("x-request-id") ?? undefined,
      errors,
      path: askedPath(response),
      outcome: refusalOutcome(response, body),
      passing:
        isPassingResponse(response) ||
        first?.code === "MERGE_IN_PROGRESS" ||
        [429, 503].includes(first?.status ?? status),
      partialData: (body as { data?: unknown } | null | undefined)?.data ?? undefined,
      ...(status === 429 && { retryAfter: retryAfter(headers) }),
    },
  );
}

/** `UNDEFINED_ERROR` is what the server calls the refusals that its catalogue does not have. */
function withCode(item: ErrorItem): ErrorItem {
  const worded = catalogueCode(item.message);
  return item.code === "UNDEFINED_ERROR" ? { ...item, ...worded } : { ...worded, ...item };
}

function describe({ message, path, code }: ErrorItem): string {
  return path && !code ? `${path.join(".")}: ${message}` : message;
}
