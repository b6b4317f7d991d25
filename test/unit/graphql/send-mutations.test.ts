import { expect, it } from "vitest";
import { InvalidInputError } from "../../../src/rest.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { playStore, testId } from "../nodes/play-store.js";

hideEnvironment();

const account = { id: testId(9), name: "bot" };

it("names the account in whose name every mutation of a document runs", async () => {
  await using infrahub = await playStore();
  infrahub.put("SampleTag", testId(1), { name: "red" });
  const asBot = infrahub.client.with({ requestContext: { account } });
  await asBot.delete("SampleTag", testId(1));
  expect(infrahub.asked.at(-1)).toMatchObject({
    query:
      "mutation SampleTagDelete($m0: DeleteInput!, $context: ContextInput) { m0: SampleTagDelete(data: $m0, context: $context) { ok } }",
    variables: { m0: { id: testId(1) }, context: { account: { id: account.id } } },
  });

  const tag = await asBot.with({ branch: "b" }).create("SampleTag", { name: "blue" });
  await tag.save();
  expect(infrahub.asked.at(-1)?.variables).toMatchObject({ context: { account: { id: account.id } } });
  const other = { requestContext: { account: { id: testId(8) } } };
  await tag.update({ name: "green" }, other);
  expect(infrahub.asked.at(-1)?.variables).toMatchObject({ context: other.requestContext });
  await (await asBot.with({ requestContext: undefined }).get("SampleTag", { id: tag.id })).delete();
  expect(infrahub.asked.at(-1)?.query).not.toContain("context");
});

it("refuses a context that the server would pass over", async () => {
  await using infrahub = await playStore();
  for (const given of [{}, { account: {} }, { account: { id: "" } }, { account: "bot" }]) {
    const requestContext = given as { account: { id: string } };
    expect(() => infrahub.client.with({ requestContext })).toThrow(InvalidInputError);
    const tag = await infrahub.client.create("SampleTag", { name: "red" });
    const asked = infrahub.asked.length;
    expect((await caught(InvalidInputError, tag.save({ requestContext }))).message).toContain(
      "account: { id }",
    );
    expect(infrahub.asked).toHaveLength(asked);
  }
});
