import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Where PostgreSQL's data is: among the temporary files, since the user that it runs as cannot look into
 * root's home. One folder for each state folder.
 */
export function postgresData(stateFolder: string): string {
  const hash = createHash("sha256").update(stateFolder).digest("hex").slice(0, 12);
  return join(tmpdir(), `infrahub-client-live-postgres-${hash}`);
}

export async function removePostgresData(data: string): Promise<void> {
  await rm(data, { recursive: true, force: true });
}
