import { afterEach, beforeEach, vi } from "vitest";

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Makes `Math.random` follow from a seed, in each test of a file. */
export function seedRandom(seed: number): void {
  beforeEach(() => {
    vi.spyOn(Math, "random").mockImplementation(randomFrom(seed));
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
}
