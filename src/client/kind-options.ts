import type { RestClientOptions } from "../http/rest-client-options.js";
import type { RestClient } from "../http/rest-client.js";
import type { GeneratedSchema } from "../schema/generated-schema.js";

/** What a client knows of its kinds. */
export interface KindOptions {
  /**
   * The generated schema, from `schema.ts` beside the generated kinds: then the first call need not download the schema
   * first. When it turns out to be outdated, the client fetches the server's.
   */
  schema?: GeneratedSchema | undefined;
}

/** Options of an `InfrahubClient`. */
export interface InfrahubClientOptions extends RestClientOptions, KindOptions {}

/** Takes the options that a REST client does not know out of those of a client. */
export function takeKindOptions<Options extends object>(
  from: (Options & KindOptions) | RestClient,
): [from: Options | RestClient, options: KindOptions] {
  const { schema, ...options } = Object(from) as Options & KindOptions;
  return [schema === undefined ? from : (options as unknown as Options), { schema }];
}
