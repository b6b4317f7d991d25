import type { ResponseErrorDetails } from "./response-error.js";
import { ValidationError } from "./validation-error.js";

/** One thing that is wrong with a schema, and where. What is not known is left out. */
export interface SchemaProblem {
  /** What the server says of it. */
  message: string;
  /** The kind that it is about: `InfraDevice`. */
  kind?: string;
  /** The attribute of that kind. */
  attribute?: string;
  /** The relationship of that kind. */
  relationship?: string;
  /** The property of the kind, the attribute or the relationship: `peer`, `choices[0].color`. */
  field?: string;
  /** The place in the schemas that were given: `[0, "nodes", 2, "attributes", 1, "kind"]`. */
  path?: readonly (string | number)[];
  /** The file that it stands in, when the schema was read from one. */
  file?: string;
  /** Its line in the file, counted from 1. */
  line?: number;
  /** Its column in the line, counted from 1. */
  column?: number;
}

/**
 * A schema was not loaded, or would not be, because it is wrong or does not go with the branch's schema or data.
 * `message` has a line for each of the `problems`, such as
 * `schemas/device.yml:12:9: InfraDevice.role.kind: Input tag 'Txt' found ...`.
 */
export class SchemaNotValidError extends ValidationError {
  override readonly name = "SchemaNotValidError";
  declare readonly problems: readonly SchemaProblem[];

  constructor(problems: readonly SchemaProblem[], details: ResponseErrorDetails) {
    super(problems.map(describe).join("\n"), details);
    Object.defineProperty(this, "problems", { value: problems, enumerable: true });
  }
}

function describe(problem: SchemaProblem): string {
  const { message, kind, attribute, relationship, field, file, line, column } = problem;
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  const named = [kind, attribute ?? relationship, field].filter((part) => part).join(".");
  // Many messages begin with the kind.
  const says = kind !== undefined && message.startsWith(kind);
  return [place, says ? "" : named, message].filter((part) => part).join(": ");
}
