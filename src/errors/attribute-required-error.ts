import { ValidationError } from "./validation-error.js";

/** A mandatory attribute was not given (`ATTRIBUTE_REQUIRED`). */
export class AttributeRequiredError extends ValidationError {
  override readonly name = "AttributeRequiredError";
  declare readonly data: { node_kind: string; field_name: string };
}
