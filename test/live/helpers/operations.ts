import { readFileSync } from "node:fs";

/** What the document leaves out and the client adds. */
const GRAPHQL = ["POST /graphql", "POST /graphql/{branch_name}"];

/** Every operation of the server, as `METHOD /path/{template}`: those of the committed document, and GraphQL. */
export const operations: readonly string[] = [...documentOperations(), ...GRAPHQL];

const patterns = operations
  .map((operation) => ({ operation, pattern: new RegExp(`^${operation.replace(/\{\w+\}/g, "[^/]+")}$`) }))
  // `/api/schema/summary` is itself, not a kind in `/api/schema/{schema_kind}`.
  .sort((one, other) => parameterCount(one.operation) - parameterCount(other.operation));

/** The operation that a request is for; `undefined` when it is for none. */
export function operationAt(method: string, pathname: string): string | undefined {
  return patterns.find(({ pattern }) => pattern.test(`${method} ${pathname}`))?.operation;
}

function documentOperations(): string[] {
  const file = new URL("../../../schema/openapi.json", import.meta.url);
  const document = JSON.parse(readFileSync(file, "utf8")) as { paths: Record<string, object> };
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
}

function parameterCount(operation: string): number {
  return operation.split("{").length;
}
