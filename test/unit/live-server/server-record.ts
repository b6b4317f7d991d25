import type { ServerRecord } from "../../live/server/server-record.js";

/** A record of a server that is not there. */
export function serverRecord(difference: Partial<ServerRecord> = {}): ServerRecord {
  return {
    address: "http://127.0.0.1:1001",
    shortLivedAddress: "http://127.0.0.1:1002",
    sheddingAddress: "http://127.0.0.1:1003",
    identityProviderPort: 1004,
    apiToken: "a-token",
    username: "admin",
    password: "a-password",
    version: "1.11.9",
    processes: [],
    ...difference,
  };
}
