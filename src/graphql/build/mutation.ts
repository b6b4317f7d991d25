import { renderHead } from "./query.js";
import { renderSelection, type FieldSelection } from "./render-selection.js";
import type { GraphqlValue } from "./render-value.js";
import type { VariableTypes, VariableValues } from "./variable-types.js";
import { markSelf } from "../../util/self.js";
import { throughProxies } from "../../util/through-proxies.js";

/** What a {@link Mutation} is made from. */
export interface MutationOptions<Types extends VariableTypes> {
  /** Name of the mutation: `BuiltinTagCreate`. */
  mutation: string;
  /** Its arguments: `{ data: { name: { value: variable("name") } } }`. */
  inputData?: Readonly<Record<string, GraphqlValue>> | undefined;
  /** Fields of its answer to ask for. */
  query: FieldSelection;
  /** Types of the variables. */
  variables?: Types | undefined;
  /** Name of the operation. */
  name?: string | undefined;
}

/**
 * A GraphQL mutation made from an object. `executeGraphQL` takes it as it is, and knows its variables.
 *
 * @example
 * const mutation = new Mutation({
 *   mutation: "BuiltinTagCreate",
 *   inputData: { data: { name: { value: variable("name") } } },
 *   query: { ok: true, object: { id: true } },
 *   variables: { name: "String!" },
 * });
 * await client.executeGraphQL(mutation, { name: "red" });
 */
// An empty object is what variables are when there are none.
// oxlint-disable-next-line typescript/no-empty-object-type
export class Mutation<const Types extends VariableTypes = {}> {
  declare readonly __apiType?: (variables: VariableValues<Types>) => Record<string, unknown>;
  readonly #options: MutationOptions<Types>;

  constructor(options: MutationOptions<Types>) {
    this.#options = options;
    markSelf(this);
  }

  /**
   * The text of the document.
   *
   * @throws {@link InvalidInputError} for a name, a type or a number that GraphQL does not know.
   */
  render(): string {
    const { name, variables, mutation, inputData, query } = this.#options;
    const selection = { [mutation]: { ...query, "@filters": inputData } };
    return `mutation${renderHead(name, variables)} ${renderSelection(selection)}\n`;
  }

  toString(): string {
    return this.render();
  }
}
throughProxies(Mutation);
