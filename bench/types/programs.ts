/** Patterns of the text before the places in a program at which an editor is asked for completions. */
export interface Places {
  /** Where a query is limited to some nodes. */
  readonly filter: string;
  /** Where the fields to read are named. */
  readonly select: string;
  /** Where a field is read from what came. */
  readonly result: string;
}

/** A program of queries. */
export interface Program {
  readonly source: string;
  readonly places: Places;
}

function program(
  queries: number,
  head: readonly string[],
  query: (index: number, kind: string) => string,
): string {
  const all = Array.from({ length: queries }, (_, index) => query(index, `InfraKind${index * 9}`));
  return [...head, ...all].join("\n");
}

/** The queries by this client. */
export function clientProgram(queries: number): Program {
  const head = [
    'import type { InfrahubClient } from "infrahub-client";',
    'import type { Kinds } from "./kinds.js";',
    "declare const client: InfrahubClient<Kinds>;",
  ];
  const query = (index: number, kind: string): string => `
export async function read${index}() {
  const nodes = await client.filters("${kind}", { attr_0__value: "x", rel_0__attr_1__value: 2 }, {
    select: { attr_0: true, attr_3: true, rel_0: { attr_1: true, rel_1: { attr_0: true } } },
  });
  return nodes.map((node) => ({
    id: node.id,
    name: node.attr_0.value satisfies string,
    status: node.attr_3.value satisfies string | null,
    size: node.rel_0.peer?.attr_1.value satisfies number | undefined,
    names: node.rel_0.peer?.rel_1.peers.map((peer) => peer.attr_0.value satisfies string),
  }));
}`;
  const places = {
    filter: String.raw`filters\("\w+", \{ `,
    select: String.raw`select: \{ `,
    result: String.raw`id: node\.`,
  };
  return { source: program(queries, head, query), places };
}

/**
 * The same queries as documents of a typed GraphQL function, for gql.tada and the client preset of graphql-codegen.
 *
 * @param head - lines that bring in the function `graphql`.
 */
export function documentProgram(queries: number, head: readonly string[]): Program {
  const lines = [
    'import type { TypedDocumentNode } from "@graphql-typed-document-node/core";',
    ...head,
    "declare function run<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data>;",
  ];
  const query = (index: number, kind: string): string => `
const query${index} = graphql(\`
  query Read${index}($name: String, $size: BigInt) {
    ${kind}(attr_0__value: $name, rel_0__attr_1__value: $size) {
      edges { node {
        id hfid display_label __typename
        attr_0 { value }
        attr_3 { value }
        rel_0 { node {
          id hfid display_label __typename
          attr_1 { value }
          rel_1 { edges { node { id hfid display_label __typename attr_0 { value } } } }
        } }
      } }
    }
  }
\`);
export async function read${index}() {
  const data = await run(query${index}, { name: "x", size: 2 });
  return data.${kind}.edges.map(({ node }) => ({
    id: node?.id satisfies string | undefined,
    name: node?.attr_0?.value satisfies string | null | undefined,
    status: node?.attr_3?.value satisfies string | null | undefined,
    size: node?.rel_0.node?.attr_1?.value satisfies number | null | undefined,
    names: node?.rel_0.node?.rel_1.edges.map((edge) => edge.node?.attr_0?.value satisfies string | null | undefined),
  }));
}`;
  const places = {
    filter: String.raw`run\(query\d+, \{ `,
    select: String.raw`edges \{ node \{\n {8}`,
    result: String.raw`id: node\?\.`,
  };
  return { source: program(queries, lines, query), places };
}
