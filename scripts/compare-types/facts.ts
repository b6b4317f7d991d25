/** What is compared of each kind. */
export const PARTS = [
  "kind",
  "filters",
  "lists",
  "attributes",
  "relationships",
  "create",
  "update",
  "upsert",
] as const;

/** One of the things that are compared. */
export type Part = (typeof PARTS)[number];

/** What one kind has, by part and by name; each name with its type in words. */
export type KindFacts = Readonly<Record<Part, ReadonlyMap<string, string>>>;

/** What all kinds have, by their names. */
export type Facts = ReadonlyMap<string, KindFacts>;

/** Makes the facts of a kind; parts that are left out are empty. */
export function kindFacts(parts: Partial<Record<Part, Iterable<readonly [string, string]>>>): KindFacts {
  const filled = PARTS.map((part) => [part, new Map(parts[part])] as const);
  return Object.fromEntries(filled) as unknown as KindFacts;
}
