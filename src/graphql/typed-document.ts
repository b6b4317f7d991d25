/** What gql.tada and graphql-codegen write the types of a document down with. */
interface Typed<Data, Variables> {
  readonly __apiType?: ((variables: Variables) => Data) | undefined;
}

/**
 * A document that knows the types of its data and variables: a `TypedDocumentNode` (gql.tada, graphql-codegen), a
 * `TypedDocumentString` (graphql-codegen's `documentMode: "string"`), or a {@link Query} or {@link Mutation}.
 */
export type TypedDocument<Data = Record<string, unknown>, Variables = Record<string, unknown>> = Typed<
  Data,
  Variables
> &
  (
    | { readonly kind: string; readonly definitions: readonly object[] }
    | { charAt(index: number): string; toString(): string }
    | { render(): string; toString(): string }
  );

/** Variables, then options; the first may be left out where the document needs none. */
export type DocumentArguments<Variables, Options> =
  // Whether variables may be empty is the question.
  // oxlint-disable-next-line typescript/no-empty-object-type
  {} extends Variables
    ? [variables?: Variables, options?: Options]
    : [variables: Variables, options?: Options];
