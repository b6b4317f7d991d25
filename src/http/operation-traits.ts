/**
 * What must be known of an operation while the client runs; `generated/rest.ts` holds it for every operation.
 * - `branch`, `at`: it takes that query parameter.
 * - `content`: it answers with content of any type, which is handed over as it is.
 * - `read`, `write`: whether it changes anything, where its method does not say so.
 * - `graphql`: its document says whether it changes anything.
 */
export type OperationTrait = "branch" | "at" | "content" | "read" | "write" | "graphql";

/** Traits by method and path: `{ "GET /api/menu": ["branch", "at"] }`. */
export type OperationTraits = Readonly<Record<string, readonly OperationTrait[]>>;

/**
 * Whether an operation may be sent twice without harm. A GraphQL document that holds the word `mutation` anywhere
 * counts as a write: too few repetitions do no harm, one too many might.
 */
export function isRepeatable(method: string, traits: readonly OperationTrait[], body: unknown): boolean {
  if (traits.includes("graphql")) {
    const { query } = (body ?? {}) as { query?: unknown };
    return typeof query === "string" && !query.includes("mutation");
  }
  return traits.includes("read") || (!traits.includes("write") && (method === "GET" || method === "HEAD"));
}
