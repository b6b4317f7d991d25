import { InvalidInputError } from "../../errors/invalid-input-error.js";

/** @throws {@link InvalidInputError} when GraphQL allows no such name, so that no text becomes part of a document by chance. */
export function checkName(name: string): string {
  if (/^[_A-Za-z]\w*$/.test(name)) return name;
  throw new InvalidInputError(
    `"${name}" is not a GraphQL name: use letters, digits and _, and begin with a letter or _.`,
  );
}
