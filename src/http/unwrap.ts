import type { ResponseError } from "../errors/response-error.js";
import { UnexpectedResponseError } from "../errors/unexpected-response-error.js";
import { createResponseError } from "./create-response-error.js";
import { askedOf, askedPath, unknownOutcome } from "./asked.js";
import { isPage } from "./media-type.js";

/**
 * Gives the data of a call, or throws what was wrong with it: the throwing variant of `{ data, error, response }`.
 * A GraphQL answer with `errors` in it is thrown, too; its `partialData` holds what did succeed. Whether an answer is
 * GraphQL's is known from the call, so `response` must be the one that the call gave.
 *
 * @param call - a call of the REST client.
 * @returns its data; `undefined` when the answer was empty.
 * @throws {@link ResponseError}, or the subclass that fits, when the server refused.
 * @throws {@link UnexpectedResponseError} when an HTML page refused (a proxy's, not Infrahub's), or a GraphQL answer holds
 * neither data nor errors.
 *
 * @example
 * const { version } = await unwrap(rest.GET("/api/info"));
 */
export async function unwrap<Result extends AnyResult>(call: Promise<Result>): Promise<DataOf<Result>> {
  const { data, error, response } = await call;
  if (error !== undefined) throw refusal(response, error);
  if (askedOf(response)?.graphql) checkGraphql(response, data);
  return data as DataOf<Result>;
}

interface AnyResult {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** The data of openapi-fetch's success; in its refusal `data` is optional. */
type DataOf<Result> = Result extends { data: infer Data } ? Data : never;

function refusal(response: Response, error: unknown): ResponseError | UnexpectedResponseError {
  const { status, headers } = response;
  if (isPage(headers))
    return new UnexpectedResponseError(
      `An HTML page with status ${status} came in place of Infrahub's answer. Check the address and what stands in front of it.`,
      { status, requestId: headers.get("x-request-id") ?? undefined, outcome: unknownOutcome(response) },
    );
  return createResponseError(response, error);
}

/** A GraphQL answer may refuse with a 200, and without errors it holds data. */
function checkGraphql(response: Response, answer: unknown): void {
  const { data, errors } = (answer ?? {}) as { data?: unknown; errors?: unknown };
  if (Array.isArray(errors) && errors.length) throw createResponseError(response, answer);
  if (typeof data === "object" && data !== null && !Array.isArray(data)) return;
  throw new UnexpectedResponseError(
    `The answer to ${askedPath(response)} is not GraphQL's: it holds neither data nor errors. Check the address and what stands in front of it.`,
    {
      status: response.status,
      requestId: response.headers.get("x-request-id") ?? undefined,
      outcome: unknownOutcome(response),
    },
  );
}
