import { onTestFinished, vi } from "vitest";

/** Makes the clock, but not the timers, run fast until the test ends. */
export function hurryClock(speed: number): void {
  const start = Date.now();
  const beginning = performance.now();
  const clock = vi
    .spyOn(Date, "now")
    .mockImplementation(() => start + Math.round((performance.now() - beginning) * speed));
  onTestFinished(() => {
    clock.mockRestore();
  });
}
