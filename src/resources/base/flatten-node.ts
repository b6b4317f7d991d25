/** Takes the values out of a node's attributes, and its peers out of their edges. */
export function flattenNode(node: object): unknown {
  const fields = Object.entries(node as Record<string, unknown>).map(([name, field]) => [
    name,
    flatten(field),
  ]);
  return Object.fromEntries(fields);
}

function flatten(field: unknown): unknown {
  if (typeof field !== "object" || field === null || Array.isArray(field)) return field;
  const { value, edges, node } = field as {
    value?: unknown;
    edges?: { node: object }[];
    node?: object | null;
  };
  if (edges) return edges.map((edge) => flattenNode(edge.node));
  if (node !== undefined) return node && flattenNode(node);
  return value === undefined ? field : value;
}
