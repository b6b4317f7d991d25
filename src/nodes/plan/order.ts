/** How a list is ordered; without it, as the schema's `order_by` says. */
export interface Order {
  /** Fields in order of weight, such as `{ field: "name__value", direction: "DESC" }`. */
  by?: readonly { field: string; direction?: "ASC" | "DESC" }[];
  /** Whether to leave the order open, which is faster. */
  disable?: boolean;
}
