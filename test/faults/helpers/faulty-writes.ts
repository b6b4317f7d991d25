import type { InfrahubClient } from "../../../src/client/infrahub-client.js";
import { InfrahubError } from "../../../src/errors/infrahub-error.js";
import type { WriteOutcome } from "../../../src/errors/write-outcome.js";

/** What a write was to do, and what the client said of it. */
export interface FaultyWrite {
  name: string;
  /** The value that the node has if the write is done; `null` for a node that is deleted. */
  wanted: Value | null;
  /** The one that it has if the write is not done; `null` where there is no found. */
  before: Value | null;
  outcome: WriteOutcome;
  error?: unknown;
}

/** What was wrong: nothing, when all lists are empty. */
export interface Verdict {
  lost: FaultyWrite[];
  doubled: FaultyWrite[];
  wrong: FaultyWrite[];
}

const KINDS = ["create", "update", "upsert", "delete", "batch"] as const;

/** The kind of the nodes, and the attribute that is changed. */
export interface FaultyKind {
  kind: string;
  attribute: string;
  /** The value of a write. */
  value: (index: number) => Value;
}

type Value = string | number;

/**
 * Writes nodes through a client that meets faults: creates, updates, upserts, deletes, and batches of creates and
 * upserts.
 *
 * @param count - the number of writes.
 * @param prefix - of the names of the nodes.
 */
export async function writeNodes(
  client: InfrahubClient,
  { kind: nodeKind, attribute, value }: FaultyKind,
  random: () => number,
  count: number,
  prefix: string,
): Promise<FaultyWrite[]> {
  const writes: FaultyWrite[] = [];
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  /** Nodes whose state is known, by their names. */
  const known = new Map<string, { value: Value; node: FaultyNode }>();
  const make = async (name: string, given: Value) =>
    (await client.create(nodeKind, { name, [attribute]: given })) as unknown as FaultyNode;
  const note = (write: Omit<FaultyWrite, "outcome">, node: FaultyNode, error?: unknown) => {
    const outcome = error === undefined ? "done" : outcomeOf(error);
    writes.push({ ...write, outcome, ...(error !== undefined && { error }) });
    if (outcome === "done" && write.wanted !== null) known.set(write.name, { value: write.wanted, node });
    else if (outcome !== "not-done") known.delete(write.name);
  };
  const attempt = async (
    write: Omit<FaultyWrite, "outcome">,
    node: FaultyNode,
    work: () => Promise<void>,
  ) => {
    try {
      await work();
      note(write, node);
    } catch (error) {
      note(write, node, error);
    }
  };
  for (let index = 0; writes.length < count; index++) {
    const kind = pick(KINDS);
    const name = `${prefix}-${index}`;
    const wanted = value(index);
    const existing = pick([...known.keys()]);
    const found = existing === undefined ? undefined : known.get(existing);
    if (kind === "batch") {
      const batch = client.createBatch({ returnExceptions: true, maxWritesPerRequest: 5 });
      const entries = new Map<unknown, Omit<FaultyWrite, "outcome">>();
      for (let part = 0; part < 8; part++) {
        const node = await make(`${name}-${part}`, wanted);
        entries.set(node, { name: `${name}-${part}`, wanted, before: null });
        batch[part % 2 ? "upsert" : "save"](node as never);
      }
      for await (const { node, error } of batch.execute()) {
        const write = entries.get(node);
        if (write) note(write, node as unknown as FaultyNode, error ?? undefined);
      }
    } else if (kind === "create" || kind === "upsert" || existing === undefined || !found) {
      const node = await make(name, wanted);
      await attempt({ name, wanted, before: null }, node, () =>
        node.save({ allowUpsert: kind === "upsert" }),
      );
    } else if (kind === "update") {
      (found.node[attribute] as { value: Value }).value = wanted;
      await attempt({ name: existing, wanted, before: found.value }, found.node, () => found.node.save());
      // What failed is still to be saved, and would be sent with the next change.
      if (writes.at(-1)?.outcome !== "done") known.delete(existing);
    } else {
      await attempt({ name: existing, wanted: null, before: found.value }, found.node, () =>
        found.node.delete(),
      );
      known.delete(existing);
    }
  }
  return writes;
}

/**
 * Compares what the client said with what is there.
 *
 * @param found - the values of all nodes of a name.
 */
export function judge(
  writes: readonly FaultyWrite[],
  found: (name: string) => readonly (Value | null)[],
): Verdict {
  const verdict: Verdict = { lost: [], doubled: [], wrong: [] };
  const last = new Map(writes.map((write) => [write.name, write]));
  for (const write of last.values()) {
    const there = found(write.name);
    if (there.length > 1) verdict.doubled.push(write);
    const is = (state: Value | null) => (state === null ? !there.length : there[0] === state);
    if (write.outcome === "done" && !is(write.wanted))
      verdict[write.error === undefined ? "lost" : "wrong"].push(write);
    if (write.outcome === "not-done" && !is(write.before)) verdict.wrong.push(write);
    if (write.outcome === "unknown" && !is(write.wanted) && !is(write.before)) verdict.wrong.push(write);
  }
  return verdict;
}

interface FaultyNode {
  readonly [name: string]: unknown;
  id: string;
  save(options?: { allowUpsert?: boolean }): Promise<void>;
  delete(): Promise<void>;
}

/** What an error of a write says of it. */
export function outcomeOf(error: unknown): WriteOutcome {
  if (error instanceof InfrahubError && error.outcome) return error.outcome;
  throw new Error("The error of a write says nothing of its outcome.", { cause: error });
}
