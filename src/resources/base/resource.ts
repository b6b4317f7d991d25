import { ask, askOrNull } from "../../graphql/ask.js";
import { collect, readList, type ListPart, type Page } from "../../graphql/read-list.js";
import type { GraphqlOptions } from "../../graphql/execute-graphql.js";
import type { RestClient } from "../../http/rest-client.js";

/** What the branch and the time of a client mean for a resource. */
export interface ResourceScope {
  /**
   * Whether it belongs to a branch.
   *
   * @defaultValue `true`
   */
  branch?: boolean;
  /**
   * Whether it can be read as it was at another time.
   *
   * @defaultValue `true`
   */
  history?: boolean;
}

/**
 * A feature of the server, for one client: the base of all resources.
 *
 * A document is a named operation with one field, under the alias `result`, and asks for fields under their names here
 * (`displayLabel: display_label`), so that an answer needs no renaming.
 */
export abstract class Resource {
  /** Writes: refused for a client that reads at another time. */
  protected readonly rest: RestClient;
  /** Reads: for what has no history, as it is now. */
  protected readonly reading: RestClient;

  constructor(rest: RestClient, { branch = true, history = true }: ResourceScope = {}) {
    this.rest = branch ? rest : rest.with({ branch: undefined });
    this.reading = history ? this.rest : this.rest.with({ at: undefined });
  }

  /** Runs a query. What `read` fails on is an answer that lacks something. */
  protected query<Field, Result = Field>(
    document: string,
    variables: object,
    options: GraphqlOptions,
    read?: (field: Field) => Result,
  ): Promise<Result> {
    return ask(this.reading, document, variables, options, read);
  }

  /** Runs a query whose result may be `null`. */
  protected queryOrNull<Field>(
    document: string,
    variables: object,
    options: GraphqlOptions,
  ): Promise<Field | null> {
    return askOrNull(this.reading, document, variables, options);
  }

  /** Runs a mutation. */
  protected mutate<Result = void>(
    document: string,
    variables: object,
    options: GraphqlOptions,
    read: (field: never) => Result = () => undefined as Result,
  ): Promise<Result> {
    return ask(this.rest, document, variables, options, read);
  }

  /** Reads a list to its end, or the part of it that is asked for. The document takes `$limit` and `$offset`. */
  protected readAll<Item extends { readonly id: string }>(
    document: string,
    variables: object,
    options: GraphqlOptions,
    part?: ListPart & { pageSize?: number },
  ): Promise<Item[]> {
    return collect(
      readList<Item>((page) => this.query<Page<Item>>(document, { ...variables, ...page }, options), part),
    );
  }
}
