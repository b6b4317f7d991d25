import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { listChange, settleEdit, sizeOf, wholeOf, type ListChange } from "../node/list-edit.js";
import { leastOf, needsWhole } from "../node/list-limits.js";
import { uniqueId } from "../../util/unique-id.js";
import type { RelationField } from "../node/peer-change.js";
import type { RelatedNodes } from "../node/related-nodes.js";
import { RelationshipHandle } from "../node/relationship-handle.js";

/**
 * What of a list is to be sent, in a form that the server checks.
 *
 * @param creating - whether its node is new.
 * @param upserting - whether its node may turn out to be there already.
 * @throws {@link InvalidInputError} when the list would hold too few or too many, or nobody could tell.
 */
export function draftList(
  handle: RelatedNodes,
  creating: boolean,
  upserting: boolean,
): ListChange | undefined {
  const { edit, field } = RelationshipHandle.state(handle);
  const change = edit && listChange(edit);
  if (!change) return undefined;
  const size = sizeOf(edit);
  checkSize(field, size);
  nameAllocations(field, change, creating, upserting);
  if (creating || change.whole) return change;
  const { added, removed } = change;
  const { max_count: most = 0 } = field.relationship;
  const whole = needsWhole(field, added.length > 0, removed.length > 0);
  const sent = whole ? wholeOf(edit, change) : change;
  if (sent && (size !== undefined || !added.length || most === 0)) return sent;
  throw new InvalidInputError(
    `${field.where}: the schema limits how many peers it, or its other side, has, and the server checks that only of the whole list. Read all of the list first (include: ["${field.relationship.name}"]), or set all of its peers.`,
  );
}

/** Notes that a change of a list, or a part of one, was saved. */
export function settleList(handle: RelatedNodes, change: ListChange): void {
  const { edit } = RelationshipHandle.state(handle);
  if (edit) settleEdit(edit, change);
}

function checkSize({ where, relationship }: RelationField, size: number | undefined): void {
  const least = leastOf(relationship);
  const { max_count: most = 0 } = relationship;
  if (size === undefined || (size >= least && (!most || size <= most))) return;
  const allowed = most ? `from ${least} to ${most}` : `at least ${least}`;
  throw new InvalidInputError(`${where} would have ${size} peers; the schema allows ${allowed}.`);
}

/**
 * Gives allocations identifiers of their own. Without one, the server (1.11) takes the node's human-friendly id and the
 * name of the list: all allocations of one list from one pool, also later ones, would give one resource.
 */
function nameAllocations(
  { where, relationship }: RelationField,
  { whole, added }: ListChange,
  creating: boolean,
  upserting: boolean,
): void {
  const unnamed = added.flatMap(({ pool }) => (pool && !("identifier" in pool) ? [pool] : []));
  for (const pool of unnamed) {
    const alone = unnamed.every((other) => other === pool || other["id"] !== pool["id"]);
    // As all that the list is to have of the pool, it may be what the list had before.
    if (alone && (whole || creating)) continue;
    if (upserting)
      throw new InvalidInputError(
        `${where}: an upsert takes several resources of one pool only by identifiers, so that the next one finds them again. Give each { fromPool } an identifier.`,
      );
    pool["identifier"] = `${relationship.name} ${uniqueId()}`;
  }
}
