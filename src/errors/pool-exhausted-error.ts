import { ResponseError } from "./response-error.js";

/** Nothing is left to allocate: the pool, or the prefix that was asked for its next address or prefix, is full. */
export class PoolExhaustedError extends ResponseError {
  override readonly name = "PoolExhaustedError";
}
