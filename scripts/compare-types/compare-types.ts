import type { components } from "../../generated/rest.js";
import { indexSchema } from "../../src/schema/branch-schema.js";
import { compareFacts, type Difference } from "./compare-facts.js";
import type { Exception } from "./exceptions.js";
import { kindFacts, PARTS, type Facts, type KindFacts, type Part } from "./facts.js";
import { findException } from "./find-exception.js";
import { readKindsProgram } from "./kinds-program.js";
import { ourFacts } from "./our-facts.js";
import { runtimeFacts } from "./runtime-facts.js";
import { schemaFields } from "./schema-fields.js";
import { serverFacts } from "./server-facts.js";
import type { ServerSchema } from "./server-schema.js";
import { typeWords } from "./type-words.js";

/** What was found where two sides were compared. */
export interface Comparison {
  /** What nothing explains. */
  readonly unexplained: readonly Difference[];
  /** How many differences each exception explains. */
  readonly explained: ReadonlyMap<Exception, number>;
  /** How much each side has, by part. */
  readonly sizes: Readonly<Record<Part, readonly [ours: number, server: number]>>;
}

/**
 * Compares the types that are generated from a schema, and the filters that the client takes at run time, with the GraphQL
 * schema that the server makes of it.
 */
export async function compareTypes(
  schema: ServerSchema,
): Promise<{ types: Comparison; runtime: Comparison }> {
  const indexed = indexSchema(schema.rest as unknown as components["schemas"]["SchemaReadAPI"]);
  const fields = schemaFields(indexed);
  const server = serverFacts(schema, fields);
  const ours = ourFacts(await readKindsProgram(schema.rest));
  const runtime = runtimeFacts(indexed, ours, server);
  const compare = (own: Facts, others: Facts): Comparison => {
    const explained = new Map<Exception, number>();
    const unexplained = compareFacts(own, others).filter((difference) => {
      const exception = findException(difference, fields.attributeKind(difference.kind, difference.name));
      if (exception) explained.set(exception, (explained.get(exception) ?? 0) + 1);
      return !exception;
    });
    const size = (facts: Facts, part: Part) =>
      [...facts.values()].reduce((sum, kind) => sum + kind[part].size, 0);
    const sizes = PARTS.map((part) => [part, [size(own, part), size(others, part)]] as const);
    return { unexplained, explained, sizes: Object.fromEntries(sizes) as unknown as Comparison["sizes"] };
  };
  return {
    types: compare(
      ours,
      mapFacts(server, (facts) => facts, typeWords),
    ),
    runtime: compare(
      runtime,
      mapFacts(server, filtersOf, (type) => type),
    ),
  };
}

/** The parts that are checked when a call is made. */
function filtersOf(facts: KindFacts): Partial<KindFacts> {
  const lists = [...facts.lists].filter(([name]) => !name.endsWith(".include_descendants"));
  return { filters: facts.filters, lists: new Map(lists) };
}

function mapFacts(
  facts: Facts,
  parts: (kind: KindFacts) => Partial<KindFacts>,
  words: (type: string) => string,
): Facts {
  const mapped = ([name, type]: readonly [string, string]) => [name, words(type)] as const;
  return new Map(
    [...facts].map(([kind, all]) => {
      const kept = parts(all);
      return [
        kind,
        kindFacts(Object.fromEntries(PARTS.map((part) => [part, [...(kept[part] ?? [])].map(mapped)]))),
      ];
    }),
  );
}
