import { defineConfig } from "vitest/config";
import { CoverageLast } from "./test/live/helpers/coverage-last.js";

// Where .ci/run wants a report that it can count.
const report = process.env["TEST_REPORT"];

export default defineConfig({
  test: {
    reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
    // By default one core is left to the watcher, which is half of a small machine.
    maxWorkers: "100%",
    // Removing the fixture and stopping the server take longer than the default of 10 s.
    teardownTimeout: 300_000,
    // The live suite ends by looking back at which operations it has called.
    sequence: { sequencer: CoverageLast },
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.ts", "test/faults/**/*.test.ts"],
          // So much that a slow machine is none of a test's concern.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Loading everything anew for each file takes more time than the tests.
          isolate: false,
        },
      },
      {
        test: {
          // What takes minutes by its nature.
          name: "slow",
          include: ["test/slow/**/*.test.ts"],
          maxConcurrency: 20,
        },
      },
      {
        test: {
          name: "live",
          include: ["test/live/**/*.test.ts"],
          globalSetup: ["test/live/server/global-setup.ts", "test/live/helpers/fixture-setup.ts"],
          testTimeout: 300_000,
          hookTimeout: 900_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
