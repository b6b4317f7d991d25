import { InvalidInputError } from "../../errors/invalid-input-error.js";

/**
 * A kind's name, to be written into a document.
 *
 * @throws {@link InvalidInputError} when it is not a valid name.
 */
export function kindName(kind: string): string {
  if (/^[A-Za-z]\w*$/.test(kind)) return kind;
  throw new InvalidInputError(`kind: "${kind}" is not the name of a kind, such as InfraContract.`);
}
