import { InfrahubError } from "./infrahub-error.js";

/**
 * The client was given options or environment variables that cannot work: contradictory or half-given
 * credentials, an address that is not a URL, a timeout that is not a number. Thrown before anything is sent.
 */
export class ConfigurationError extends InfrahubError {
  override readonly name = "ConfigurationError";
}
