import { expect, it } from "vitest";
import { InvalidInputError } from "../../../src/index.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { playInfrahub } from "../nodes/play-infrahub.js";
import { playStore, testId } from "../nodes/play-store.js";

hideEnvironment();

it("gives a part of the client that is no promise, and refuses as the part itself does", async () => {
  await using infrahub = await playInfrahub(() => ({}));
  const { branch, schema } = infrahub.client;
  expect(Reflect.get(branch, "then")).toBeUndefined();
  await caught(
    InvalidInputError,
    infrahub.client.startTracking({ identifier: "" }, () => Promise.resolve()),
  );
  await expect(schema.get("SampleUnknown")).rejects.toThrow("SampleUnknown");
  const unknown = branch as unknown as { forget(): Promise<void> };
  await expect(unknown.forget()).rejects.toThrow(new TypeError("forget is not a function."));
  expect(infrahub.asked).toEqual([]);
});

it("does what is begun first first, also the very first time", async () => {
  await using infrahub = await playStore();
  const tag = infrahub.put("SampleTag", testId(1), { name: "red" });
  const node = await infrahub.client.get("SampleTag", { id: tag.id });
  node.name.value = "blue";
  const update = node.update({ name: "green" });
  const gone = node.delete();
  await Promise.all([update, gone]);
  expect(infrahub.sent.flat().map(({ field }) => field)).toEqual(["SampleTagUpdate", "SampleTagDelete"]);
});
