import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

test.each(["examples/first-program.ts", "examples/write-on-a-branch.ts"])(
  "the README shows %s, which the live suite runs",
  (example) => {
    expect(read("README.md")).toContain(`\`\`\`ts\n${read(example)}\`\`\`\n`);
  },
);
