import { ask } from "../../graphql/ask.js";
import type { CallOptions } from "../../http/call-options.js";
import type { RestClient } from "../../http/rest-client.js";
import { flattenNode } from "../base/flatten-node.js";

/** The account that a client works with. */
export interface User {
  id: string;
  /** `CoreAccount`, unless the schema has others. */
  kind: string;
  name: string;
  label: string | null;
  displayLabel: string;
  description: string | null;
  accountType: "User" | "Script" | "Bot" | "Git";
  status: "active" | "inactive";
  groups: { id: string; displayLabel: string }[];
}

const DOCUMENT =
  "query User { result: AccountProfile { id kind: __typename displayLabel: display_label name { value } label { value } description { value } accountType: account_type { value } status { value } groups: member_of_groups { edges { node { id displayLabel: display_label } } } } }";

/** Asks who the client is; without credentials it is nobody, and the server refuses with NODE_NOT_FOUND. */
export async function getUser(rest: RestClient, options: CallOptions): Promise<User> {
  return ask(rest, DOCUMENT, {}, options, (profile: object) => flattenNode(profile) as User);
}
