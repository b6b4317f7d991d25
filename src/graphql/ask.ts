import type { UnexpectedResponseError } from "../errors/unexpected-response-error.js";
import { withOutcome } from "../errors/write-outcome.js";
import { isMutation } from "../http/document-operations.js";
import { readAnswer } from "../http/read-answer.js";
import type { RestClient } from "../http/rest-client.js";
import { checkAnswer } from "./check-answer.js";
import { executeGraphql, type GraphqlOptions } from "./execute-graphql.js";

/**
 * Runs a document of our own, and reads its answer.
 *
 * @param read - makes of the fields what the caller wants. What it fails on is an answer that lacks something.
 * @throws {@link UnexpectedResponseError} when the answer lacks what the document asks for; and what
 * {@link executeGraphql} throws.
 */
export function askFields<Fields, Result = Fields>(
  rest: RestClient,
  document: string,
  variables: object,
  options: GraphqlOptions,
  read: (fields: Fields) => Result,
): Promise<Result> {
  return readFields(rest, document, variables, options, (fields: Fields) => {
    if (Object.values(fields as object).includes(null)) throw new TypeError("A field is missing.");
    return read(fields);
  });
}

/** {@link ask} for a query whose field may be `null`. */
export function askOrNull<Field>(
  rest: RestClient,
  document: string,
  variables: object,
  options: GraphqlOptions,
): Promise<Field | null> {
  const read = ({ result }: { result: Field | null }) => result;
  return readFields(rest, document, variables, options, read);
}

async function readFields<Result>(
  rest: RestClient,
  document: string,
  variables: object,
  options: GraphqlOptions,
  read: (fields: never) => Result,
): Promise<Result> {
  const fields = await executeGraphql(rest, document, variables, options);
  try {
    checkAnswer(document, fields);
    return readAnswer(() => {
      if (!Object.keys(fields).length) throw new TypeError("A field is missing.");
      return read(fields as never);
    });
  } catch (error) {
    throw isMutation(document) ? withOutcome(error as UnexpectedResponseError, "unknown") : error;
  }
}

/** {@link askFields} for a document whose one field is called `result`, and gives what that holds. */
export function ask<Field, Result = Field>(
  rest: RestClient,
  document: string,
  variables: object,
  options: GraphqlOptions,
  read: (field: Field) => Result = (field) => field as unknown as Result,
): Promise<Result> {
  return askFields(rest, document, variables, options, ({ result }: { result: Field }) => {
    if (typeof result !== "object") throw new TypeError("The field is missing.");
    return read(result);
  });
}
