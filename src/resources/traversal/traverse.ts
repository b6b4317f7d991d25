import { InfrahubError } from "../../errors/infrahub-error.js";
import { ask } from "../../graphql/ask.js";
import type { NodeRef } from "../../nodes/types/node-ref.js";
import { findNodeId } from "../base/find-node-id.js";
import { checkNumbers, wholeFrom } from "../../util/check-numbers.js";
import type { RestClient } from "../../http/rest-client.js";
import { withScope } from "../../http/with-scope.js";
import type {
  PathTraversal,
  ReachableNodes,
  ReachableNodesOptions,
  TraversePathsOptions,
} from "./path-types.js";

const NODE = "{ id kind label displayLabel: display_label hfid }";
const PATH = `{ depth hops { node ${NODE} relationship { fromRel: from_rel fromLabel: from_label toRel: to_rel toLabel: to_label kind } } }`;
const TRAVERSE = `query Paths($data: PathTraversalInput!) { result: InfrahubPathTraversal(data: $data) { source ${NODE} destination ${NODE} paths ${PATH} count excludedKinds: excluded_kinds truncatedAtDepth: truncated_at_depth } }`;
const EXISTS =
  "query PathCount($data: PathTraversalInput!) { result: InfrahubPathTraversal(data: $data) { count truncatedAtDepth: truncated_at_depth } }";
const REACHABLE = `query ReachableNodes($data: ReachableNodesInput!) { result: InfrahubReachableNodes(data: $data) { source ${NODE} dependencies { node ${NODE} depth path ${PATH} } count } }`;

/** Finds the paths between two nodes. */
export async function traversePaths(
  rest: RestClient,
  source: NodeRef,
  destination: NodeRef,
  options: TraversePathsOptions,
): Promise<PathTraversal> {
  return find(rest, TRAVERSE, { source, destination }, options);
}

/**
 * Whether there is a path between two nodes.
 *
 * @throws {@link InfrahubError} when the server ran out of budget before it found one.
 */
export async function pathExists(
  rest: RestClient,
  source: NodeRef,
  destination: NodeRef,
  options: Omit<TraversePathsOptions, "maxPaths" | "shortestPathsOnly">,
): Promise<boolean> {
  type Found = Pick<PathTraversal, "count" | "truncatedAtDepth">;
  const found = await find<Found>(rest, EXISTS, { source, destination }, { ...options, maxPaths: 1 });
  if (!found.count && found.truncatedAtDepth !== null)
    throw new InfrahubError(
      `No path was found before depth ${found.truncatedAtDepth}, where the server ran out of budget. Reduce maxDepth, or look through fewer kinds.`,
    );
  return found.count > 0;
}

/** Finds the nodes of some kinds that a node leads to. */
export async function reachableNodes(
  rest: RestClient,
  source: NodeRef,
  targetKinds: readonly string[],
  options: ReachableNodesOptions,
): Promise<ReachableNodes> {
  return find(rest, REACHABLE, { source, targetKinds }, options);
}

async function find<Found>(
  rest: RestClient,
  document: string,
  {
    source,
    destination,
    targetKinds,
  }: { source: NodeRef; destination?: NodeRef; targetKinds?: readonly string[] },
  options: TraversePathsOptions & ReachableNodesOptions,
): Promise<Found> {
  const {
    maxDepth,
    maxPaths,
    maxResults,
    shortestPathsOnly,
    kindFilter,
    relationshipFilter,
    excludedNamespaces,
    excludedKinds,
    includedKinds,
    ...sending
  } = options;
  const count = wholeFrom(1);
  checkNumbers({ maxDepth: [maxDepth, count], maxPaths: [maxPaths, count], maxResults: [maxResults, count] });
  const scope = withScope(rest.scope, sending);
  const idOf = (where: string, node: NodeRef) => findNodeId(rest, where, node, scope);
  // What is undefined is not sent, and the server takes its default.
  const data = {
    source_id: await idOf("source", source),
    destination_id: destination === undefined ? undefined : await idOf("destination", destination),
    target_kinds: targetKinds,
    max_depth: maxDepth,
    max_paths: maxPaths,
    max_results: maxResults,
    shortest_paths_only: shortestPathsOnly,
    kind_filter: kindFilter,
    relationship_filter: relationshipFilter,
    excluded_namespaces: excludedNamespaces,
    excluded_kinds: excludedKinds,
    included_kinds: includedKinds,
  };
  return ask<Found>(rest, document, { data }, scope);
}
