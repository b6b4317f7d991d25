import type { components } from "../../generated/rest.js";
import { filterField } from "../../src/nodes/plan/filter-field.js";
import { planQuery } from "../../src/nodes/plan/query-plan.js";
import { indexSchema, type BranchSchema, type Kind } from "../../src/schema/branch-schema.js";
import type { JsonObject } from "../../src/codegen/json.js";
import { kindFacts, type Facts } from "./facts.js";

/**
 * Lists which filters the client takes when a call is made, with the types of GraphQL that it sends them as.
 *
 * @param asked - whose filters are tried.
 */
export function runtimeFacts(schema: JsonObject, ...asked: readonly Facts[]): Facts {
  const indexed = indexSchema(schema as unknown as components["schemas"]["SchemaReadAPI"]);
  const kinds = [...indexed.kinds.values()];
  return new Map(
    kinds.map((kind) => {
      const names = (part: "filters" | "lists") =>
        new Set(asked.flatMap((facts) => [...(facts.get(kind.name)?.[part].keys() ?? [])]));
      const filters = [...names("filters")].flatMap((name) => taken(indexed, kind, name, name, false));
      const lists = [...names("lists")].flatMap((path) => {
        const [relationship = "", name = ""] = path.split(".");
        if (name === "include_descendants") return [];
        const [plan] = planQuery(indexed, kind, { [relationship]: {} }).relationships;
        return plan ? taken(indexed, plan.declared, name, path, true) : [];
      });
      return [kind.name, kindFacts({ filters, lists })] as const;
    }),
  );
}

function taken(
  schema: BranchSchema,
  kind: Kind,
  name: string,
  path: string,
  nested: boolean,
): (readonly [string, string])[] {
  try {
    return [[path, filterField(schema, kind, name, nested).type]];
  } catch {
    return [];
  }
}
