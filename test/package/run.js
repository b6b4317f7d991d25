// Run against the packed package: every entry is imported and used.
import { createServer } from "node:http";
import * as everything from "infrahub-client";
import * as node from "infrahub-client/node";
import * as rest from "infrahub-client/rest";

const server = createServer((request, response) => {
  const key = request.headers["x-infrahub-key"];
  response
    .setHeader("content-type", "application/json")
    .end(JSON.stringify({ version: key, deployment_id: request.url }));
}).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const address = `http://127.0.0.1:${server.address().port}`;

for (const [name, { createRestClient, unwrap }] of Object.entries({ everything, node, rest })) {
  const { version } = await unwrap(createRestClient({ address, apiToken: name }).GET("/api/info"));
  if (version !== name) throw new Error(`The ${name} entry sent ${version}.`);
}
if (everything.InfrahubError !== rest.InfrahubError || node.InfrahubError !== rest.InfrahubError)
  throw new Error("The entries do not share their error classes.");

// What is loaded when it is first used is in the package, too, whatever the server above makes of the question.
const resources =
  "account artifact branch diff event group objectStore pool proposedChange repository schema task transform";
for (const { InfrahubClient } of [everything, node]) {
  const client = new InfrahubClient({ address, apiToken: "t" });
  const calls = resources.split(" ").map((resource) => [resource, client[resource]]);
  const methods = { objectStore: "get", pool: "utilization", group: "members" };
  const others = {
    account: "tokens",
    event: "count",
    task: "count",
    transform: "jinja2",
    diff: "summary",
    proposedChange: "get",
  };
  const asked = [
    ...resources
      .split(" ")
      .map((resource) => client[resource][methods[resource] ?? others[resource] ?? "all"]("x")),
    client.create("BuiltinTag", { name: "x" }),
    client.createBatch().execute().next(),
    client.search("x"),
    client.traversePaths("x", "y"),
    client.getVersion(),
  ];
  for (const { reason } of await Promise.allSettled(asked))
    if (/MODULE_NOT_FOUND/.test(reason?.code) || reason instanceof ReferenceError) throw reason;
}
server.close();
