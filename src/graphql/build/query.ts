import { checkName } from "./check-name.js";
import { renderSelection, type FieldSelection } from "./render-selection.js";
import { renderVariableTypes, type VariableTypes, type VariableValues } from "./variable-types.js";
import { markSelf } from "../../util/self.js";
import { throughProxies } from "../../util/through-proxies.js";

/** What a {@link Query} is made from. */
export interface QueryOptions<Types extends VariableTypes> {
  /** Fields to ask for, from the root. */
  query: FieldSelection;
  /** Types of the variables. */
  variables?: Types | undefined;
  /** Name of the operation. */
  name?: string | undefined;
}

/**
 * A GraphQL query made from an object. `executeGraphQL` takes it as it is, and knows its variables.
 *
 * @example
 * const query = new Query({
 *   name: "Tag",
 *   variables: { name: "String!" },
 *   query: { BuiltinTag: { "@filters": { name__value: variable("name") }, count: true } },
 * });
 * await client.executeGraphQL(query, { name: "red" });
 */
// An empty object is what variables are when there are none.
// oxlint-disable-next-line typescript/no-empty-object-type
export class Query<const Types extends VariableTypes = {}> {
  declare readonly __apiType?: (variables: VariableValues<Types>) => Record<string, unknown>;
  readonly #options: QueryOptions<Types>;

  constructor(options: QueryOptions<Types>) {
    this.#options = options;
    markSelf(this);
  }

  /**
   * The text of the document.
   *
   * @throws {@link InvalidInputError} for a name, a type or a number that GraphQL does not know.
   */
  render(): string {
    const { name, variables, query } = this.#options;
    return `query${renderHead(name, variables)} ${renderSelection(query)}\n`;
  }

  toString(): string {
    return this.render();
  }
}
throughProxies(Query);

/** Writes name and variables of an operation. */
export function renderHead(name = "", variables: VariableTypes = {}): string {
  return `${name && ` ${checkName(name)}`}${name ? "" : " "}${renderVariableTypes(variables)}`.trimEnd();
}
