import type { ServerResponse } from "node:http";
import { jsonText } from "../../../src/util/exact-json.js";

/** Ends an answer with JSON, in which integers are exact as in Python. */
export function answerJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(jsonText(body));
}

/** The body of Infrahub's own refusals on REST. */
export function refusalBody(message: string, code: number): object {
  return { data: null, errors: [{ message, extensions: { code } }] };
}
