import { describe, expect, test } from "vitest";

import { CodegenError } from "../../../src/codegen/codegen-error.js";
import { loadPackage, loadRestTool, pinnedTools } from "../../../src/codegen/load-package.js";

describe("loadPackage", () => {
  test("hands over what the package exports", () => {
    const { parse } = loadPackage("yaml") as typeof import("yaml");
    expect(parse("a: 1")).toEqual({ a: 1 });
  });
});

describe("loadRestTool", () => {
  test("says which command installs what is missing, in the versions that are tested", () => {
    const load = () => loadRestTool("not-installed" as never);
    expect(load).toThrow(CodegenError);
    expect(load).toThrow(
      /^The types of the REST API are made with not-installed, which is not installed\. Run: npm install --save-dev openapi-typescript@\d+\.\d+\.\d+ openapi-format@\d+\.\d+\.\d+ typescript@5\.\d+\.\d+$/,
    );
    expect(pinnedTools()).toHaveLength(3);
  });
});
