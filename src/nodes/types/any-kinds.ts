import type { Many, One, Optional } from "./kind-types.js";

/** The kinds of a client without generated kinds: any name is allowed, and checked against the server's schema. */
export type AnyKinds = Record<
  string,
  {
    kind: string;
    hfid: readonly string[] | null;
    attributes: Record<string, Optional<unknown>>;
    relationships: Record<string, One<string> | Many<string>>;
  }
>;
