import { isMutation } from "./document-operations.js";

/**
 * What must be known of an operation while the client runs; `generated/rest.ts` holds it for every operation.
 * - `branch`, `at`: it takes that query parameter.
 * - `content`: it answers with content of any type, which is handed over as it is.
 * - `object`, `list`: it answers with JSON of that type.
 * - `read`, `write`: whether it changes anything, where its method does not say so.
 * - `graphql`: its document says whether it changes anything.
 * - `heavy`: it is so much work for the server that it is not sent again after a limit has passed.
 */
export type OperationTrait =
  "branch" | "at" | "content" | "object" | "list" | "read" | "write" | "graphql" | "heavy";

/** Traits by method and path: `{ "GET /api/menu": ["branch", "at"] }`. */
export type OperationTraits = Readonly<Record<string, readonly OperationTrait[]>>;

/** What is known of one operation. Of GraphQL's always, because an OpenAPI document of one's own may not hold it. */
export function traitsOf(
  operations: OperationTraits,
  method: string,
  path: string,
): readonly OperationTrait[] {
  const graphql = method === "POST" && /^\/graphql(\/\{\w+\})?$/.test(path);
  return operations[`${method} ${path}`] ?? (graphql ? ["at", "graphql"] : []);
}

/**
 * Whether an operation is known to write. What only may (`write`), such as a stored query, is not.
 */
export function isWrite(method: string, traits: readonly OperationTrait[], body: unknown): boolean {
  if (traits.includes("graphql")) {
    const { query, operationName } = graphqlRequest(body);
    return typeof query === "string" && isMutation(query, operationName);
  }
  return !traits.includes("read") && !traits.includes("write") && method !== "GET" && method !== "HEAD";
}

/** Whether an operation may write: what {@link isWrite} knows to write, and stored queries, which may hold a mutation. */
export function mayWrite(method: string, traits: readonly OperationTrait[], body: unknown): boolean {
  return traits.includes("write") || isWrite(method, traits, body);
}

/** The request in a body, which is a form when it has files. */
function graphqlRequest(body: unknown): { query?: unknown; operationName?: unknown } {
  const form = body instanceof Map || body instanceof FormData;
  const { operations } = (form ? Object.fromEntries(body) : (body ?? {})) as { operations?: unknown };
  if (typeof operations !== "string") return body ?? {};
  try {
    return (JSON.parse(operations) ?? {}) as object;
  } catch {
    return {};
  }
}

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
