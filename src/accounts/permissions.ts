/** Where a permission allows its action: nowhere, on the default branch, on others, on all. */
export type PermissionDecision = "deny" | "allow_default" | "allow_other" | "allow_all";

/** Something that an account may do anywhere: `merge_branch`, `manage_schema`, `super_admin`, ... */
export interface GlobalPermission {
  id: string;
  /** Such as `global:super_admin:allow_all`. */
  identifier: string;
  description: string | null;
  action: string;
  decision: PermissionDecision;
}

/** Something that an account may do with kinds: `*` stands for all namespaces, names or actions. */
export interface ObjectPermission extends GlobalPermission {
  namespace: string;
  name: string;
}

/** What an account may do. */
export interface Permissions {
  global: GlobalPermission[];
  object: ObjectPermission[];
}

/** A permission as the server gives it: its decision is a number, as text. */
export type RawPermission = Omit<GlobalPermission, "decision"> & { decision: string };

const DECISIONS: Record<string, PermissionDecision> = {
  1: "deny",
  2: "allow_default",
  4: "allow_other",
  6: "allow_all",
};

/** Gives the decision its name. */
export function readPermission(raw: RawPermission): GlobalPermission {
  return { ...raw, decision: DECISIONS[raw.decision] ?? (raw.decision as PermissionDecision) };
}
