import type { PeerChange } from "./peer-change.js";

/** What of a list is to be sent: the difference, or all of it. */
export interface ListChange {
  /** Whether what is added is all that the list is to hold. */
  whole: boolean;
  added: readonly PeerChange[];
  removed: readonly string[];
}

/** What the server has of a list, and what the caller wants of it. Which of that is to be sent is seen when it is. */
export interface Edit {
  /** Ids of the peers that the server has, as far as they are known. */
  saved: Set<string>;
  /** Whether these are all of them. */
  known: boolean;
  /** Whether the list is to hold what is added, and nothing else. */
  replacing: boolean;
  /** By id, where they have one. */
  added: Map<unknown, PeerChange>;
  removed: Set<string>;
}

/** What of an edit is to be sent; `undefined` for nothing. */
export function listChange({ saved, known, replacing, ...edit }: Edit): ListChange | undefined {
  // A node that was added may have taken on another id since.
  const wanted = new Map([...edit.added].map(([key, change]) => [change.reference?.id ?? key, change]));
  const all = [...wanted.values()];
  const nameless = all.some(({ reference }) => reference?.id === undefined);
  if (replacing && (!known || !all.length || nameless)) {
    const empty = known && !all.length && !saved.size;
    return empty ? undefined : { whole: true, added: all, removed: [...saved] };
  }
  const added = [...wanted].filter(
    ([id, { edgeProperties }]) => !saved.has(id as string) || hasMembers(edgeProperties),
  );
  const removed = replacing
    ? [...saved].filter((id) => !wanted.has(id))
    : [...edit.removed].filter((id) => saved.has(id) || !known);
  return added.length || removed.length
    ? { whole: false, added: added.map(([, change]) => change), removed }
    : undefined;
}

/** Notes that a change, or a part of one, was saved. */
export function settleEdit(edit: Edit, { whole, added, removed }: ListChange): void {
  if (whole) edit.known = true;
  for (const id of removed) edit.saved.delete(id);
  for (const { reference } of added) {
    if (reference?.id === undefined) edit.known = false;
    else edit.saved.add(reference.id);
  }
  // What the caller wanted meanwhile stays to be saved.
  const done = (change: PeerChange) =>
    added.includes(change) ||
    (edit.saved.has(change.reference?.id ?? "") && !hasMembers(change.edgeProperties));
  if (!edit.replacing) {
    for (const id of removed) edit.removed.delete(id);
    for (const [key, change] of edit.added) if (done(change)) edit.added.delete(key);
  } else if (
    [...edit.added.values()].every(done) &&
    edit.added.size === (whole ? added.length : edit.saved.size)
  ) {
    edit.replacing = false;
    edit.added.clear();
  }
}

/** How many peers the list is to have; `undefined` when nobody here knows. */
export function sizeOf({ saved, known, replacing, added, removed }: Edit): number | undefined {
  if (replacing) return added.size;
  if (!known) return undefined;
  return [...saved].filter((id) => !removed.has(id) && !added.has(id)).length + added.size;
}

/** A difference as the whole list; `undefined` when nobody here knows all of it. */
export function wholeOf({ saved, known }: Edit, { added, removed }: ListChange): ListChange | undefined {
  if (!known) return undefined;
  const given = new Set([...removed, ...added.map(({ reference }) => reference?.id)]);
  const kept = [...saved]
    .filter((id) => !given.has(id))
    .map((id) => ({ reference: { id }, edgeProperties: {} }));
  return { whole: true, added: [...kept, ...added], removed };
}

function hasMembers(object: object): boolean {
  return Object.keys(object).length > 0;
}
