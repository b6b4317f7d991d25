import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const text = readFileSync("CONTRIBUTING.md", "utf8");
const paths = Array.from(
  text.matchAll(/`((?:src|schema|docs|test|scripts)\/[\w./-]+)`/g),
  ([, path]) => path ?? "",
);

it("CONTRIBUTING.md names files and folders that are there", () => {
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});
