import { ask } from "../../graphql/ask.js";
import type { CallOptions } from "../../http/call-options.js";
import type { RestClient } from "../../http/rest-client.js";

/** Where a permission counts: nowhere, on the default branch, on the others, or on all of them. */
export type PermissionDecision = "deny" | "allow_default" | "allow_other" | "allow_all";

/** A permission that is about no kind of object. */
export interface GlobalPermission {
  id: string;
  /** What it is about: `super_admin`, `merge_branch`, `override_context`, ... */
  action: string;
  decision: PermissionDecision;
  /** The same in one word: `global:super_admin:allow_all`. */
  identifier: string;
  description: string | null;
}

/** A permission on objects. */
export interface ObjectPermission extends Omit<GlobalPermission, "action"> {
  /** Namespace of the kinds; `*` for all. */
  namespace: string;
  /** Name of the kind within its namespace; `*` for all. */
  name: string;
  action: "any" | "create" | "update" | "delete" | "view";
}

/** What an account may do. */
export interface UserPermissions {
  global: GlobalPermission[];
  objects: ObjectPermission[];
}

type Permission = Omit<ObjectPermission, "decision"> & { decision: string };

type Answer = Record<"global" | "objects", { edges: { node: Permission }[] }>;

// A global permission's `name` is not asked for: Infrahub 1.11 promises one and gives none.
const DOCUMENT =
  "query UserPermissions { result: InfrahubPermissions { global: global_permissions { edges { node { id action decision identifier description } } } objects: object_permissions { edges { node { id namespace name action decision identifier description } } } } }";

/** The server's numbers (`PermissionDecision` of `infrahub/core/constants`). */
const DECISIONS: Record<string, PermissionDecision> = {
  1: "deny",
  2: "allow_default",
  4: "allow_other",
  6: "allow_all",
};

/** Asks what the client may do. */
export async function getUserPermissions(rest: RestClient, options: CallOptions): Promise<UserPermissions> {
  const list = ({ edges }: { edges: { node: Permission }[] }) =>
    edges.map(({ node }) => ({
      ...node,
      decision: DECISIONS[node.decision] ?? (node.decision as PermissionDecision),
    }));
  const read = ({ global, objects }: Answer) => ({ global: list(global), objects: list(objects) });
  return ask(rest, DOCUMENT, {}, options, read);
}
