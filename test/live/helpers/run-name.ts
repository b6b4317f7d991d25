import { randomBytes } from "node:crypto";

/** A name that no other run uses, such as `live-branch-3f9a1c`. */
export function runName(what: string): string {
  return `live-${what}-${randomBytes(3).toString("hex")}`;
}
