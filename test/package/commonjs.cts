// Compiled with `module: "node16"`, and run where `require` takes CommonJS alone.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { InfrahubClient, NotFoundError, type BuiltInKinds } from "infrahub-client";
import { InfrahubClient as NodeInfrahubClient } from "infrahub-client/node";
import { createRestClient, InfrahubError, unwrap } from "infrahub-client/rest";

const server = createServer((request, response) => {
  response.statusCode = request.url === "/api/menu" ? 404 : 200;
  response
    .setHeader("content-type", "application/json")
    .end(JSON.stringify({ version: "1.11.9", sections: {} }));
});

async function main(): Promise<void> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { version } = await unwrap(createRestClient({ address }).GET("/api/info"));
  if (version !== "1.11.9") throw new Error(`The version is ${version}.`);
  for (const client of [new InfrahubClient<BuiltInKinds>({ address }), new NodeInfrahubClient({ address })]) {
    const error: unknown = await unwrap(client.rest.GET("/api/menu")).catch((reason: unknown) => reason);
    if (!(error instanceof NotFoundError && error instanceof InfrahubError)) throw error;
    // Parts that are loaded when they are first used.
    const refused: unknown = await client.branch.all().catch((reason: unknown) => reason);
    if (!(refused instanceof InfrahubError)) throw refused;
  }
}
main().finally(() => server.close());
