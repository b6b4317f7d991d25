import { InvalidInputError } from "../errors/invalid-input-error.js";
import { executeGraphql, type GraphqlOptions } from "../graphql/execute-graphql.js";
import type { RestClient } from "../http/rest-client.js";
import { fixAt } from "../http/at.js";
import type { SchemaStore } from "../schema/schema-store.js";
import { nodeBuilder, type BuiltNode, type RawEdge } from "./node-builder.js";
import type { Order } from "./order.js";
import { printCount, printQuery, type TopList } from "./print-query.js";
import { defaultSelection, planQuery, type Selection } from "./query-plan.js";

/** How nodes are read, as this layer sees it. */
export interface ReadOptions extends Omit<GraphqlOptions, "operationName"> {
  select?: Selection;
  include?: readonly string[];
  exclude?: readonly string[];
  order?: Order;
  partialMatch?: boolean;
  limit?: number;
  offset?: number;
  pageSize?: number;
}

/** What reading needs of its client. */
export interface Reader {
  rest: RestClient;
  schemas: SchemaStore;
}

const PAGE_SIZE = 500;

/**
 * Reads the nodes of a kind, page by page. A page asks for one node more than it gives, and so knows whether there
 * is another one; that is asked for while this one is being used. A node that moves to a later page while reading,
 * because another one was created, is given once.
 */
export async function* readPages(
  { rest, schemas }: Reader,
  kindName: string,
  filters: Readonly<Record<string, unknown>>,
  options: ReadOptions,
): AsyncGenerator<BuiltNode[]> {
  const { select, include, exclude, order, partialMatch, ...paging } = options;
  const { limit = Infinity, offset = 0, pageSize = PAGE_SIZE, ...sending } = paging;
  if (select && (include ?? exclude))
    throw new InvalidInputError(`${kindName}: select says everything; give it without include and exclude.`);
  for (const [name, value, least] of [
    ["limit", limit, 0],
    ["offset", offset, 0],
    ["pageSize", pageSize, 1],
  ] as const)
    if (!(value >= least) || (value !== Infinity && !Number.isInteger(value)))
      throw new InvalidInputError(`${name}: ${value} is not allowed; give a whole number from ${least} up.`);
  const { kind, schema } = await schemas.kind(kindName, options.branch);
  const plan = planQuery(schema, kind, select ?? defaultSelection(kind, include, exclude));
  const build = nodeBuilder(plan);
  const at = sending.at === undefined ? undefined : fixAt(sending.at);

  const readPage = async (done: number) => {
    const size = Math.min(pageSize, limit - done);
    const last = size === limit - done;
    const list: TopList = {
      filters,
      offset: offset + done,
      limit: last ? size : size + 1,
      ...(order && { order }),
      ...(partialMatch && { partialMatch }),
    };
    const { document, operationName, variables } = printQuery(schema, plan, list);
    const data = await executeGraphql<Record<string, { edges: RawEdge[] }>>(rest, document, variables, {
      ...sending,
      at,
      operationName,
    });
    const edges = data[kind.name]?.edges ?? [];
    return { nodes: edges.slice(0, size).map(build), more: !last && edges.length > size };
  };

  const seen = new Set<string>();
  let next: ReturnType<typeof readPage> | undefined = limit > 0 ? readPage(0) : undefined;
  for (let done = 0; next;) {
    const { nodes, more } = await next;
    done += nodes.length;
    next = more ? readPage(done) : undefined;
    // Its failure is told when its turn comes; until then nobody is listening.
    next?.catch(() => undefined);
    const fresh = nodes.filter(({ id }) => !seen.has(id));
    if (next) for (const { id } of fresh) seen.add(id);
    yield fresh;
  }
}

/** Reads the nodes of a kind, all pages of them. */
export async function readNodes(...read: Parameters<typeof readPages>): Promise<BuiltNode[]> {
  const nodes: BuiltNode[] = [];
  for await (const page of readPages(...read)) nodes.push(...page);
  return nodes;
}

/** Counts the nodes of a kind. */
export async function countNodes(
  { rest, schemas }: Reader,
  kindName: string,
  filters: Readonly<Record<string, unknown>>,
  { partialMatch, ...sending }: ReadOptions,
): Promise<number> {
  const { kind, schema } = await schemas.kind(kindName, sending.branch);
  const list = { filters, ...(partialMatch && { partialMatch }) };
  const { document, operationName, variables } = printCount(schema, kind, list);
  const data = await executeGraphql<Record<string, { count: number }>>(rest, document, variables, {
    ...sending,
    operationName,
  });
  return data[kind.name]?.count ?? 0;
}
