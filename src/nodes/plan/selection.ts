/** A selection as it is at run time. */
export type Selection = Readonly<Record<string, unknown>>;
