import { expect, it } from "vitest";
import { InfrahubClient } from "../../../../src/index.js";
import { InvalidInputError } from "../../../../src/rest.js";
import { answerJson } from "../../helpers/answers.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { loopbackServer } from "../../helpers/loopback-server.js";
import { API_TOKEN } from "../../helpers/secrets.js";

hideEnvironment();

it("runs a transform by its name, with each variable as a string, where the client or the call reads", async () => {
  await using server = await loopbackServer(({ target }, response) => {
    if (target.includes("python")) answerJson(response, { hostname: "a" });
    else response.setHeader("content-type", "text/plain").end("hostname a");
  });
  const client = new InfrahubClient({ address: server.url, apiToken: API_TOKEN, branch: "b" });
  const variables = { device: "a b", port: 1, up: true };
  expect(await client.transform.jinja2("device/config", { variables })).toBe("hostname a");
  expect(await client.transform.python<{ hostname: string }>("facts", { branch: "c" })).toEqual({
    hostname: "a",
  });
  expect(server.requests.map(({ target }) => target)).toEqual([
    "/api/transform/jinja2/device%2Fconfig?device=a%20b&port=1&up=true&branch=b",
    "/api/transform/python/facts?branch=c",
  ]);
});

it("refuses a variable that the server would take for the branch", async () => {
  const { transform } = new InfrahubClient({ apiToken: API_TOKEN });
  for (const name of ["branch", "at"])
    await caught(InvalidInputError, transform.jinja2("config", { variables: { [name]: "x" } }));
});
