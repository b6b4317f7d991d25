import { createRestClient, type NodeClientOptions } from "../../../../src/node.js";
import { fakeJwt } from "../../helpers/secrets.js";

/** What a client sends when it is used for the first time; what it does not send is left out. */
export interface FirstCall {
  address: string;
  branch?: string;
  priority?: string;
  apiToken?: string;
  login?: unknown;
}

/** Makes a client with these options and calls it once. */
export async function firstCall(options: NodeClientOptions = {}): Promise<FirstCall> {
  const sent: Partial<FirstCall> = {};
  const rest = createRestClient({
    ...options,
    fetch: (input, init) => {
      const url = new URL(input as string);
      if (url.pathname === "/api/auth/login") {
        sent.login = JSON.parse(init?.body as string);
        return Promise.resolve(
          Response.json({ access_token: fakeJwt("access"), refresh_token: fakeJwt("refresh") }),
        );
      }
      const headers = new Headers(init?.headers);
      Object.assign(sent, {
        address: url.origin,
        branch: url.searchParams.get("branch") ?? undefined,
        priority: headers.get("x-priority") ?? undefined,
        apiToken: headers.get("x-infrahub-key") ?? undefined,
      });
      return Promise.resolve(Response.json({}));
    },
  });
  await rest.GET("/api/menu");
  return JSON.parse(JSON.stringify(sent)) as FirstCall;
}
