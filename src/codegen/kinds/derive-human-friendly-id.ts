import type { DraftKind } from "./draft-kind.js";
import { textOf, textsOf } from "./schema-values.js";

/**
 * Gives a kind without a human-friendly id the one that Infrahub gives it: its first unique attribute, or else the
 * first attribute that is unique by a constraint of its own.
 *
 * @param kind - the kind; it is changed
 */
export function deriveHumanFriendlyId(kind: DraftKind): void {
  const { human_friendly_id, uniqueness_constraints } = kind.facts;
  if (textsOf(human_friendly_id).length > 0) return;
  const unique = kind.attributes.find((attribute) => attribute["unique"] === true);
  const constraints = Array.isArray(uniqueness_constraints) ? uniqueness_constraints.map(textsOf) : [];
  const paths = kind.attributes.map((attribute) => `${textOf(attribute, "name")}__value`);
  const constrained = constraints.find(
    ([path, ...others]) => path !== undefined && others.length === 0 && paths.includes(path),
  );
  if (unique) kind.facts["human_friendly_id"] = [`${textOf(unique, "name")}__value`];
  else if (constrained) kind.facts["human_friendly_id"] = constrained;
}
