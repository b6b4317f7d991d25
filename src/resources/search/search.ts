import { ask } from "../../graphql/ask.js";
import type { ReadOptions } from "../../http/call-options.js";
import { checkNumbers, wholeFrom } from "../../util/check-numbers.js";
import type { RestClient } from "../../http/rest-client.js";

/** A node that was found. */
export interface FoundNode {
  id: string;
  kind: string;
}

/** What was found. */
export interface SearchResult {
  nodes: FoundNode[];
  /** When an address or a prefix was looked for: the prefixes that hold it. */
  parentPrefixes: FoundNode[];
}

/** How to search. */
export interface SearchOptions extends ReadOptions {
  /**
   * Most nodes; groups are counted by themselves.
   *
   * @defaultValue `10`
   */
  limit?: number | undefined;
  /**
   * Whether a part of a value is enough.
   *
   * @defaultValue `true`
   */
  partialMatch?: boolean | undefined;
  /**
   * Whether upper and lower case differ.
   *
   * @defaultValue `false`
   */
  caseSensitive?: boolean | undefined;
}

type Edges = { node: FoundNode }[];

const SEARCH =
  "query Search($text: String!, $limit: Int, $partial: Boolean, $case: Boolean) { result: InfrahubSearchAnywhere(q: $text, limit: $limit, partial_match: $partial, case_sensitive: $case) { edges { node { id kind } } parentPrefixes: parent_prefixes { node { id kind } } } }";

/** Looks for a text in the values of all attributes of all nodes, or for the node of an id. */
export async function search(
  rest: RestClient,
  text: string,
  { limit, partialMatch, caseSensitive, ...options }: SearchOptions,
): Promise<SearchResult> {
  checkNumbers({ limit: [limit, wholeFrom(1)] });
  const variables = { text, limit, partial: partialMatch, case: caseSensitive };
  const nodes = (edges: Edges) => edges.map(({ node }) => node);
  const read = (found: { edges: Edges; parentPrefixes: Edges | null }) => ({
    nodes: nodes(found.edges),
    parentPrefixes: nodes(found.parentPrefixes ?? []),
  });
  return ask(rest, SEARCH, variables, options, read);
}
