import { markWrites } from "../../errors/write-outcome.js";
import { InvalidInputError } from "../../errors/invalid-input-error.js";
import type { WriteOptions } from "../../http/call-options.js";
import { defaultBranch } from "../../graphql/default-branch.js";
import type { NodeRef } from "../../nodes/types/node-ref.js";
import { checkKind, findNodeId } from "../base/find-node-id.js";
import { readAnswer } from "../../http/read-answer.js";
import { withScope, withWriteScope } from "../../http/with-scope.js";
import { Resource } from "../base/resource.js";
import type {
  ListRepositoriesOptions,
  NewRepository,
  Repository,
  RepositoryBranch,
  RepositoryConnectivity,
  RepositoryKind,
} from "./repository-types.js";

const READ_ONLY = "CoreReadOnlyRepository";
const READ_WRITE = "CoreRepository";
const ANY_REPOSITORY = "CoreGenericRepository";

const LIST = `query Repositories($offset: Int!, $limit: Int!) { result: ${ANY_REPOSITORY}(offset: $offset, limit: $limit) { count edges { node { id kind: __typename name { value } location { value } description { value } internal: internal_status { value } sync: sync_status { value } operational: operational_status { value } ... on ${READ_WRITE} { commit { value } } ... on ${READ_ONLY} { commit { value } ref { value } } } } } }`;
const PROCESS =
  "mutation RepositoryProcess($data: IdentifierInput!) { result: InfrahubRepositoryProcess(data: $data) { task { id } } }";
const IMPORT_LAST_COMMIT =
  "mutation RepositoryImportLastCommit($data: IdentifierInput!) { result: InfrahubReadOnlyRepositoryImportLastCommit(data: $data) { task { id } } }";
const CONNECTIVITY =
  "mutation RepositoryConnectivity($data: IdentifierInput!) { result: InfrahubRepositoryConnectivity(data: $data) { reachable: ok message } }";

interface Value<Type = string | null> {
  value: Type;
}

interface RawRepository {
  id: string;
  kind: RepositoryKind;
  name: Value<string>;
  location: Value<string>;
  description: Value;
  operational: Value<Repository["operationalStatus"]>;
  internal: Value<RepositoryBranch["internalStatus"]>;
  sync: Value<RepositoryBranch["syncStatus"]>;
  commit: Value;
  ref?: Value;
}

/**
 * Git repositories; `client.repository`. They are nodes, too: `client.get("CoreRepository", { hfid: ["network"] })`.
 *
 * A repository is named by its id, by `{ hfid: ["its name"] }`, or by a node that was read; one that is known to be of the wrong kind is refused with
 * InvalidInputError, one that is not there with NodeNotFoundError.
 */
export class RepositoryManager extends Resource {
  /**
   * Reads all repositories, with commit and status on each of the branches.
   *
   * @throws {@link BranchNotFoundError} when one of `branches` is not there; {@link InvalidInputError} when one is no
   * name.
   *
   * @example
   * const [network] = await client.repository.all({ branches: ["main", "feature/x"] });
   * network?.branches["feature/x"]?.commit;
   */
  async all({ branches, ...options }: ListRepositoriesOptions = {}): Promise<Repository[]> {
    const scope = withScope(this.rest.scope, options);
    for (const branch of branches ?? [])
      if (!branch)
        throw new InvalidInputError(
          "branches: expected the names of branches, received one that is missing or empty.",
        );
    const own = async () => [scope.branch ?? (await defaultBranch(this.rest, scope))];
    const read = async (branch: string) => {
      return { branch, found: await this.readAll<RawRepository>(LIST, {}, { ...scope, branch }) };
    };
    const repositories = new Map<string, Repository>();
    for (const { branch, found } of await Promise.all((branches ?? (await own())).map(read))) {
      for (const raw of found) {
        const repository = repositories.get(raw.id) ?? readAnswer(() => describe(raw));
        repositories.set(raw.id, repository);
        repository.branches[branch] = readAnswer(() => ({
          commit: raw.commit.value,
          ref: raw.ref?.value ?? null,
          internalStatus: raw.internal.value,
          syncStatus: raw.sync.value,
        }));
      }
    }
    return [...repositories.values()];
  }

  /**
   * Creates a repository. The server checks that it can reach it, and imports it in the background.
   *
   * @returns its id.
   * @throws {@link ValidationError} when it cannot be reached, or the name is taken.
   *
   * @example
   * const id = await client.repository.create({ name: "network", location: "https://git.example.com/network.git" });
   */
  async create(
    { kind = READ_WRITE, credential, defaultBranch, ...attributes }: NewRepository,
    options: WriteOptions = {},
  ): Promise<string> {
    checkKind({ kind, hfid: [] }, READ_WRITE, READ_ONLY);
    const scope = withWriteScope(this.rest.scope, options);
    const document = `mutation RepositoryCreate($data: ${kind}CreateInput!) { result: ${kind}Create(data: $data) { object { id } } }`;
    const { name, location, description, ref } = attributes;
    const values = Object.entries({ name, location, description, ref, default_branch: defaultBranch });
    const data = {
      ...Object.fromEntries(values.map(([key, value]) => [key, value === undefined ? value : { value }])),
      ...(credential !== undefined && {
        credential: { id: await findNodeId(this.rest, "credential", credential, scope) },
      }),
    };
    return this.mutate(document, { data }, scope, ({ object }: { object: { id: string } }) => object.id);
  }

  /**
   * Imports again what the current commit holds.
   *
   * @returns id of the task that does it.
   */
  async process(repository: NodeRef, options: WriteOptions = {}): Promise<string> {
    checkKind(repository, READ_WRITE, READ_ONLY);
    return this.#start(PROCESS, repository, options);
  }

  /**
   * Imports the last commit of what a read-only repository follows.
   *
   * @returns id of the task that does it.
   */
  async importLastCommit(repository: NodeRef, options: WriteOptions = {}): Promise<string> {
    checkKind(repository, READ_ONLY);
    return this.#start(IMPORT_LAST_COMMIT, repository, options);
  }

  /** Checks whether the server can reach a repository, and keeps the outcome as its operational status. */
  async checkConnectivity(repository: NodeRef, options: WriteOptions = {}): Promise<RepositoryConnectivity> {
    checkKind(repository, READ_WRITE, READ_ONLY);
    const data = { id: await this.#id(repository, options) };
    // Checked twice, it says how it is the second time.
    return this.mutate(
      CONNECTIVITY,
      { data },
      withScope({ repeatable: true }, options),
      ({ reachable, message }: { reachable: boolean; message: string }) => ({ ok: reachable, message }),
    );
  }

  /**
   * Sets the commit of a repository on a branch; the repository itself becomes the value's source. The server then
   * imports a read-only one.
   *
   * @param repository - with its kind, unless it is a `CoreRepository`.
   */
  async updateCommit(repository: NodeRef, commit: string, options: WriteOptions = {}): Promise<void> {
    checkKind(repository, READ_WRITE, READ_ONLY);
    const id = await this.#id(repository, options);
    const kind = typeof repository === "string" ? READ_WRITE : (repository.kind ?? READ_WRITE);
    const document = `mutation RepositoryUpdate($data: ${kind}UpdateInput!) { result: ${kind}Update(data: $data) { ok } }`;
    const data = { id, commit: { value: commit, is_protected: true, source: id } };
    await this.mutate(document, { data }, options);
  }

  async #start(document: string, repository: NodeRef, options: WriteOptions): Promise<string> {
    const data = { id: await this.#id(repository, options) };
    return this.mutate(document, { data }, options, ({ task }: { task: { id: string } }) => task.id);
  }

  #id(repository: NodeRef, options: WriteOptions): Promise<string> {
    const scope = withWriteScope(this.rest.scope, options);
    return findNodeId(this.rest, "repository", repository, scope, ANY_REPOSITORY);
  }
}
markWrites(RepositoryManager, "create", "process", "importLastCommit", "checkConnectivity", "updateCommit");

function describe({ id, kind, name, location, description, operational }: RawRepository): Repository {
  return {
    id,
    kind,
    name: name.value,
    location: location.value,
    description: description.value,
    operationalStatus: operational.value,
    branches: {},
  };
}
