import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, vi } from "vitest";
import { hideEnvironment } from "../../helpers/hide-environment.js";

/**
 * Takes everything that configures a client out of sight: the `INFRAHUB_*` and the proxy variables, and the
 * `infrahub.toml` of the working directory. Each test works in an empty directory of its own.
 */
export function hideSettings(): void {
  hideEnvironment();
  const home = process.cwd();
  let directory = "";
  beforeEach(() => {
    for (const name of ["http_proxy", "https_proxy", "no_proxy"]) {
      vi.stubEnv(name, undefined);
      vi.stubEnv(name.toUpperCase(), undefined);
    }
    directory = mkdtempSync(join(tmpdir(), "infrahub-client-"));
    process.chdir(directory);
  });
  afterEach(() => {
    process.chdir(home);
    rmSync(directory, { recursive: true });
  });
}
