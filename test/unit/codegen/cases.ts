/** How many cases a property is tried with: a few thousandths of a second each. `FUZZ_CASES=10000` tries more. */
export function cases(usual: number): { numRuns: number; seed?: number } {
  const asked = process.env["FUZZ_CASES"];
  return asked === undefined ? { numRuns: usual, seed: 20_261_126 } : { numRuns: Number(asked) };
}
