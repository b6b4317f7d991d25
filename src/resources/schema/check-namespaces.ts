import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { didYouMean } from "../../util/did-you-mean.js";

/**
 * Checks the names of namespaces.
 *
 * @param namespaces - those that there are.
 * @throws {@link InvalidInputError} with the nearest one.
 */
export function checkNamespaces(
  asked: readonly string[] = [],
  namespaces: readonly { readonly name: string }[],
): void {
  const names = namespaces.map(({ name }) => name);
  const wrong = asked.find((name) => !names.includes(name));
  if (wrong === undefined) return;
  const hint = didYouMean(wrong, names) || ` There are ${names.join(", ")}.`;
  throw new InvalidInputError(`namespaces: there is no ${wrong} here.${hint}`);
}
