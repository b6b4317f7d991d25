import { expect, it } from "vitest";
import { bundle } from "../../../bench/bundle.js";

it("makes a page download only what it uses", async () => {
  const { gzipped } = await bundle(`export { InfrahubClient } from "./src/index.js";`);
  const kilobytes = gzipped / 1000;
  expect(kilobytes).toBeGreaterThan(15);
  expect(kilobytes).toBeLessThan(31.5);
});
