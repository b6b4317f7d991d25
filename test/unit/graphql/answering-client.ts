import type { RestClient } from "../../../src/rest.js";
import { quickClient } from "../helpers/quick-client.js";

/** A client whose every request is answered with this JSON, and the bodies that it sent. */
export function answeringClient(answer: unknown, status = 200): { rest: RestClient; sent: unknown[] } {
  const sent: unknown[] = [];
  const rest = quickClient("http://infrahub.test", {
    retry: { limit: 0 },
    fetch: async (input, init) => {
      const body = await new Response(init?.body ?? null).text();
      sent.push(body.startsWith("{") ? JSON.parse(body) : body);
      return Response.json(answer, { status });
    },
  });
  return { rest, sent };
}
