import { expect, it } from "vitest";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { playStore, testId } from "../nodes/play-store.js";

hideEnvironment();

it("notes what was saved, also what was read and needed no change, and forgets what was deleted", async () => {
  await using infrahub = await playStore();
  infrahub.put("SampleTag", testId(1), { name: "red" });
  infrahub.put("SampleTag", testId(2), { name: "blue" });
  const { saved } = await infrahub.client.startTracking(
    { identifier: "run", groupType: "SampleGroup" },
    async (tracked) => {
      await (await tracked.get("SampleTag", { id: testId(1) })).save();
      for (const tag of await tracked.filters("SampleTag", { ids: [testId(2)] })) {
        await tag.save();
        await tag.delete();
      }
    },
  );
  expect(saved).toEqual([testId(1)]);
});
