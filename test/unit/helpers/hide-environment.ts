import { afterEach, beforeEach, vi } from "vitest";

/** Takes the `INFRAHUB_*` variables of whoever runs the tests out of their sight. */
export function hideEnvironment(): void {
  beforeEach(() => {
    for (const name of Object.keys(process.env)) {
      if (name.startsWith("INFRAHUB_")) vi.stubEnv(name, undefined);
    }
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });
}
