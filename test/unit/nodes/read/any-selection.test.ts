import fc from "fast-check";
import { expect, it } from "vitest";
import { indexSchema } from "../../../../src/schema/branch-schema.js";
import { planSelection } from "../../../../src/nodes/plan/plan-selection.js";
import { planQuery, type QueryPlan } from "../../../../src/nodes/plan/query-plan.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { anySelection, namesIn } from "./any-selection.js";
import { playInfrahub } from "../play-infrahub.js";
import { sampleSchema } from "../sample-schema.js";

hideEnvironment();

const schema = indexSchema(sampleSchema() as unknown as Parameters<typeof indexSchema>[0]);

/** Whether every bracket is closed by its own kind. */
function isBalanced(document: string): boolean {
  const open: string[] = [];
  const partner: Readonly<Record<string, string>> = { ")": "(", "}": "{", "]": "[" };
  for (const [bracket] of document.matchAll(/[(){}[\]]/g)) {
    if (!(bracket in partner)) open.push(bracket);
    else if (open.pop() !== partner[bracket]) return false;
  }
  return open.length === 0;
}

it.each(["SampleDevice", "SamplePort", "SampleLocation"])(
  "prints a whole document for any selection of %s, the same one however it is written",
  async (kind) => {
    await using infrahub = await playInfrahub();
    await fc.assert(
      fc.asyncProperty(anySelection(schema, kind, 3), async (selection) => {
        infrahub.asked.length = 0;
        await infrahub.untyped.all(kind, { select: selection as never });
        await infrahub.untyped.all(kind, { select: reversed(selection) as never });
        const [one, other] = infrahub.asked;
        const document = one?.query ?? "";
        expect(isBalanced(document)).toBe(true);
        for (const name of namesIn(selection)) expect(document).toMatch(new RegExp(`[ {]${name}[ (]`));
        // Every variable is declared, used and given once.
        const declared = [...document.matchAll(/\$(\w+): \[?[A-Z]/g)].map(([, name]) => name);
        const used = [...document.matchAll(/: \$(\w+)/g)].map(([, name]) => name);
        expect(new Set(declared).size).toBe(declared.length);
        expect(used.toSorted()).toEqual(declared.toSorted());
        expect(Object.keys(one?.variables ?? {}).toSorted()).toEqual(declared.toSorted());
        // An empty choice of fields is no GraphQL.
        expect(document).not.toMatch(/\{\s*\}|\(\s*\)/);
        expect(other).toEqual(one);
      }),
      { numRuns: 25 },
    );
  },
);

it.each(["SampleDevice", "SamplePort", "SampleLocation"])(
  "finds a selection of %s in its plan again",
  (name) => {
    const kind = schema.kinds.get(name);
    if (!kind) throw new Error(`There is no ${name}.`);
    fc.assert(
      fc.property(anySelection(schema, name, 3), (selection) => {
        const plan = planQuery(schema, kind, selection);
        expect(sorted(planQuery(schema, kind, planSelection(plan)))).toEqual(sorted(plan));
      }),
      { numRuns: 100 },
    );
  },
);

/** A plan whose attributes have their properties in alphabetical order: they are a set. */
function sorted(plan: QueryPlan): QueryPlan {
  return {
    ...plan,
    attributes: plan.attributes.map((one) => ({ ...one, properties: one.properties.toSorted() })),
    relationships: plan.relationships.map((one) => ({ ...one, peer: sorted(one.peer) })),
    implementers: new Map([...plan.implementers].map(([name, own]) => [name, sorted(own)])),
  };
}

/** The same selection with its names the other way round. */
function reversed(selection: unknown): unknown {
  if (typeof selection !== "object" || selection === null || Array.isArray(selection)) return selection;
  const entries = Object.entries(selection).map(([name, value]) => [name, reversed(value)] as const);
  return Object.fromEntries(entries.toReversed());
}
