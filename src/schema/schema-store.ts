import { readAnswer } from "../http/read-answer.js";
import type { RestClient } from "../http/rest-client.js";
import { unwrap } from "../http/unwrap.js";
import { SchemaNotFoundError } from "../errors/schema-not-found-error.js";
import { indexSchema, type BranchSchema, type Kind, type ServedSchema } from "./branch-schema.js";
import type { GeneratedSchema } from "./generated-schema.js";

const DEFAULT_BRANCH = Symbol("default branch");

/**
 * The schemas of a server's branches. Each is fetched once, however many callers wait for it; a kind that is not in
 * it makes the store look whether the schema has changed since. A generated schema stands for those of all branches, until
 * it turns out to be another one.
 */
export class SchemaStore {
  readonly #rest: RestClient;
  readonly #schemas = new Map<string | symbol, Promise<ServedSchema>>();
  /** By branch, the comparisons of the generated schema with the server's. */
  readonly #compared = new Map<string | symbol, Promise<boolean>>();
  #generated: (() => Promise<BranchSchema>) | undefined;

  constructor(rest: RestClient, generated?: GeneratedSchema) {
    this.#rest = rest;
    if (!generated) return;
    let schema: Promise<BranchSchema> | undefined;
    this.#generated = () =>
      (schema ??= import("./generated-schema.js").then((reader) => reader.readGeneratedSchema(generated)));
  }

  /**
   * The schema of a branch.
   *
   * @param branch - the server's default branch when left out.
   */
  branch(branch: string | undefined): Promise<BranchSchema> {
    return this.#schemas.get(branch ?? DEFAULT_BRANCH) ?? this.#generated?.() ?? this.#fetch(branch);
  }

  /** The schema of a branch, as the server has it. */
  served(branch: string | undefined): Promise<ServedSchema> {
    return this.#schemas.get(branch ?? DEFAULT_BRANCH) ?? this.#fetch(branch);
  }

  /**
   * One kind of a branch.
   *
   * @throws {@link SchemaNotFoundError} when the branch has no such kind.
   */
  async kind(name: string, branch: string | undefined): Promise<{ kind: Kind; schema: BranchSchema }> {
    let schema = await this.branch(branch);
    if (!schema.kinds.has(name) && (await this.refresh(branch, schema))) schema = await this.branch(branch);
    const kind = schema.kinds.get(name);
    if (!kind) {
      const where = branch === undefined ? "the default branch" : `the branch ${branch}`;
      throw new SchemaNotFoundError(`The schema of ${where} has no kind ${name}.`, {
        code: "SCHEMA_NOT_FOUND",
        data: { kind: name },
      });
    }
    return { kind, schema };
  }

  /**
   * Fetches the schema of a branch anew when it has changed.
   *
   * @param known - the schema that the caller worked by.
   * @returns whether there is a newer one now.
   */
  async refresh(branch: string | undefined, known: BranchSchema): Promise<boolean> {
    const before = this.branch(branch);
    const hash = await this.#currentHash(branch);
    if (hash === known.hash) return false;
    // Another caller may have fetched it while this one asked for the hash.
    if (this.branch(branch) === before && (await before).hash !== hash) await this.#fetch(branch);
    return true;
  }

  /**
   * The schema to write by. A generated one is compared with the server's first, once for each branch: not everything
   * that an outdated one would let pass is refused by the server.
   *
   * @param schema - the one that the caller works by.
   */
  async toWrite(branch: string | undefined, schema: BranchSchema): Promise<BranchSchema> {
    if (schema !== (await this.#generated?.())) return schema;
    const key = branch ?? DEFAULT_BRANCH;
    let comparing = this.#compared.get(key);
    if (!comparing) {
      comparing = this.refresh(branch, schema);
      this.#compared.set(key, comparing);
      comparing.catch(() => this.#compared.delete(key));
    }
    await comparing;
    return this.branch(branch);
  }

  /** Forgets a branch's schema, because it was changed. The default branch is known with and without its name. */
  forget(branch: string | undefined): void {
    this.#generated = undefined;
    if (branch === undefined) this.#schemas.clear();
    this.#schemas.delete(branch ?? DEFAULT_BRANCH);
    this.#schemas.delete(DEFAULT_BRANCH);
  }

  #fetch(branch: string | undefined): Promise<ServedSchema> {
    const key = branch ?? DEFAULT_BRANCH;
    const fetching = unwrap(
      this.#rest.GET("/api/schema", { params: { query: { ...(branch && { branch }) } } }),
    ).then((schema) => readAnswer(() => indexSchema(schema)));
    this.#schemas.set(key, fetching);
    // A failure is told to those who wait, and not kept for those who come later.
    fetching.catch(() => {
      if (this.#schemas.get(key) === fetching) this.#schemas.delete(key);
    });
    return fetching;
  }

  async #currentHash(branch: string | undefined): Promise<string> {
    const query = { ...(branch && { branch }) };
    const summary = await unwrap(this.#rest.GET("/api/schema/summary", { params: { query } }));
    return readAnswer(() => summary.main);
  }
}
