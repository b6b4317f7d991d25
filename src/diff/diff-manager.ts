import { InvalidInputError } from "../errors/invalid-input-error.js";
import { executeGraphql } from "../graphql/execute-graphql.js";
import { fixAt, type At } from "../http/at.js";
import { checkNumbers, wholeFrom } from "../http/check-numbers.js";
import type { RestClient } from "../http/rest-client.js";
import { unwrap } from "../http/unwrap.js";
import { CONFLICTS, RESOLVE, SUMMARY, TREE, UPDATE } from "./diff-documents.js";
import type {
  DiffBranchOptions,
  DiffConflictOptions,
  DiffFileOptions,
  DiffSummaryOptions,
  DiffTreeOptions,
  DiffUpdateOptions,
} from "./diff-options.js";
import type {
  ConflictSelection,
  DiffArtifact,
  DiffConflict,
  DiffRepository,
  DiffSummary,
  DiffTree,
  StoredItem,
} from "./diff-types.js";
import { listConflicts, type ConflictNode } from "./list-conflicts.js";

/** A diff of a large branch takes minutes. */
const UPDATE_TIMEOUT = 300_000;

/** What differs between a branch and the default branch: `client.diff`. */
export class DiffManager {
  readonly #rest: RestClient;

  constructor(rest: RestClient) {
    this.#rest = rest;
  }

  /**
   * Makes the diff of a branch, or brings it up to date.
   *
   * @returns `undefined` when it waits; otherwise the id of the server's task.
   * @throws BranchNotFoundError, and ValidationError when a diff of this name covers other times.
   *
   * @example
   * await client.diff.update({ branch: "feature" });
   */
  update(options?: DiffUpdateOptions & { waitUntilCompletion?: true | undefined }): Promise<undefined>;
  update(options: DiffUpdateOptions & { waitUntilCompletion: false }): Promise<string>;
  async update({
    branch = this.#rest.scope.branch,
    name,
    fromTime,
    toTime,
    waitUntilCompletion = true,
    ...settings
  }: DiffUpdateOptions = {}): Promise<string | undefined> {
    if ((fromTime ?? toTime) !== undefined && name === undefined)
      throw new InvalidInputError("A diff with fromTime or toTime needs a name of its own; give name.");
    const data = { branch: needed(branch), name, from_time: fixed(fromTime), to_time: fixed(toTime) };
    const { DiffUpdate } = await this.#graphql<{ DiffUpdate: { task: { id: string } | null } }>(
      UPDATE,
      { data, wait: waitUntilCompletion },
      // What is up to date stays as it is.
      { timeout: UPDATE_TIMEOUT, repeatable: true, ...settings },
    );
    return DiffUpdate.task?.id;
  }

  /**
   * Counts the changed properties of a branch. Where a branch has several diffs, the server adds them up.
   *
   * @returns `null` when no diff was made yet: {@link DiffManager.update} makes one.
   * @throws BranchNotFoundError
   */
  async summary(options: DiffSummaryOptions = {}): Promise<DiffSummary | null> {
    return (await this.#read<{ DiffTreeSummary: DiffSummary | null }>(SUMMARY, options)).DiffTreeSummary;
  }

  /**
   * Reads a diff: its nodes with their attributes, relationships, elements, properties and conflicts.
   *
   * @returns `null` when no diff was made yet, or there is nothing at `offset`.
   * @throws BranchNotFoundError, and InvalidInputError when there is no branch, or `limit` or `offset` is no count.
   *
   * @example
   * const tree = await client.diff.tree({ branch: "feature", filters: { status: { includes: ["REMOVED"] } } });
   * for (const { kind, label } of tree?.nodes ?? []) console.log(`${kind} ${label} is gone`);
   */
  async tree(options: DiffTreeOptions = {}): Promise<DiffTree | null> {
    const { limit = 1, offset = 0 } = options;
    // The server takes 0 for no limit.
    checkNumbers({ limit: [limit, wholeFrom(1)], offset: [offset, wholeFrom(0)] });
    return (await this.#read<{ DiffTree: DiffTree | null }>(TREE, options)).DiffTree;
  }

  /**
   * Lists what was changed on both branches, resolved or not.
   *
   * @returns none, too, when no diff was made yet.
   * @throws BranchNotFoundError
   */
  async conflicts(options: DiffConflictOptions = {}): Promise<DiffConflict[]> {
    interface Answer {
      DiffTree: { nodes: ConflictNode[] } | null;
    }
    const { DiffTree } = await this.#read<Answer>(CONFLICTS, options);
    return DiffTree?.nodes.flatMap(listConflicts) ?? [];
  }

  /**
   * Says whose value counts in the merge.
   *
   * @param conflictId - `id` of a conflict.
   * @param selectedBranch - `null` makes it unresolved again.
   * @throws NotFoundError when there is no such conflict.
   *
   * @example
   * for (const { id } of await client.diff.conflicts()) await client.diff.resolveConflict(id, "DIFF_BRANCH");
   */
  async resolveConflict(
    conflictId: string,
    selectedBranch: ConflictSelection | null,
    { branch = this.#rest.scope.branch, ...settings }: DiffBranchOptions = {},
  ): Promise<void> {
    const data = { conflict_id: conflictId, selected_branch: selectedBranch };
    // On the branch, where one may resolve conflicts without the permission to change the default branch.
    await this.#graphql(RESOLVE, { data }, { branch, repeatable: true, ...settings });
  }

  /**
   * Lists the repositories whose files differ, with the files.
   *
   * @throws BranchNotFoundError
   */
  async files({
    branch = this.#rest.scope.branch,
    fromTime,
    toTime,
    branchOnly,
    signal,
    ...settings
  }: DiffFileOptions = {}): Promise<DiffRepository[]> {
    const query = {
      branch: needed(branch),
      ...(fromTime !== undefined && { time_from: fixAt(fromTime) }),
      ...(toTime !== undefined && { time_to: fixAt(toTime) }),
      ...(branchOnly !== undefined && { branch_only: branchOnly }),
    };
    const init = { params: { query }, signal: signal ?? null, ...settings };
    const answer = await unwrap(this.#rest.GET("/api/diff/files", init));
    return Object.values(answer)
      .flatMap((repositories) => Object.values(repositories))
      .map(({ id, display_name, branch: of, commit_from, commit_to, files }) => ({
        id,
        displayName: display_name,
        branch: of,
        commitFrom: commit_from,
        commitTo: commit_to,
        files,
      }));
  }

  /**
   * Lists the artifacts that differ.
   *
   * @throws BranchNotFoundError
   */
  async artifacts({ branch = this.#rest.scope.branch, signal, ...settings }: DiffBranchOptions = {}): Promise<
    DiffArtifact[]
  > {
    const init = { params: { query: { branch: needed(branch) } }, signal: signal ?? null, ...settings };
    const answer = await unwrap(this.#rest.GET("/api/diff/artifacts", init));
    return Object.values(answer).map(
      ({ display_label: displayLabel, target, item_new, item_previous, ...artifact }) => ({
        ...artifact,
        displayLabel,
        target: target && { id: target.id, kind: target.kind, displayLabel: target.display_label },
        itemNew: item(item_new),
        itemPrevious: item(item_previous),
      }),
    );
  }

  #read<Data>(
    document: string,
    {
      branch = this.#rest.scope.branch,
      name,
      fromTime,
      toTime,
      filters,
      proposedChangeId,
      includeParents,
      limit,
      offset,
      ...settings
    }: DiffTreeOptions,
  ): Promise<Data> {
    const variables = { name, filters, proposedChangeId, includeParents, limit, offset };
    const span = { fromTime: fixed(fromTime), toTime: fixed(toTime) };
    // The diff of a proposed change outlives its branch.
    const of = proposedChangeId === undefined ? needed(branch) : branch;
    return this.#graphql<Data>(document, { branch: of, ...span, ...variables }, settings);
  }

  /** Runs a document now: the times of a diff are its own, and not those of the client. */
  #graphql<Data>(
    document: string,
    variables: Record<string, unknown>,
    options: DiffBranchOptions,
  ): Promise<Data> {
    return executeGraphql<Data>(this.#rest, document, variables, { ...options, at: undefined });
  }
}

function needed(branch: string | undefined): string {
  if (branch !== undefined) return branch;
  throw new InvalidInputError("A diff is that of a branch: give branch, or use client.with({ branch }).");
}

function fixed(at: At | undefined): string | undefined {
  return at === undefined ? undefined : fixAt(at);
}

function item(stored: { storage_id: string; checksum: string } | null): StoredItem | null {
  return stored && { storageId: stored.storage_id, checksum: stored.checksum };
}
