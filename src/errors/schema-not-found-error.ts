import { NotFoundError } from "./not-found-error.js";

/** The schema has no such kind (`SCHEMA_NOT_FOUND`). */
export class SchemaNotFoundError extends NotFoundError {
  override readonly name = "SchemaNotFoundError";
  declare readonly data: { kind: string } | undefined;
}
