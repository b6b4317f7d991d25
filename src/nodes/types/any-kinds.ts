import type { Many, One, Optional } from "./kind-types.js";

/** Stands for the kinds of a client without generated ones: any name is allowed, and the server's schema checks it. */
export type AnyKinds = Record<
  string,
  {
    kind: string;
    hfid: readonly string[] | null;
    attributes: Record<string, Optional<unknown>>;
    relationships: Record<string, One<string> | Many<string>>;
  }
>;
