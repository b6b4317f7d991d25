import type { ServerResponse } from "node:http";

/** Ends an answer with JSON. */
export function answerJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

/** The body of Infrahub's own refusals on REST. */
export function refusalBody(message: string, code: number): object {
  return { data: null, errors: [{ message, extensions: { code } }] };
}
