import { createRestClient, type RestClient, type RestClientOptions } from "../../../src/rest.js";
import { liveServer } from "../server/live.js";
import { loggingFetch } from "./call-log.js";

// The first call of its kind makes the database plan its query, and a schema load migrates data.
const PATIENCE_MS = 150_000;

/** A client for the live server whose calls are noted; with the administrator's API token unless `auth` says otherwise. */
export function liveClient(options: RestClientOptions = {}): RestClient {
  const { address, apiToken } = liveServer();
  return createRestClient({
    address,
    timeout: PATIENCE_MS,
    fetch: loggingFetch,
    ...(options.auth === undefined && { apiToken }),
    ...options,
  });
}
