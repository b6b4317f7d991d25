import { filterField } from "../../src/nodes/plan/filter-field.js";
import { planQuery } from "../../src/nodes/plan/query-plan.js";
import type { BranchSchema, Kind, ServedSchema } from "../../src/schema/branch-schema.js";
import { kindFacts, type Facts } from "./facts.js";

/**
 * Lists which filters the client takes when a call is made, with the types of GraphQL that it sends them as.
 *
 * @param asked - whose filters are tried.
 */
export function runtimeFacts(schema: ServedSchema, ...asked: readonly Facts[]): Facts {
  return new Map(
    [...schema.kinds.values()].map((kind) => {
      const names = (part: "filters" | "lists") =>
        new Set(asked.flatMap((facts) => [...(facts.get(kind.name)?.[part].keys() ?? [])]));
      const filters = [...names("filters")].flatMap((name) => taken(schema, kind, name, name, false));
      const lists = [...names("lists")].flatMap((path) => {
        const [relationship = "", name = ""] = path.split(".");
        if (name === "include_descendants") return [];
        const [plan] = planQuery(schema, kind, { [relationship]: {} }).relationships;
        return plan ? taken(schema, plan.declared, name, path, true) : [];
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
