import type { components } from "../../../generated/rest.js";
import type { CallOptions, ReadOptions } from "../../http/call-options.js";
import { given } from "../../util/given.js";

type Schemas = components["schemas"];

/** Of which branch, and how a call is sent. A schema is always read as it is now. */
export type SchemaOptions = Omit<ReadOptions, "at">;

/** How a call is sent, without which schema it is about. */
export function settingsOf(options: SchemaOptions): CallOptions & { signal?: AbortSignal } {
  const settings = given(options);
  delete settings.branch;
  return settings as CallOptions & { signal?: AbortSignal };
}

/** Which kinds of a schema. */
export interface SchemaKindsOptions extends SchemaOptions {
  /**
   * Namespaces of the kinds, such as `["Infra"]`.
   *
   * @defaultValue all of them
   */
  namespaces?: readonly string[] | undefined;
}

/** How schemas are loaded. */
export interface SchemaLoadOptions extends SchemaOptions {
  /**
   * Limit of one attempt in ms: the server checks and migrates existing data.
   *
   * @defaultValue `300_000`
   */
  timeout?: number | undefined;
  /**
   * Whether to wait until all workers of the server know the new schema, as `client.schema.waitUntilConverged` does: for
   * what is left of `totalTimeout`, or 60,000 ms when there is none.
   */
  waitUntilConverged?: boolean | undefined;
}

/** What loading would change: kinds by name, their fields, and the properties of these. */
export type SchemaDiff = Schemas["SchemaDiff"];

/** What is not wrong and should be changed. */
export type SchemaWarning = Schemas["SchemaWarning"];

/** What loading schemas would do. */
export interface SchemaCheck {
  diff: SchemaDiff;
  warnings: SchemaWarning[];
}

/** What loading schemas did. */
export interface SchemaLoad extends SchemaCheck {
  /** Fingerprint of the branch's schema now. */
  hash: string;
  /** Fingerprint of the branch's schema before. */
  previousHash: string;
  /** Whether anything changed. */
  schemaUpdated: boolean;
}

/** A choice of a dropdown. */
export interface DropdownOption {
  value: string;
  label: string;
  color: string;
  description: string;
}

/** How a choice of a dropdown is shown; the server chooses what is left out. */
export type DropdownLook = Partial<Omit<DropdownOption, "value">>;
