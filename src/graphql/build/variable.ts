import { checkName } from "./check-name.js";

const TEXT = Symbol("text");

/** Text that stands in a document as it is; made by {@link variable} and {@link enumValue}. */
export interface Unquoted {
  readonly [TEXT]: string;
}

/**
 * Stands for a variable among the values of a {@link Query} or {@link Mutation}. A string never does, whatever it
 * begins with.
 *
 * @param name - without the `$`.
 * @throws {@link InvalidInputError} when it is not a valid name.
 */
export function variable(name: string): Unquoted {
  return { [TEXT]: `$${checkName(name)}` };
}

/**
 * Stands for a value of an enumeration, such as `DESC`, which is written without quotes.
 *
 * @throws {@link InvalidInputError} when it is not a valid name.
 */
export function enumValue(name: string): Unquoted {
  return { [TEXT]: checkName(name) };
}

/** The text of what {@link variable} and {@link enumValue} made; `undefined` for everything else. */
export function unquotedText(value: object): string | undefined {
  return (value as Partial<Unquoted>)[TEXT];
}
