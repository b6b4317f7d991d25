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
  "query ServerInformation { info: InfrahubInfo { version deploymentId: deployment_id } status: InfrahubStatus { summary { schemaHashSynced: schema_hash_synced } workers { edges { node { id active schemaHash: schema_hash } } } } }";

interface Answer {
  info: Pick<ServerInformation, "version" | "deploymentId">;
  status: {
    summary: Pick<ServerInformation, "schemaHashSynced">;
    workers: { edges: { node: ServerInformation["workers"][number] }[] };
  };
}

/** Asks a server about itself. */
export async function getServerInformation(
  rest: RestClient,
  options: CallOptions,
): Promise<ServerInformation> {
  const read = ({ info, status: { summary, workers } }: Answer) => ({
    ...info,
    ...summary,
    workers: workers.edges.map(({ node }) => node),
  });
  return askFields(rest, DOCUMENT, {}, options, read);
}
