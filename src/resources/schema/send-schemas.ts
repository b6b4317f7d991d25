import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { ResponseError } from "../../errors/response-error.js";
import { SchemaNotValidError } from "../../errors/schema-not-valid-error.js";
import { documentOf, type SchemaDocument, type SchemaInput } from "./schema-input.js";
import { settingsOf, type SchemaOptions } from "./schema-options.js";
import { schemaProblems } from "./schema-problems.js";

const LOAD_TIMEOUT = 300_000;

/**
 * Sends schemas, all in one request.
 *
 * @param post - calls the operation, and throws what it is refused with.
 * @throws {@link SchemaNotValidError} when the server refuses them, with the places of all problems.
 */
export async function sendSchemas<Answer>(
  schemas: SchemaInput | readonly SchemaInput[],
  { timeout = LOAD_TIMEOUT, ...options }: SchemaOptions,
  post: (init: ReturnType<typeof settingsOf> & { body: { schemas: SchemaDocument[] } }) => Promise<Answer>,
): Promise<Answer> {
  const inputs = [schemas].flat();
  if (inputs.length === 0) throw new InvalidInputError("schemas: expected at least one, received none.");
  const body = { schemas: inputs.map(documentOf) };
  try {
    return await post({ ...settingsOf({ ...options, timeout }), body });
  } catch (error) {
    if (!(error instanceof ResponseError && error.status === 422)) throw error;
    const { status, code, data, requestId, errors, path } = error;
    const details = { status, code, data, requestId, errors, path };
    throw new SchemaNotValidError(schemaProblems(errors, inputs), details);
  }
}
