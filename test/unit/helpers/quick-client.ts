import { createRestClient, type RestClient, type RestClientOptions } from "../../../src/rest.js";
import { API_TOKEN } from "./secrets.js";

/**
 * A client that does not wait before it sends again. Unless the options hold credentials it has a token, so that
 * every error of a test could give one away.
 */
export function quickClient(address: string, options: RestClientOptions = {}): RestClient {
  const given = options.auth ?? options.apiToken ?? options.username;
  return createRestClient({
    address,
    ...(given === undefined && { apiToken: API_TOKEN }),
    ...options,
    retry: { limit: 5, baseDelay: 0, ...options.retry },
  });
}
