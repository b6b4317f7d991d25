import { ValidationError } from "./validation-error.js";

/** An attribute was given a value of the wrong type (`ATTRIBUTE_INVALID_TYPE`). */
export class AttributeInvalidTypeError extends ValidationError {
  override readonly name = "AttributeInvalidTypeError";
  declare readonly data: {
    node_kind: string;
    field_name: string;
    expected_type: string;
    received_type: string;
  };
}
