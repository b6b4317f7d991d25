import { BaseSequencer, type TestSpecification } from "vitest/node";

const LAST = "/test/live/coverage.test.ts";

/** Vitest's usual order of files, but the one that looks back on all the others comes last. */
export class CoverageLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLast = ({ moduleId }: TestSpecification) => moduleId.endsWith(LAST);
    return [...sorted.filter((file) => !isLast(file)), ...sorted.filter(isLast)];
  }
}
