import { ConfigurationError } from "../errors/configuration-error.js";

/** A token of RFC 9110, 5.6.2. */
const NAME = /^[!#$%&'*+.^_`|~\w-]+$/;

/** Bytes that a field value may have, as Latin-1 (RFC 9110, 5.5); the platform takes blanks away around it. */
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
const BLANKS = /^[\t\n\r ]+|[\t\n\r ]+$/g;

/**
 * Checks a header before the platform does, whose error would show the value, which may be a secret.
 *
 * @param what - which option it is of.
 * @throws {@link ConfigurationError}
 */
export function checkHeader(what: string, name: string, value: unknown): void {
  if (!NAME.test(name) || !VALUE.test(String(value).replace(BLANKS, "")))
    throw new ConfigurationError(
      `${what}: a name or a value holds what no header may hold, such as a line break or a character beyond Latin-1.`,
    );
}

/** The headers of a client. What no header may hold is a ConfigurationError that does not show it. */
export class ClientHeaders extends Headers {
  override set(name: string, value: string): void {
    checkHeader("headers", name, value);
    super.set(name, value);
  }

  override append(name: string, value: string): void {
    checkHeader("headers", name, value);
    super.append(name, value);
  }
}
