import type { Facts, Part } from "./facts.js";
import { PARTS } from "./facts.js";

/** Something that one side has and the other has not, or has otherwise. */
export interface Difference {
  readonly kind: string;
  readonly part: Part;
  readonly name: string;
  /** `undefined` when we do not have it. */
  readonly ours: string | undefined;
  /** `undefined` when the server does not have it. */
  readonly server: string | undefined;
}

/** Lists what differs between two sets of facts, in the order of the kinds and parts. */
export function compareFacts(ours: Facts, server: Facts): Difference[] {
  return [...new Set([...ours.keys(), ...server.keys()])].toSorted().flatMap((kind) =>
    PARTS.flatMap((part) => {
      const own = ours.get(kind)?.[part] ?? new Map<string, string>();
      const others = server.get(kind)?.[part] ?? new Map<string, string>();
      return [...new Set([...own.keys(), ...others.keys()])]
        .map((name) => ({ kind, part, name, ours: own.get(name), server: others.get(name) }))
        .filter((one) => one.ours !== one.server);
    }),
  );
}
