import { readAnswer } from "../http/read-answer.js";
import type { RestClient } from "../http/rest-client.js";
import { unwrap } from "../http/unwrap.js";
import { SchemaNotFoundError } from "../errors/schema-not-found-error.js";
import { indexSchema, type BranchSchema, type Kind } from "./branch-schema.js";

const DEFAULT_BRANCH = Symbol("default branch");

/**
 * The schemas of a server's branches. Each is fetched once, however many callers wait for it; a kind that is not in
 * it makes the store look whether the schema has changed since.
 */
export class SchemaStore {
  readonly #rest: RestClient;
  readonly #schemas = new Map<string | symbol, Promise<BranchSchema>>();

  constructor(rest: RestClient) {
    this.#rest = rest;
  }

  /**
   * The schema of a branch.
   *
   * @param branch - the server's default branch when left out.
   */
  branch(branch: string | undefined): Promise<BranchSchema> {
    const known = this.#schemas.get(branch ?? DEFAULT_BRANCH);
    return known ?? this.#fetch(branch);
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

  /** Forgets a branch's schema, because it was changed. The default branch is known with and without its name. */
  forget(branch: string | undefined): void {
    if (branch === undefined) this.#schemas.clear();
    this.#schemas.delete(branch ?? DEFAULT_BRANCH);
    this.#schemas.delete(DEFAULT_BRANCH);
  }

  #fetch(branch: string | undefined): Promise<BranchSchema> {
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
