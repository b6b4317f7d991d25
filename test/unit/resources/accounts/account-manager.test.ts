import { expect, it } from "vitest";
import { InvalidInputError, ServerNotReachableError } from "../../../../src/index.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { PASSWORD } from "../../helpers/secrets.js";
import { playInfrahub } from "../../nodes/play-infrahub.js";

hideEnvironment();

const retry = { limit: 1, baseDelay: 0 };

it("creates no second token when the answer is lost", async () => {
  await using infrahub = await playInfrahub(
    (_, response) => {
      response.destroy();
      return undefined;
    },
    { retry },
  );
  await caught(ServerNotReachableError, infrahub.client.account.createToken("ci"));
  expect(infrahub.asked).toHaveLength(1);
});

it("changes a password again when the answer is lost, and tells nobody", async () => {
  await using infrahub = await playInfrahub(
    (_, response) => {
      response.destroy();
      return undefined;
    },
    { retry },
  );
  await caught(ServerNotReachableError, infrahub.client.account.changePassword(PASSWORD));
  expect(infrahub.asked.map(({ variables }) => variables)).toEqual(
    Array(2).fill({ data: { password: PASSWORD } }),
  );
  await caught(InvalidInputError, infrahub.client.account.changePassword(""));
  expect(infrahub.asked).toHaveLength(2);
});

it("writes when a token expires, and no moment when it does not", async () => {
  await using infrahub = await playInfrahub(() => ({
    result: { object: { id: "t", token: { value: "x" } } },
  }));
  const { account: accounts } = infrahub.client;
  expect(await accounts.createToken("ci", { expiration: new Date(0) })).toEqual({ id: "t", token: "x" });
  await accounts.createToken("ci");
  expect(infrahub.asked.map(({ variables }) => variables["data"])).toEqual([
    { name: "ci", expiration: "1970-01-01T00:00:00.000Z" },
    { name: "ci" },
  ]);
});
