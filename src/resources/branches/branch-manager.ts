import { afterWrite, markWrites } from "../../errors/write-outcome.js";
import { BranchAlreadyMergedError } from "../../errors/branch-already-merged-error.js";
import { BranchNotFoundError } from "../../errors/branch-not-found-error.js";
import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { NotFoundError } from "../../errors/not-found-error.js";
import type { RestClient } from "../../http/rest-client.js";
import { withWriteScope } from "../../http/with-scope.js";
import { Resource } from "../base/resource.js";
import { runTask, type Work } from "../tasks/run-task.js";
import type { CallOptions } from "../../http/call-options.js";
import {
  checkWaiting,
  requestOptions,
  type WorkResult,
  type WaitOptions,
  type WorkOptions,
} from "../tasks/task-options.js";
import { BRANCH_FIELDS, SCHEMA_CHANGES, type Branch, type BranchCreateInput } from "./branch.js";
import { branchError, statusError } from "./branch-error.js";

const printRead = (fields: string) =>
  `query Branches($name: String) { result: Branch(name: $name) { ${fields} } }`;
const UPDATE =
  "mutation BranchUpdate($data: BranchUpdateInput!) { result: BranchUpdate(data: $data) { ok } }";

/** Prints a mutation that starts a task. */
const printWork = (mutation: string, input: string) =>
  `mutation ${mutation}($data: ${input}!) { result: ${mutation}(data: $data, wait_until_completion: false) { task { id } } }`;
const CREATE = printWork("BranchCreate", "BranchCreateInput");
const REBASE = printWork("BranchRebase", "BranchNameInput");
const MERGE = printWork("BranchMerge", "BranchNameInput");
const VALIDATE = printWork("BranchValidate", "BranchNameInput");
const UPDATE_DIFF = printWork("DiffUpdate", "DiffUpdateInput");
const DELETE = printWork("BranchDelete", "BranchDeleteInput");

/**
 * The branches of the data: `client.branch`.
 *
 * Creating, rebasing, merging, validating and deleting take from a second to minutes. Each is started as a task of the
 * server and followed, so that no request stays open for it; `onProgress` and `onLog` tell how it goes, `totalTimeout`
 * (ms, default none) and `signal` end the waiting but not the work, and `waitUntilCompletion: false` gives the task.
 * What fails without an error of its own is a `TaskFailedError`.
 */
export class BranchManager extends Resource {
  constructor(rest: RestClient) {
    super(rest, { branch: false, history: false });
  }

  /** Reads all branches; the default one has `isDefault`. */
  async all(options: CallOptions = {}): Promise<Branch[]> {
    return this.#read({}, options);
  }

  /**
   * Reads one branch.
   *
   * @throws {@link BranchNotFoundError} when there is none of this name.
   */
  async get(name: string, options: CallOptions = {}): Promise<Branch> {
    const branch = await this.#find(name, options);
    if (branch) return branch;
    const details = { code: "BRANCH_NOT_FOUND", data: { branch_name: name } };
    throw new BranchNotFoundError(`There is no branch ${name}.`, details);
  }

  /**
   * Makes a branch from the default branch as it is now.
   *
   * @throws {@link BranchExistsError} when there is one of this name.
   *
   * @example
   * const branch = await client.branch.create({ name: "feature", description: "New sites" });
   * const feature = client.with({ branch: branch.name });
   */
  create<const Options extends WorkOptions>(
    { name, description, syncWithGit = false }: BranchCreateInput,
    options?: Options,
  ): Promise<WorkResult<Options, Branch>> {
    // Started once: the refusal of a second time could be about somebody else's branch.
    const data = { name, description, sync_with_git: syncWithGit };
    return this.#work(name, { document: CREATE, data }, options, (reading) => this.get(name, reading));
  }

  /**
   * Changes what can be changed of a branch.
   *
   * @throws {@link BranchNotFoundError}
   */
  async update(
    name: string,
    { description }: { description: string },
    options: CallOptions = {},
  ): Promise<Branch> {
    const data = { name: checked(name), description };
    // The same description twice is the same description.
    await this.mutate(UPDATE, { data }, { ...options, repeatable: true });
    return afterWrite(this.get(name, options));
  }

  /**
   * Brings a branch up to what the default branch is now. Refused while there are conflicts that are not decided in
   * favour of the branch.
   *
   * @throws {@link BranchConflictError}, {@link BranchAlreadyMergedError}, {@link MergeInProgressError},
   * {@link BranchNotFoundError}
   */
  rebase<const Options extends WorkOptions>(
    name: string,
    options?: Options,
  ): Promise<WorkResult<Options, Branch>> {
    // A second rebase finds little to do.
    const work = { document: REBASE, data: { name }, repeatable: true };
    return this.#work(name, work, options, (reading) => this.get(name, reading));
  }

  /**
   * Compares a branch with the default branch as both are now, and refuses conflicts.
   *
   * @throws {@link BranchConflictError} when both have changed the same thing; {@link BranchNotFoundError}
   */
  async validate(name: string, options: WaitOptions = {}): Promise<void> {
    checkWaiting(options);
    const { clock } = this.rest.connection;
    const endsAt = clock.now() + (options.totalTimeout ?? Infinity);
    // The server's own validation looks at the last comparison that was made, and finds nothing where there is none.
    await this.#work(name, { document: UPDATE_DIFF, data: { branch: name }, repeatable: true }, options);
    const left = { ...options, totalTimeout: Math.max(1, endsAt - clock.now()) };
    await this.#work(name, { document: VALIDATE, data: { name }, repeatable: true }, left);
  }

  /**
   * Merges a branch into the default branch. From then on it can only be read, and deleted.
   *
   * @returns the branch, `MERGED`; or `DELETING` where the server deletes what has been merged.
   * @throws {@link BranchConflictError} when both have changed the same thing; {@link BranchAlreadyMergedError},
   * {@link BranchNeedsRebaseError}, {@link MergeInProgressError}, {@link MergeRecoveryRequiredError},
   * {@link BranchNotFoundError}
   *
   * @example
   * await client.branch.merge("feature", { onProgress: ({ state }) => console.log(state) });
   */
  async merge<const Options extends WorkOptions>(
    name: string,
    options?: Options,
  ): Promise<WorkResult<Options, Branch>> {
    checkWaiting(options ?? {});
    withWriteScope(this.rest.scope, options ?? {});
    const before = await this.get(name, requestOptions(options ?? {}));
    const work: BranchWork = {
      document: MERGE,
      data: { name },
      // A second merge waits for the first one, and then has nothing to do.
      repeatable: true,
      isDone: (error, mayHaveRun) => mayHaveRun && error instanceof BranchAlreadyMergedError,
    };
    return this.#work(name, work, options, async (reading) => {
      const branch = (await this.#find(name, reading)) ?? { ...before, status: "DELETING" };
      // The task passes over a branch that is not open, and completes.
      if (branch.status !== "MERGED" && branch.status !== "DELETING") throw statusError(branch);
      return branch;
    });
  }

  /**
   * Deletes a branch with all that is on it; its open proposed changes are cancelled.
   *
   * @param options - with `deleteFromGit`, default false, the branches of the git repositories go, too.
   * @throws {@link BranchNotFoundError}, {@link MergeInProgressError}, {@link MergeRecoveryRequiredError};
   * {@link TaskFailedError} for the default branch
   */
  delete<const Options extends WorkOptions & { deleteFromGit?: boolean | undefined }>(
    name: string,
    options?: Options,
  ): Promise<WorkResult<Options, void>> {
    const work: BranchWork = {
      document: DELETE,
      data: { name, delete_from_git: options?.deleteFromGit ?? false },
      repeatable: true,
      // Its task is removed with the branch's other tasks, sometimes before it was seen to end.
      isDone: async (error, mayHaveRun) =>
        error instanceof NotFoundError &&
        (mayHaveRun || !(error instanceof BranchNotFoundError)) &&
        !(await this.#find(name, requestOptions(options ?? {}))),
    };
    return this.#work(name, work, options, () => Promise.resolve());
  }

  async #work<Options extends WorkOptions, Result>(
    name: string,
    { data, isDone, ...work }: BranchWork,
    options: Options | undefined,
    result?: (reading: CallOptions) => Promise<Result>,
  ): Promise<WorkResult<Options, Result>> {
    checked(name);
    withWriteScope(this.rest.scope, options ?? {});
    const explain: Work["explain"] = async (error, mayHaveRun) => {
      const known = branchError(error, name);
      return (await isDone?.(known, mayHaveRun)) ? undefined : known;
    };
    const started = await runTask(this.rest, { ...work, variables: { data }, explain }, options ?? {});
    if (started || !result) return started as WorkResult<Options, Result>;
    return (await afterWrite(result(requestOptions(options ?? {})))) as WorkResult<Options, Result>;
  }

  async #find(name: string, options: CallOptions): Promise<Branch | undefined> {
    return (await this.#read({ name: checked(name) }, options))[0];
  }

  async #read(variables: { name?: string }, options: CallOptions): Promise<Branch[]> {
    const all = (branches: Branch[]) => [...branches];
    const readFields = (fields: string) => this.query(printRead(fields), variables, options, all);
    try {
      return await readFields(`${BRANCH_FIELDS} ${SCHEMA_CHANGES}`);
    } catch (error) {
      if (!(error instanceof BranchNotFoundError)) throw error;
      // It compares with the branch main, which there is none of where the default branch has another name (1.11).
      const branches = await readFields(BRANCH_FIELDS);
      return branches.map((one) => ({ ...one, hasSchemaChanges: one.isDefault ? false : null }));
    }
  }
}
markWrites(BranchManager, "create", "update", "rebase", "validate", "merge", "delete");

interface BranchWork extends Pick<Work, "document" | "repeatable"> {
  data: Record<string, unknown>;
  /** Whether a failure means that the work is done. */
  isDone?: (error: Error, mayHaveRun: boolean) => boolean | Promise<boolean>;
}

/** Without a name, the server would give all branches. */
function checked(name: string): string {
  if (!name) throw new InvalidInputError("branch: expected the name of a branch, received an empty string.");
  return name;
}
