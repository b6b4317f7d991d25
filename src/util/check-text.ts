import { InvalidInputError } from "../errors/invalid-input-error.js";

import { hasLoneSurrogate } from "./has-lone-surrogate.js";

/**
 * Checks that a text can be sent, in UTF-8.
 *
 * @param where - what it is called in a message.
 * @throws {@link InvalidInputError} when it holds half of a surrogate pair, as cutting a text in the middle of an emoji
 * leaves.
 */
export function checkText(text: string, where: string): void {
  if (hasLoneSurrogate(text))
    throw new InvalidInputError(
      `${where}: the text holds a lone surrogate, half of a character, which cannot be sent. Was it cut in the middle of one?`,
    );
}
