import { ValidationError } from "./validation-error.js";

/** A value breaks a rule of the schema: uniqueness, regex, length, range (`ATTRIBUTE_CONSTRAINT_VIOLATION`). */
export class AttributeConstraintError extends ValidationError {
  override readonly name = "AttributeConstraintError";
  declare readonly data: {
    /** Left out where a name is taken; so is `constraint`. */
    node_kind?: string;
    field_name: string;
    constraint?: string;
    detail?: string | null;
  };
}
