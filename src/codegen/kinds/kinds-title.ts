import type { JsonValue } from "../json.js";

/** What is known of a schema's origin. */
export interface SchemaOrigin {
  readonly version: string | undefined;
  readonly branch: string | undefined;
  readonly hash: JsonValue | undefined;
}

/**
 * Says in a few words what the generated kinds are.
 *
 * @param origin - what is known of the schema's origin
 * @returns for example `The kinds of Infrahub 1.11.9, branch main, schema 0f3a`
 */
export function kindsTitle({ version, branch, hash }: SchemaOrigin): string {
  return [
    version === undefined ? "The kinds of Infrahub" : `The kinds of Infrahub ${version}`,
    branch === undefined ? "" : `, branch ${branch}`,
    typeof hash === "string" ? `, schema ${hash}` : "",
  ].join("");
}
