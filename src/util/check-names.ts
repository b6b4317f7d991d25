import { ConfigurationError } from "../errors/configuration-error.js";
import { didYouMean } from "./did-you-mean.js";
import { given } from "./given.js";

/**
 * Refuses options of other names: one that is misspelt would be passed over, and its default taken.
 *
 * @param where - what the options are of, such as `retry.`; it comes before the name in the message.
 * @param Refusal - the class of the error: `ConfigurationError` for a client's options, `InvalidInputError` for a call's.
 * @throws that error, with the nearest name.
 */
export function checkNames(
  where: string,
  options: object | undefined,
  names: readonly string[],
  Refusal: new (message: string) => Error = ConfigurationError,
): void {
  if (options === undefined) return;
  // What is given in place of them may be a secret.
  if (typeof (options as unknown) !== "object" || (options as unknown) === null)
    throw new Refusal(
      `${where ? where.replace(/\.$/, ": ") : "options: "}expected an object of ${names.join(", ")}.`,
    );
  const wrong = Object.keys(given(options)).find((name) => !names.includes(name));
  if (wrong === undefined) return;
  const hint = didYouMean(wrong, names) || ` It may be ${names.join(", ")}.`;
  throw new Refusal(`${where}${wrong} is not an option.${hint}`);
}
