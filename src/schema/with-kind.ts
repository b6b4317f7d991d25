import { InvalidInputError } from "../errors/invalid-input-error.js";
import type { BranchSchema, Kind } from "./branch-schema.js";
import type { SchemaStore } from "./schema-store.js";

/**
 * Does something by the schema of a kind. What it refuses may have come with a newer schema: then it is done once more.
 *
 * @throws {@link SchemaNotFoundError} when the branch has no such kind; and what `work` throws.
 */
export async function withKind<Result>(
  schemas: SchemaStore,
  name: string,
  branch: string | undefined,
  work: (kind: Kind, schema: BranchSchema) => Result,
): Promise<Result> {
  const { kind, schema } = await schemas.kind(name, branch);
  try {
    return work(kind, schema);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    // When the server cannot be asked, what was refused is still what the caller needs to know.
    if (!(await schemas.refresh(branch, schema).catch(() => false))) throw error;
    const newer = await schemas.kind(name, branch);
    return work(newer.kind, newer.schema);
  }
}
