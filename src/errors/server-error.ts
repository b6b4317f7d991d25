import { ResponseError } from "./response-error.js";

/** The server failed (5xx). A GraphQL syntax error is one of these, too: Infrahub 1.11 answers it with a plain 500. */
export class ServerError extends ResponseError {
  override readonly name = "ServerError";
}
