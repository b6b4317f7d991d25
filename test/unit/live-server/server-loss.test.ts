import { describe, expect, it } from "vitest";
import { whileServed } from "../../live/server/server-loss.js";

describe("work that needs the live server", () => {
  const never = new Promise<never>(() => undefined);

  it("gives its result, or fails for its own reason", async () => {
    const { signal } = new AbortController();
    expect(await whileServed(Promise.resolve(1), signal)).toBe(1);
    await expect(whileServed(Promise.reject(new Error("own")), signal)).rejects.toThrow("own");
  });

  it("ends when the server is lost", async () => {
    const loss = new AbortController();
    const work = whileServed(never, loss.signal);
    loss.abort(new Error("Redis has ended."));
    await expect(work).rejects.toThrow("Redis has ended.");
    await expect(whileServed(never, loss.signal)).rejects.toThrow("Redis has ended.");
  });
});
