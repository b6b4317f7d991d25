import { afterWrite, markWrites } from "../../errors/write-outcome.js";
import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { noSuchNode } from "../../errors/no-such-node.js";
import { branchError } from "../branches/branch-error.js";
import { defaultBranch } from "../../graphql/default-branch.js";
import type { RestClient } from "../../http/rest-client.js";
import { withWriteScope } from "../../http/with-scope.js";
import { collect, readList, type ListPart, type Page } from "../../graphql/read-list.js";
import { Resource } from "../base/resource.js";
import { runTask } from "../tasks/run-task.js";
import type { CallOptions } from "../../http/call-options.js";
import { flattenNode } from "../base/flatten-node.js";
import { checkWaiting, requestOptions, type WorkResult, type WorkOptions } from "../tasks/task-options.js";
import {
  PROPOSED_CHANGE_FIELDS,
  type NewProposedChange,
  type ProposedChange,
  type ProposedChangeFilters,
  type ProposedChangeUpdate,
  type ReviewDecision,
} from "./proposed-change.js";
import type { Validator } from "./validator.js";
import { readCheckTasks, readValidators, waitForChecks, type ChecksOptions } from "./wait-for-checks.js";

const KIND = "CoreProposedChange";
const LIST = `query ProposedChanges($ids: [ID], $state: String, $source: String, $limit: Int, $offset: Int) {
  result: ${KIND}(ids: $ids, state__value: $state, source_branch__value: $source, limit: $limit, offset: $offset) {
    edges { node { ${PROPOSED_CHANGE_FIELDS} } }
  }
}`;
const CREATE = `mutation ProposedChangeCreate($data: ${KIND}CreateInput!) {
  result: ${KIND}Create(data: $data) { object { ${PROPOSED_CHANGE_FIELDS} } }
}`;
const UPDATE = `mutation ProposedChangeUpdate($data: ${KIND}UpdateInput!) {
  result: ${KIND}Update(data: $data) { object { ${PROPOSED_CHANGE_FIELDS} } }
}`;
const REVIEW = `mutation ProposedChangeReview($data: ProposedChangeReviewInput!) { result: ${KIND}Review(data: $data) { ok } }`;
const RUN_CHECKS = `mutation ProposedChangeRunCheck($data: ProposedChangeRequestRunCheckInput!) { result: ${KIND}RunCheck(data: $data) { ok } }`;
const MERGE = `mutation ProposedChangeMerge($data: ProposedChangeMergeInput!) {
  result: ${KIND}Merge(data: $data, wait_until_completion: false) { task { id } }
}`;
const DELETE = `mutation ProposedChangeDelete($id: String!) { result: ${KIND}Delete(data: { id: $id }) { ok } }`;

/**
 * Proposed changes: `client.proposedChange`. They belong to no branch. What the server refuses, such as a second open
 * one for a branch or any change to one that is not open, is a `ValidationError`; an unknown id a `NodeNotFoundError`.
 */
export class ProposedChangeManager extends Resource {
  constructor(rest: RestClient) {
    super(rest, { branch: false, history: false });
  }

  /**
   * Reads the proposed changes that meet all of the filters; all there are, when there is none.
   *
   * @example
   * const open = await client.proposedChange.filter({ state: "open" });
   */
  filter(
    { state, sourceBranch }: ProposedChangeFilters = {},
    { limit, offset, ...sending }: ListPart & CallOptions = {},
  ): Promise<ProposedChange[]> {
    const variables = { state, source: sourceBranch };
    return collect(readList((page) => this.#page({ ...variables, ...page }, sending), { limit, offset }));
  }

  /**
   * Reads one proposed change.
   *
   * @throws {@link NodeNotFoundError} when there is none.
   */
  async get(id: string, options: CallOptions = {}): Promise<ProposedChange> {
    const { edges } = await this.#page({ ids: [id] }, options);
    if (edges[0]) return edges[0].node;
    throw noSuchNode("CoreProposedChange", id);
  }

  /**
   * Proposes to merge a branch; the server starts to check it ({@link ProposedChangeManager.waitForChecks}).
   *
   * @throws {@link ValidationError} when the source branch does not exist, has been merged or has an open proposed
   * change.
   *
   * @example
   * const change = await client.proposedChange.create({ name: "New sites", sourceBranch: "feature" });
   */
  async create(
    { sourceBranch, destinationBranch, ...fields }: NewProposedChange,
    options: CallOptions = {},
  ): Promise<ProposedChange> {
    withWriteScope(this.rest.scope, options);
    const destination = destinationBranch ?? (await defaultBranch(this.rest, options));
    const branches = { source_branch: { value: sourceBranch }, destination_branch: { value: destination } };
    return this.#write(CREATE, { ...branches, ...input(fields) }, options);
  }

  /** Changes an open proposed change. */
  update(id: string, change: ProposedChangeUpdate, options: CallOptions = {}): Promise<ProposedChange> {
    return this.#write(UPDATE, { id, ...input(change) }, options);
  }

  /** Closes an open proposed change. Server 1.11 opens none again. */
  close(id: string, options: CallOptions = {}): Promise<ProposedChange> {
    return this.#write(UPDATE, { id, state: { value: "closed" } }, options);
  }

  /**
   * Approves or rejects a proposed change as the client's own account, or takes that back.
   *
   * @throws {@link ValidationError} when it is one's own, is not open, or the decision is (not) there already.
   */
  async review(id: string, decision: ReviewDecision, options: CallOptions = {}): Promise<void> {
    await this.mutate(REVIEW, { data: { id, decision } }, options);
  }

  /** Reads what the server has checked, and how it came out. */
  validators(id: string, options: CallOptions = {}): Promise<Validator[]> {
    return readValidators(this.reading, id, options);
  }

  /**
   * Runs all checks again and waits for them.
   *
   * @returns all validators; look at their `conclusion`.
   * @throws {@link ValidationError} when it is not open; {@link TimeoutError}, {@link AbortError} when the waiting ends
   * before the checks do.
   */
  async runChecks(id: string, options: ChecksOptions = {}): Promise<Validator[]> {
    checkWaiting(options);
    withWriteScope(this.rest.scope, options);
    const sending = requestOptions(options);
    const { rounds } = await readCheckTasks(this.reading, id, sending);
    await this.mutate(RUN_CHECKS, { data: { id } }, { ...sending, heavy: true });
    return afterWrite(waitForChecks(this.reading, id, rounds.length, options));
  }

  /**
   * Waits for the checks that the server has started when the proposed change was created.
   *
   * @returns all validators; look at their `conclusion`.
   * @throws {@link TimeoutError}, {@link AbortError} when the waiting ends before the checks do.
   */
  waitForChecks(id: string, options: ChecksOptions = {}): Promise<Validator[]> {
    return waitForChecks(this.reading, id, 0, options);
  }

  /**
   * Merges the source branch, as a task of the server like `client.branch.merge`.
   *
   * @throws {@link InvalidInputError} for a draft; {@link BranchConflictError} when a conflict is not decided;
   * {@link TaskFailedError} when a check has failed; {@link ValidationError} when it is not open.
   */
  async merge<const Options extends WorkOptions>(
    id: string,
    options?: Options,
  ): Promise<WorkResult<Options, ProposedChange>> {
    checkWaiting(options ?? {});
    withWriteScope(this.rest.scope, options ?? {});
    const sending = requestOptions(options ?? {});
    const { draft, sourceBranch } = await this.get(id, sending);
    // The server refuses drafts in its own pages, but not here.
    if (draft) throw new InvalidInputError(`Proposed change ${id} is a draft; update it with draft: false.`);
    const explain = (error: unknown) => branchError(error, sourceBranch);
    const started = await runTask(
      this.rest,
      { document: MERGE, variables: { data: { id } }, explain },
      options ?? {},
    );
    return (started ?? (await afterWrite(this.get(id, sending)))) as WorkResult<Options, ProposedChange>;
  }

  /** Deletes a proposed change; the branch stays. */
  async delete(id: string, options: CallOptions = {}): Promise<void> {
    await this.mutate(DELETE, { id }, options);
  }

  #page(variables: object, options: CallOptions): Promise<Page<ProposedChange>> {
    const read = ({ edges }: Page<object>) => ({
      edges: edges.map(({ node }) => ({ node: flattenNode(node) as ProposedChange })),
    });
    return this.query(LIST, variables, options, read);
  }

  #write(document: string, data: object, options: CallOptions): Promise<ProposedChange> {
    const changed = ({ object }: { object: { id: string } }) => {
      if (!object.id) throw new TypeError("It has no id.");
      return flattenNode(object) as ProposedChange;
    };
    return this.mutate(document, { data }, options, changed);
  }
}
markWrites(ProposedChangeManager, "create", "update", "close", "review", "runChecks", "merge", "delete");

function input({ name, description, draft, reviewers }: ProposedChangeUpdate): Record<string, unknown> {
  const attributes = Object.entries({ name, description, is_draft: draft }).filter(
    ([, value]) => value !== undefined,
  );
  return {
    ...Object.fromEntries(attributes.map(([key, value]) => [key, { value }])),
    ...(reviewers && { reviewers: reviewers.map((id) => ({ id })) }),
  };
}
