import type { BranchSchema, Kind } from "../../schema/branch-schema.js";
import type { Selection } from "./selection.js";

/**
 * What an implementing kind is asked for under `$on`, with what the generic selection already asks for of the same
 * fields: the two together are what the result's type says. Fields of the generic selection alone stay out.
 */
export function mergeSelections(
  schema: BranchSchema,
  kind: Kind,
  generic: Selection,
  own: Selection,
): Selection {
  const names = Object.keys(own).filter((name) => name !== "$on");
  const common = narrow(schema, kind, Object.fromEntries(names.map((name) => [name, generic[name]])));
  return mergeFields(common, own);
}

/** Relations of an implementing kind may lead to narrower kinds: of `$on`, such a kind is only asked for its own part. */
function narrow(schema: BranchSchema, kind: Kind, selection: Selection): Selection {
  const { $on, ...fields } = selection;
  const generic = kind.implementers.length > 0;
  const part = generic ? {} : (($on as Record<string, Selection> | undefined)?.[kind.name] ?? {});
  const narrowed = Object.entries(mergeFields(fields, part)).map(([name, value]) => {
    const peer = schema.kinds.get(kind.relationships.get(name)?.peer ?? "");
    return [name, peer && isSelection(value) ? narrow(schema, peer, value) : value] as const;
  });
  return { ...Object.fromEntries(narrowed), ...(generic && $on !== undefined && { $on }) };
}

function mergeFields(one: Selection, other: Selection): Selection {
  const merged = Object.entries(other).map(([name, value]) => [name, mergeField(one[name], value)] as const);
  return { ...one, ...Object.fromEntries(merged) };
}

/** `true` asks for less than any selection does. */
function mergeField(one: unknown, other: unknown): unknown {
  if (!isSelection(one)) return other ?? one;
  return isSelection(other) ? mergeFields(one, other) : one;
}

function isSelection(value: unknown): value is Selection {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
