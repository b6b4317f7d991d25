import { askFields } from "../../graphql/ask.js";
import type { CallOptions } from "../../http/call-options.js";
import type { RestClient } from "../../http/rest-client.js";

/** What a server says of itself. */
export interface ServerInformation {
  /** Version of Infrahub: `1.11.9`. */
  version: string;
  /** Identity of this installation. */
  deploymentId: string;
  /** Whether all active workers know the same schema. */
  schemaHashSynced: boolean;
  /** Its processes, those that have stopped lately too. */
  workers: { id: string; active: boolean; schemaHash: string | null }[];
}

const DOCUMENT =
  "query ServerInformation { InfrahubInfo { version deployment_id } InfrahubStatus { summary { schema_hash_synced } workers { edges { node { id active schema_hash } } } } }";

interface Answer {
  InfrahubInfo: { version: string; deployment_id: string };
  InfrahubStatus: {
    summary: { schema_hash_synced: boolean };
    workers: { edges: { node: { id: string; active: boolean; schema_hash: string | null } }[] };
  };
}

/** Asks a server about itself. */
export async function getServerInformation(
  rest: RestClient,
  options: CallOptions,
): Promise<ServerInformation> {
  const read = ({ InfrahubInfo: info, InfrahubStatus: status }: Answer) => ({
    version: info.version,
    deploymentId: info.deployment_id,
    schemaHashSynced: status.summary.schema_hash_synced,
    workers: status.workers.edges.map(({ node: { id, active, schema_hash } }) => ({
      id,
      active,
      schemaHash: schema_hash,
    })),
  });
  return askFields(rest, DOCUMENT, {}, options, read);
}
