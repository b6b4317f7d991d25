import type { Order } from "./order.js";

/** How a list is filtered, ordered and cut. */
export interface ListOptions {
  filters?: Readonly<Record<string, unknown>>;
  order?: Order;
  limit?: number;
  offset?: number;
  /** Of a list inside a selection: whether the peers of the nodes below in the hierarchy are read, too. */
  includeDescendants?: boolean;
}

/** The list at the top of a query. */
export interface TopList extends ListOptions {
  partialMatch?: boolean;
  /** Whether to count the nodes of all pages, too. */
  counting?: boolean;
}

/** An argument of a list, as it is sent. */
export interface ListArgument {
  name: string;
  /** GraphQL type of the variable that carries it. */
  type: string;
  /** It is left out when it is `undefined`. */
  value: unknown;
}
