import { InfrahubError } from "./infrahub-error.js";

/**
 * What answered is probably no Infrahub: a proxy's HTML page, a body that is not the JSON which the operation
 * promises, or a redirect that cannot be followed safely. Check the address and what stands in front of it.
 */
export class UnexpectedResponseError extends InfrahubError {
  override readonly name = "UnexpectedResponseError";
}
