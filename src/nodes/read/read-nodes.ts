import { readAnswer } from "../../http/read-answer.js";
import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { checkCall } from "../../http/call-settings.js";
import type { ReadOptions } from "../../http/call-options.js";
import { executeGraphql } from "../../graphql/execute-graphql.js";
import { formatAt } from "../../util/at.js";
import { checkNumbers, countFrom } from "../../util/check-numbers.js";
import type { BranchSchema, Kind } from "../../schema/branch-schema.js";
import { againIfStale, withKind } from "../../schema/with-kind.js";
import { nodeBuilder, type RawEdge } from "./node-builder.js";
import type { InfrahubNode } from "../node/infrahub-node.js";
import type { NodeContext } from "../node/node-record.js";
import { loadListCheck } from "../plan/list-check.js";
import type { Order } from "../plan/order.js";
import { printCount, printQuery } from "../plan/print-query.js";
import { defaultSelection, planQuery } from "../plan/query-plan.js";
import type { Selection } from "../plan/selection.js";

/** How nodes are read, as this layer sees it. */
export interface ReadNodesOptions extends ReadOptions {
  select?: Selection;
  include?: readonly string[];
  exclude?: readonly string[];
  order?: Order;
  partialMatch?: boolean;
  limit?: number;
  offset?: number;
  pageSize?: number;
  parallel?: number;
}

const PAGE_SIZE = 500;

interface Page {
  nodes: InfrahubNode[];
  /** Whether there are more nodes after it. */
  more: boolean;
  /** How many nodes there are in all, where that was asked for. */
  count: number | undefined;
}

/**
 * Reads the nodes of a kind, page by page and in order. A page asks for one node more than it gives, and so knows
 * whether there is another one; that is asked for while this one is being used, and with `parallel`, so many at once.
 * A node that moves to a later page while reading, because another one was created, is given once.
 */
export async function* readPages(
  context: NodeContext,
  kindName: string,
  filters: Readonly<Record<string, unknown>>,
  options: ReadNodesOptions,
): AsyncGenerator<InfrahubNode[]> {
  const { limit = Infinity, parallel = 1 } = options;
  const { pageSize, readPage } = await preparePages(context, kindName, filters, options);
  const seen = new Set<string>();
  const pending: Promise<Page>[] = [];
  let asked = 0;
  let expected = 0;
  const ask = () => {
    const page = readPage(asked, parallel > 1 && asked === 0);
    // Its failure is told when its turn comes; until then nobody is listening.
    page.catch(() => undefined);
    pending.push(page);
    asked += pageSize;
  };
  if (limit > 0) ask();
  for (let page = pending.shift(); page; page = pending.shift()) {
    const { nodes, more, count = expected } = await page;
    expected = count;
    if (!more) pending.length = 0;
    while (more && asked < limit && pending.length < parallel && (!pending.length || asked < expected)) ask();
    const fresh = nodes.filter(({ id }) => !seen.has(id));
    if (pending.length) for (const { id } of fresh) seen.add(id);
    yield fresh;
  }
}

async function preparePages(
  context: NodeContext,
  kindName: string,
  filters: Readonly<Record<string, unknown>>,
  options: ReadNodesOptions,
): Promise<{ pageSize: number; readPage: (done: number, counting: boolean) => Promise<Page> }> {
  const { rest, schemas } = context;
  const { select, include, exclude, order, partialMatch, parallel = 1, ...paging } = options;
  const { paginationSize = PAGE_SIZE } = rest.connection.defaults;
  const { limit = Infinity, offset = 0, pageSize = paginationSize, ...sending } = paging;
  if (select && (include ?? exclude))
    throw new InvalidInputError(`${kindName}: select says everything; give it without include and exclude.`);
  checkNumbers({
    limit: [limit, countFrom(0)],
    offset: [offset, countFrom(0)],
    pageSize: [pageSize, countFrom(1)],
    parallel: [parallel, countFrom(1)],
  });
  // The schema may be read first, with the settings of the client.
  checkCall(sending);
  const at = sending.at === undefined ? undefined : formatAt(sending.at);

  const cut = {
    filters,
    offset,
    limit: pageSize,
    ...(order && { order }),
    ...(partialMatch && { partialMatch }),
  };
  const check = await loadListCheck(cut, select);

  const prepare = (kind: Kind, schema: BranchSchema) => {
    const plan = planQuery(schema, kind, select ?? defaultSelection(kind, include, exclude));
    const build = nodeBuilder({ context, schema, branch: options.branch, at }, plan);
    const query = (done: number, counting: boolean) => {
      const size = Math.min(pageSize, limit - done);
      const last = size === limit - done;
      const page = { ...cut, offset: offset + done, limit: last ? size : size + 1 };
      const printed = printQuery(schema, plan, { ...page, counting }, check);
      return { size, last, ...printed };
    };
    query(0, false);
    const readPage = async (done: number, counting: boolean): Promise<Page> => {
      const { size, last, document, operationName, variables } = query(done, counting);
      const data = await executeGraphql<Record<string, { count?: number; edges: RawEdge[] }>>(
        rest,
        document,
        variables,
        { ...sending, at, operationName },
      );
      return readAnswer(() => {
        const { edges, count } = data[kind.name] as { count?: number; edges: RawEdge[] };
        return {
          nodes: edges.slice(0, size).map(build),
          more: !last && edges.length > size,
          count: count === undefined ? undefined : count - offset,
        };
      });
    };
    return { schema, readPage };
  };
  const { branch } = options;
  let prepared = await withKind(schemas, kindName, branch, prepare);
  return {
    pageSize,
    readPage(done, counting) {
      const { schema } = prepared;
      return againIfStale(
        schemas,
        { name: kindName, branch, schema },
        () => prepared.readPage(done, counting),
        (newer) => {
          if (prepared.schema === schema) prepared = prepare(newer.kind, newer.schema);
          return prepared.readPage(done, counting);
        },
      );
    },
  };
}

/** Reads the nodes of a kind, all pages of them. */
export async function readNodes(...read: Parameters<typeof readPages>): Promise<InfrahubNode[]> {
  const nodes: InfrahubNode[] = [];
  for await (const page of readPages(...read)) nodes.push(...page);
  return nodes;
}

/** Counts the nodes of a kind. */
export async function countNodes(
  { rest, schemas }: NodeContext,
  kindName: string,
  filters: Readonly<Record<string, unknown>>,
  { partialMatch, ...sending }: ReadNodesOptions,
): Promise<number> {
  checkCall(sending);
  const list = { filters, ...(partialMatch && { partialMatch }) };
  const check = await loadListCheck(list);
  return withKind(schemas, kindName, sending.branch, async (kind, schema) => {
    const { document, operationName, variables } = printCount(schema, kind, list, check);
    const data = await executeGraphql<Record<string, { count: number }>>(rest, document, variables, {
      ...sending,
      operationName,
    });
    return readAnswer(() => {
      const { count } = data[kind.name] as { count: number };
      if (Number.isSafeInteger(count)) return count;
      throw new TypeError("The count is not a whole number.");
    });
  });
}
