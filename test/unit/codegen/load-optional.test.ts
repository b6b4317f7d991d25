import { describe, expect, test } from "vitest";

import { CodegenError } from "../../../src/codegen/codegen-error.js";
import { loadOptional } from "../../../src/codegen/load-optional.js";

describe("loadOptional", () => {
  test("hands over what the package exports", () => {
    const { parse } = loadOptional("yaml") as typeof import("yaml");
    expect(parse("a: 1")).toEqual({ a: 1 });
  });

  test("says which command installs a package that is missing", () => {
    const load = () => loadOptional("not-installed");
    expect(load).toThrow(CodegenError);
    expect(load).toThrow(
      "Generating needs the package not-installed, which is not installed. Run: npm install --include=optional",
    );
  });
});
