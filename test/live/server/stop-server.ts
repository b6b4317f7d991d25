import { stopProcess } from "./processes.js";
import { postgresData, removePostgresData } from "./postgres-data.js";
import { readServerRecord, removeServerRecord } from "./server-record.js";

/** Stops what was started for the live server of a state folder. Takes a few seconds at most. */
export async function stopServer(folder: string): Promise<void> {
  const record = await readServerRecord(folder);
  if (record === undefined) return;
  await Promise.all(record.processes.map((started) => stopProcess(started)));
  await removePostgresData(postgresData(folder));
  await removeServerRecord(folder);
}
