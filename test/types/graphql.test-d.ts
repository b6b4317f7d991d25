import {
  InfrahubClient,
  Mutation,
  Query,
  variable,
  type ResponseError,
  type ErrorItem,
} from "../../src/index.js";
import { expectType } from "./expect-type.js";

const client = new InfrahubClient();

/** As `@graphql-typed-document-node/core` and gql.tada declare them, with graphql-js's `DocumentNode`. */
declare enum Kind {
  DOCUMENT = "Document",
  FIELD = "Field",
}
interface DocumentNode {
  readonly kind: Kind.DOCUMENT;
  readonly definitions: readonly { readonly kind: Kind }[];
  readonly loc?: { readonly start: number };
}
interface DocumentTypeDecoration<Result, Variables> {
  __apiType?: (variables: Variables) => Result;
}
interface TypedDocumentNode<Result, Variables>
  extends DocumentNode, DocumentTypeDecoration<Result, Variables> {}

/** As gql.tada declares its documents. */
interface TadaDocumentNode<Result, Variables> extends DocumentNode {
  __apiType?: (variables: Variables) => Result;
  __ensureTypesOfVariablesAndResultMatching?: (variables: Variables) => Result;
}

/** As graphql-codegen writes it with `documentMode: "string"`. */
class TypedDocumentString<Result, Variables>
  extends String
  implements DocumentTypeDecoration<Result, Variables>
{
  declare __apiType?: NonNullable<DocumentTypeDecoration<Result, Variables>["__apiType"]>;
  override toString(): string & DocumentTypeDecoration<Result, Variables> {
    return super.toString();
  }
}

type Exact<T extends Record<string, unknown>> = { [K in keyof T]: T[K] };
interface Tags {
  BuiltinTag: { count: number };
}
declare const needsName: TypedDocumentNode<Tags, { name: string; limit?: number | null }>;
declare const mayHaveName: TypedDocumentNode<Tags, Exact<{ name?: string | null }>>;
declare const needsNothing: TypedDocumentNode<Tags, Exact<Record<string, never>>>;
declare const tada: TadaDocumentNode<Tags, { name: string }>;
declare const tadaNothing: TadaDocumentNode<Tags, object>;
declare const untyped: DocumentNode;
const text = new TypedDocumentString<Tags, { name: string }>("query ($name: String!) { a }");
const textNothing = new TypedDocumentString<Tags, Exact<Record<string, never>>>("{ a }");

/** Data and variables come from the document. */
export async function typedDocuments(): Promise<void> {
  expectType<Tags>()(await client.executeGraphQL(needsName, { name: "red" }));
  expectType<Tags>()(await client.executeGraphQL(needsName, { name: "red", limit: null }, { branch: "b" }));
  expectType<Tags>()(await client.executeGraphQL(mayHaveName));
  expectType<Tags>()(await client.executeGraphQL(mayHaveName, { name: "red" }));
  expectType<Tags>()(await client.executeGraphQL(needsNothing));
  expectType<Tags>()(await client.executeGraphQL(needsNothing, {}, { at: "-1h" }));
  expectType<Tags>()(await client.executeGraphQL(tada, { name: "red" }));
  expectType<Tags>()(await client.executeGraphQL(tadaNothing));
  expectType<Tags>()(await client.executeGraphQL(text, { name: "red" }));
  expectType<Tags>()(await client.executeGraphQL(textNothing));
  expectType<Record<string, unknown>>()(await client.executeGraphQL(untyped, { anything: 1 }));
  expectType<Record<string, unknown>>()(await client.executeGraphQL("{ a }", { anything: 1 }));
  expectType<Tags>()(await client.executeGraphQL<Tags>("{ a }"));

  // @ts-expect-error -- no variables
  await client.executeGraphQL(needsName);
  // @ts-expect-error -- a variable is missing
  await client.executeGraphQL(needsName, {});
  // @ts-expect-error -- of another type
  await client.executeGraphQL(needsName, { name: 1 });
  // @ts-expect-error -- misspelt
  await client.executeGraphQL(mayHaveName, { nmae: "red" });
  // @ts-expect-error -- it has no variables
  await client.executeGraphQL(needsNothing, { name: "red" });
  // @ts-expect-error -- no variables
  await client.executeGraphQL(tada);
  // @ts-expect-error -- no variables
  await client.executeGraphQL(text);
  // @ts-expect-error -- no document
  await client.executeGraphQL(1);
  // @ts-expect-error -- misspelt option
  await client.executeGraphQL(needsNothing, {}, { brnch: "b" });
}

/** Data or errors. */
export async function safely(): Promise<void> {
  const result = await client.safeExecuteGraphQL(needsName, { name: "red" });
  if (result.errors) {
    expectType<readonly ErrorItem[]>()(result.errors);
    expectType<ResponseError>()(result.error);
    expectType<{ count: number } | null | undefined>()(result.data?.BuiltinTag);
  } else {
    expectType<Tags>()(result.data);
  }
  // @ts-expect-error -- no variables
  await client.safeExecuteGraphQL(needsName);
}

/** Documents that are made from objects. */
export async function builder(): Promise<void> {
  const query = new Query({
    variables: { name: "String!", ids: "[ID!]", limit: "Int", file: "Upload" },
    query: { BuiltinTag: { "@filters": { name__value: variable("name") }, count: true } },
  });
  await client.executeGraphQL(query, { name: "red" });
  await client.executeGraphQL(query, { name: "red", ids: ["1"], limit: null, file: new Blob() });
  await client.executeGraphQL(new Query({ query: { a: true } }));
  await client.executeGraphQL(new Mutation({ mutation: "A", query: { ok: true } }));
  // @ts-expect-error -- a variable is missing
  await client.executeGraphQL(query, {});
  // @ts-expect-error -- no variables
  await client.executeGraphQL(query);
  // @ts-expect-error -- of another type
  await client.executeGraphQL(query, { name: "red", limit: "1" });
  // @ts-expect-error -- null among what may be none
  await client.executeGraphQL(query, { name: "red", ids: [null] });
  // @ts-expect-error -- no such option
  new Query({ query: {}, nmae: "A" });
}

/** Live queries. */
export async function live(): Promise<void> {
  for await (const data of client.liveQuery<Tags>("tags", { name: "red" }, { interval: 1000, branch: "b" })) {
    expectType<Tags>()(data);
  }
  // @ts-expect-error -- a live query reads the present
  client.liveQuery("tags", {}, { at: "-1h" });
}
