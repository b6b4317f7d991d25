import { stopProcess } from "./processes.js";
import { postgresData, removePostgresData } from "./postgres-data.js";
import { readServerRecord, removeServerRecord } from "./server-record.js";
import { withLock } from "./with-lock.js";

/**
 * Stops what was started for the live server of a state folder. Takes a few seconds at most, unless another run is
 * starting it.
 */
export async function stopServer(folder: string): Promise<void> {
  // A run that watches the server must not start again what is stopped here.
  await withLock(folder, () => endServer(folder));
}

/** Does the same for who has the lock. */
export async function endServer(folder: string): Promise<void> {
  const record = await readServerRecord(folder);
  if (record === undefined) return;
  await Promise.all(record.processes.map((started) => stopProcess(started)));
  await removePostgresData(postgresData(folder));
  await removeServerRecord(folder);
}
