import { afterWrite, markWrites } from "../../errors/write-outcome.js";
import type { RestClient } from "../../http/rest-client.js";
import { readAnswer } from "../../http/read-answer.js";
import { unwrap } from "../../http/unwrap.js";
import { withScope, withWriteScope } from "../../http/with-scope.js";
import type { KindSchema } from "../../schema/branch-schema.js";
import { checkNamespaces } from "./check-namespaces.js";
import { exportSchema } from "./export-schema.js";
import { pollUntilConverged } from "./poll-until-converged.js";
import { DROPDOWN_ADD, DROPDOWN_REMOVE, ENUM_ADD, ENUM_REMOVE, SCHEMA_SYNCED } from "./schema-documents.js";
import type { SchemaDocument, SchemaInput } from "./schema-input.js";
import {
  settingsOf,
  type DropdownLook,
  type DropdownOption,
  type SchemaCheck,
  type SchemaKindsOptions,
  type SchemaLoad,
  type SchemaLoadOptions,
  type SchemaOptions,
} from "./schema-options.js";
import { sendSchemas } from "./send-schemas.js";
import { Resource } from "../base/resource.js";
import type { SchemaStore } from "../../schema/schema-store.js";

/** The schema of a branch: `client.schema`. */
export class SchemaManager extends Resource {
  readonly #store: SchemaStore;

  constructor(rest: RestClient, store: SchemaStore) {
    super(rest, { history: false });
    this.#store = store;
  }

  /**
   * One kind, as `GET /api/schema` gives it. The schema of a branch is fetched once, for all callers and scopes.
   *
   * @throws {@link SchemaNotFoundError} when the branch has no such kind.
   *
   * @example
   * const { attributes } = await client.schema.get("InfraDevice");
   */
  async get(kind: string, options: SchemaOptions = {}): Promise<KindSchema> {
    const branch = this.#branch(options);
    await this.#store.served(branch);
    return (await this.#store.kind(kind, branch)).kind.source;
  }

  /** All kinds by name. An unknown namespace is an {@link InvalidInputError}. */
  async all({ namespaces, ...options }: SchemaKindsOptions = {}): Promise<Map<string, KindSchema>> {
    const { kinds, source } = await this.#store.served(this.#branch(options));
    if (namespaces) readAnswer(() => { checkNamespaces(namespaces, source.namespaces); }); // prettier-ignore
    const all = [...kinds].map(([name, kind]) => [name, kind.source] as const);
    return new Map(all.filter(([, { namespace }]) => namespaces?.includes(namespace) ?? true));
  }

  /** Fetches a schema again if it has changed, and tells whether it has. The client also notices by itself. */
  async refresh(options: SchemaOptions = {}): Promise<boolean> {
    const branch = this.#branch(options);
    return this.#store.refresh(branch, await this.#store.branch(branch));
  }

  /**
   * Adds kinds to the schema of a branch, changes them, or removes what has `state: "absent"`. All schemas are taken
   * together, or none.
   *
   * @param schemas - a schema or several; with `infrahub-client/node` also paths of YAML or JSON files, and of folders.
   * @throws {@link SchemaNotValidError} when the server refuses them, with the places of all problems.
   *
   * @example
   * await client.schema.load(
   *   { version: "1.0", nodes: [{ name: "Site", namespace: "Infra", attributes: [{ name: "name", kind: "Text" }] }] },
   *   { branch: "feature", waitUntilConverged: true },
   * );
   */
  async load(
    schemas: SchemaInput | readonly SchemaInput[],
    { waitUntilConverged = false, ...options }: SchemaLoadOptions = {},
  ): Promise<SchemaLoad> {
    const { clock } = this.rest.connection;
    const begin = clock.now();
    const rest = this.rest.with({ branch: this.#writtenBranch(options) });
    try {
      const loaded = await sendSchemas(schemas, options, (init) =>
        unwrap(rest.POST("/api/schema/load", init)),
      );
      if (waitUntilConverged) {
        const { totalTimeout } = options;
        const left = totalTimeout && Math.max(1, totalTimeout - (clock.now() - begin));
        await afterWrite(this.waitUntilConverged({ ...options, totalTimeout: left }));
      }
      const { diff, warnings, hash, previous_hash: previousHash, schema_updated: schemaUpdated } = loaded;
      return { diff, warnings, hash, previousHash, schemaUpdated };
    } finally {
      // Even what was not answered may have been done.
      this.#store.forget(rest.scope.branch);
    }
  }

  /**
   * Checks schemas against the schema of a branch and against its data, and changes nothing.
   *
   * @returns what loading them would change.
   * @throws {@link SchemaNotValidError} when the server would refuse them, with the places of all problems.
   */
  async check(
    schemas: SchemaInput | readonly SchemaInput[],
    options: SchemaOptions = {},
  ): Promise<SchemaCheck> {
    const rest = this.#at(options);
    return sendSchemas(schemas, options, (init) => unwrap(rest.POST("/api/schema/check", init)));
  }

  /**
   * The kinds of a server's users, ready to be loaded: without Infrahub's own kinds, profiles, templates, inherited
   * fields and defaults. Relationships that extensions added to Infrahub's own kinds are among them; attributes that
   * extensions added to those are not, for nothing tells them from Infrahub's own.
   *
   * @throws {@link InvalidInputError} when there is no such namespace, or it is one of Infrahub's own.
   *
   * @example
   * await client.schema.load(await client.schema.export({ namespaces: ["Infra"] }), { branch: "copy" });
   */
  async export({ namespaces, ...options }: SchemaKindsOptions = {}): Promise<SchemaDocument> {
    const { source } = await this.#store.served(this.#branch(options));
    return readAnswer(() => {
      const editable = source.namespaces.filter(({ user_editable }) => user_editable);
      checkNamespaces(namespaces, editable);
      return exportSchema(source, namespaces);
    });
  }

  /** The fingerprint of a branch's schema, which changes when the schema does; asked of the server each time. */
  async hash(options: SchemaOptions = {}): Promise<string> {
    return (await unwrap(this.#at(options).GET("/api/schema/summary", settingsOf(options)))).main;
  }

  /** Whether all workers of the server have the same schema of a branch. */
  async inSync(options: SchemaOptions = {}): Promise<boolean> {
    const synced = ({ summary }: { summary: { schema_hash_synced: boolean } }) => summary.schema_hash_synced;
    return this.query(SCHEMA_SYNCED, {}, options, synced);
  }

  /**
   * Waits until all workers of the server have the same schema of a branch.
   *
   * @param options - `totalTimeout` is the client's `schemaConvergeTimeout` when left out, or 60,000 ms.
   * @throws {@link TimeoutError} when they do not have it within that time.
   */
  async waitUntilConverged(options: SchemaOptions = {}): Promise<void> {
    await pollUntilConverged(this.rest, options, (limits) => this.inSync({ ...options, ...limits }));
    // A worker that had an old one may have been read from.
    this.#store.forget(this.#branch(options));
  }

  /** Adds a value to those that an attribute may have. */
  async addEnumOption(
    kind: string,
    attribute: string,
    option: string,
    options: SchemaOptions = {},
  ): Promise<void> {
    await this.#change(ENUM_ADD, { kind, attribute, enum: option }, options);
  }

  /**
   * Takes away one of the values that an attribute may have.
   *
   * @throws {@link ValidationError} when a node has the value, or the attribute no other.
   */
  async removeEnumOption(
    kind: string,
    attribute: string,
    option: string,
    options: SchemaOptions = {},
  ): Promise<void> {
    await this.#change(ENUM_REMOVE, { kind, attribute, enum: option }, options);
  }

  /**
   * Adds a choice to a dropdown.
   *
   * @example
   * await client.schema.addDropdownOption("InfraDevice", "role", "spine", { label: "Spine", color: "#00aa00" });
   */
  async addDropdownOption(
    kind: string,
    attribute: string,
    option: string,
    { label, color, description, ...options }: DropdownLook & SchemaOptions = {},
  ): Promise<DropdownOption> {
    const data = { kind, attribute, dropdown: option, label, color, description };
    const added = ({ object }: { object: DropdownOption }) => ({ ...object, value: object.value });
    return this.#change(DROPDOWN_ADD, data, options, added);
  }

  /**
   * Takes a choice away from a dropdown.
   *
   * @throws {@link ValidationError} when a node has it, or it is the last one.
   */
  async removeDropdownOption(
    kind: string,
    attribute: string,
    option: string,
    options: SchemaOptions = {},
  ): Promise<void> {
    await this.#change(DROPDOWN_REMOVE, { kind, attribute, dropdown: option }, options);
  }

  /** The GraphQL schema of a branch, in the schema definition language: more than a megabyte. */
  async getGraphqlSchema(options: SchemaOptions = {}): Promise<string> {
    return unwrap(this.#at(options).GET("/schema.graphql", settingsOf(options)));
  }

  #branch(options: SchemaOptions): string | undefined {
    return withScope(this.rest.scope, options).branch;
  }

  #writtenBranch(options: SchemaOptions): string | undefined {
    return withWriteScope(this.rest.scope, options).branch;
  }

  /** The client for a branch; its schema is always that of now. */
  #at(options: SchemaOptions): RestClient {
    return this.rest.with({ branch: this.#branch(options), at: undefined });
  }

  async #change<Result = void>(
    document: string,
    data: object,
    options: SchemaOptions,
    read?: (field: never) => Result,
  ): Promise<Result> {
    const branch = this.#writtenBranch(options);
    try {
      return await this.mutate(document, { data }, options, read);
    } finally {
      this.#store.forget(branch);
    }
  }
}
markWrites(
  SchemaManager,
  "load",
  "addEnumOption",
  "removeEnumOption",
  "addDropdownOption",
  "removeDropdownOption",
);
