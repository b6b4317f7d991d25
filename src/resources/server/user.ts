import { askFields } from "../../graphql/ask.js";
import type { CallOptions } from "../../http/call-options.js";
import type { RestClient } from "../../http/rest-client.js";

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

interface Value<T> {
  value: T;
}

interface Answer {
  AccountProfile: {
    id: string;
    __typename: string;
    display_label: string;
    name: Value<string>;
    label: Value<string | null>;
    description: Value<string | null>;
    account_type: Value<User["accountType"]>;
    status: Value<User["status"]>;
    member_of_groups: { edges: { node: { id: string; display_label: string } }[] };
  };
}

const DOCUMENT =
  "query User { AccountProfile { id __typename display_label name { value } label { value } description { value } account_type { value } status { value } member_of_groups { edges { node { id display_label } } } } }";

/** Asks who the client is; without credentials it is nobody, and the server refuses with NODE_NOT_FOUND. */
export async function getUser(rest: RestClient, options: CallOptions): Promise<User> {
  const read = ({ AccountProfile: profile }: Answer) => ({
    id: profile.id,
    kind: profile.__typename,
    name: profile.name.value,
    label: profile.label.value,
    displayLabel: profile.display_label,
    description: profile.description.value,
    accountType: profile.account_type.value,
    status: profile.status.value,
    groups: profile.member_of_groups.edges.map(({ node }) => ({
      id: node.id,
      displayLabel: node.display_label,
    })),
  });
  return askFields(rest, DOCUMENT, {}, options, read);
}
