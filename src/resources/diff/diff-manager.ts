import { markWrites } from "../../errors/write-outcome.js";
import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { readAnswer } from "../../http/read-answer.js";
import { formatAt, type At } from "../../util/at.js";
import { checkNumbers, wholeFrom } from "../../util/check-numbers.js";
import type { RestClient } from "../../http/rest-client.js";
import type { Scope } from "../../http/rest-client-options.js";
import { prepareCall } from "../../http/prepare-call.js";
import { unwrap } from "../../http/unwrap.js";
import { withScope, withWriteScope } from "../../http/with-scope.js";
import { Resource } from "../base/resource.js";
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
export class DiffManager extends Resource {
  readonly #scope: Scope;

  constructor(rest: RestClient) {
    // Which branch it is of is an argument, and its times are its own.
    super(rest, { branch: false, history: false });
    this.#scope = rest.scope;
  }

  /**
   * Makes the diff of a branch, or brings it up to date.
   *
   * @returns `undefined` when it waits; otherwise the id of the server's task.
   * @throws {@link BranchNotFoundError}, and {@link ValidationError} when a diff of this name covers other times.
   *
   * @example
   * await client.diff.update({ branch: "feature" });
   */
  update(options?: DiffUpdateOptions & { waitUntilCompletion?: true | undefined }): Promise<undefined>;
  update(options: DiffUpdateOptions & { waitUntilCompletion: false }): Promise<string>;
  async update(options: DiffUpdateOptions = {}): Promise<string | undefined> {
    // What is up to date stays as it is.
    const defaults = { ...this.#scope, timeout: UPDATE_TIMEOUT, repeatable: true, heavy: true };
    const { branch, name, fromTime, toTime, ...sending } = withWriteScope(defaults, options);
    const { waitUntilCompletion = true, ...settings } = sending;
    if ((fromTime ?? toTime) !== undefined && name === undefined)
      throw new InvalidInputError("A diff with fromTime or toTime needs a name of its own; give name.");
    const data = { branch: needed(branch), name, from_time: fixed(fromTime), to_time: fixed(toTime) };
    const started = ({ task }: { task: { id: string } | null }) => task?.id;
    return this.mutate(UPDATE, { data, wait: waitUntilCompletion }, settings, started);
  }

  /**
   * Counts the changed properties of a branch. Where a branch has several diffs, the server adds them up.
   *
   * @returns `null` when no diff was made yet: {@link DiffManager.update} makes one.
   * @throws {@link BranchNotFoundError}
   */
  async summary(options: DiffSummaryOptions = {}): Promise<DiffSummary | null> {
    return this.#read(SUMMARY, options);
  }

  /**
   * Reads a diff: its nodes with their attributes, relationships, elements, properties and conflicts.
   *
   * @returns `null` when no diff was made yet, or there is nothing at `offset`.
   * @throws {@link BranchNotFoundError}, and {@link InvalidInputError} when there is no branch, or `limit` or `offset`
   * is not a count.
   *
   * @example
   * const tree = await client.diff.tree({ branch: "feature", filters: { status: { includes: ["REMOVED"] } } });
   * for (const { kind, label } of tree?.nodes ?? []) console.log(`${kind} ${label} is gone`);
   */
  async tree(options: DiffTreeOptions = {}): Promise<DiffTree | null> {
    const { limit = 1, offset = 0 } = options;
    // The server takes 0 for no limit.
    checkNumbers({ limit: [limit, wholeFrom(1)], offset: [offset, wholeFrom(0)] });
    return this.#read(TREE, options);
  }

  /**
   * Lists what was changed on both branches, resolved or not.
   *
   * @returns none, too, when no diff was made yet.
   * @throws {@link BranchNotFoundError}
   */
  async conflicts(options: DiffConflictOptions = {}): Promise<DiffConflict[]> {
    const tree = await this.#read<{ nodes: ConflictNode[] }>(CONFLICTS, options);
    return readAnswer(() => tree?.nodes.flatMap(listConflicts) ?? []);
  }

  /**
   * Says whose value counts in the merge.
   *
   * @param conflictId - `id` of a conflict.
   * @param selectedBranch - `null` makes it unresolved again.
   * @throws {@link NotFoundError} when there is no such conflict.
   *
   * @example
   * for (const { id } of await client.diff.conflicts()) await client.diff.resolveConflict(id, "DIFF_BRANCH");
   */
  async resolveConflict(
    conflictId: string,
    selectedBranch: ConflictSelection | null,
    options: DiffBranchOptions = {},
  ): Promise<void> {
    const data = { conflict_id: conflictId, selected_branch: selectedBranch };
    // On the branch, where one may resolve conflicts without the permission to change the default branch.
    const sending = withWriteScope({ ...this.#scope, repeatable: true }, options);
    await this.mutate(RESOLVE, { data }, sending);
  }

  /**
   * Lists the repositories whose files differ, with the files.
   *
   * @throws {@link BranchNotFoundError}
   */
  async files(options: DiffFileOptions = {}): Promise<DiffRepository[]> {
    const { branch, fromTime, toTime, branchOnly, ...settings } = this.#scoped(options);
    const query = {
      branch: needed(branch),
      ...(fromTime !== undefined && { time_from: formatAt(fromTime) }),
      ...(toTime !== undefined && { time_to: formatAt(toTime) }),
      ...(branchOnly !== undefined && { branch_only: branchOnly }),
    };
    const { rest, init } = prepareCall(this.reading, settings);
    const answer = await unwrap(rest.GET("/api/diff/files", { ...init, params: { query } }));
    return readAnswer(() =>
      Object.values(answer)
        .flatMap((repositories) => Object.values(repositories))
        .map(({ id, display_name, branch: of, commit_from, commit_to, files }) => ({
          id,
          displayName: display_name,
          branch: of,
          commitFrom: commit_from,
          commitTo: commit_to,
          files,
        })),
    );
  }

  /**
   * Lists the artifacts that differ.
   *
   * @throws {@link BranchNotFoundError}
   */
  async artifacts(options: DiffBranchOptions = {}): Promise<DiffArtifact[]> {
    const { branch, ...settings } = this.#scoped(options);
    const { rest, init } = prepareCall(this.reading, settings);
    const query = { branch: needed(branch) };
    const answer = await unwrap(rest.GET("/api/diff/artifacts", { ...init, params: { query } }));
    return readAnswer(() =>
      Object.values(answer).map(
        ({ display_label: displayLabel, target, item_new, item_previous, ...artifact }) => ({
          ...artifact,
          displayLabel,
          target: target && { id: target.id, kind: target.kind, displayLabel: target.display_label },
          itemNew: item(item_new),
          itemPrevious: item(item_previous),
        }),
      ),
    );
  }

  #read<Data>(document: string, options: DiffTreeOptions): Promise<Data | null> {
    const { branch, name, fromTime, toTime, filters, ...part } = this.#scoped(options);
    const { proposedChangeId, includeParents, limit, offset, ...settings } = part;
    const variables = { name, filters, proposedChangeId, includeParents, limit, offset };
    const span = { fromTime: fixed(fromTime), toTime: fixed(toTime) };
    // The diff of a proposed change outlives its branch.
    const of = proposedChangeId === undefined ? needed(branch) : branch;
    return this.queryOrNull(document, { branch: of, ...span, ...variables }, settings);
  }

  #scoped<Options extends DiffBranchOptions>(options: Options): Options & { branch?: string | undefined } {
    return withScope({ branch: this.#scope.branch }, options);
  }
}
markWrites(DiffManager, "update", "resolveConflict");

function needed(branch: string | undefined): string {
  if (branch !== undefined) return branch;
  throw new InvalidInputError("A diff is that of a branch: give branch, or use client.with({ branch }).");
}

function fixed(at: At | undefined): string | undefined {
  return at === undefined ? undefined : formatAt(at);
}

function item(stored: { storage_id: string; checksum: string } | null): StoredItem | null {
  return stored && { storageId: stored.storage_id, checksum: stored.checksum };
}
