import { InvalidInputError } from "../errors/invalid-input-error.js";
import { ResponseError } from "../errors/response-error.js";
import type { BranchSchema, Kind } from "./branch-schema.js";
import type { SchemaStore } from "./schema-store.js";

/**
 * Does something by the schema of a kind, with a newer schema if need be: see {@link againIfStale}.
 *
 * @throws {@link SchemaNotFoundError} when the branch has no such kind; and what `work` throws.
 */
export async function withKind<Result>(
  schemas: SchemaStore,
  name: string,
  branch: string | undefined,
  work: (kind: Kind, schema: BranchSchema) => Result | Promise<Result>,
): Promise<Result> {
  const { kind, schema } = await schemas.kind(name, branch);
  return againIfStale(
    schemas,
    { name, branch, schema },
    () => work(kind, schema),
    (newer) => work(newer.kind, newer.schema),
  );
}

/**
 * Does something by a schema. What is refused by that, here or by the server, may have come or gone with a newer schema:
 * then it is done once more.
 *
 * @param used - the kind, and the schema that the work goes by.
 * @param again - does it by the newer schema.
 * @throws what `work` or `again` throws.
 */
export async function againIfStale<Result>(
  schemas: SchemaStore,
  { name, branch, schema }: { name: string; branch: string | undefined; schema: BranchSchema },
  work: () => Result | Promise<Result>,
  again: (newer: { kind: Kind; schema: BranchSchema }) => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InvalidInputError) && !isUnknownName(error)) throw error;
    // When the server cannot be asked, what was refused is still what the caller needs to know.
    if (!(await schemas.refresh(branch, schema).catch(() => false))) throw error;
    return again(await schemas.kind(name, branch));
  }
}

/** Whether the server does not know a name in a document, of which it has then run nothing. */
function isUnknownName(error: unknown): boolean {
  return (
    error instanceof ResponseError && /^(Cannot query field|Unknown (argument|type)) /.test(error.message)
  );
}
