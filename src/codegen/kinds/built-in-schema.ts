import { CodegenError } from "../codegen-error.js";
import type { JsonObject } from "../json.js";
import { compareText } from "./compare-text.js";
import type { ServedSchema } from "./download-schema.js";
import { objectsOf, textOf, textsOf } from "./schema-values.js";

/** What a new server has in namespaces that its users may add to. */
const BUILT_IN_ELSEWHERE = new Set(["IpamNamespace"]);

/** What is for people only, or differs from server to server. */
const DROPPED = new Set(["id", "hash", "description", "documentation", "deprecation", "color"]);

function tidy(object: JsonObject): JsonObject {
  const kept = Object.entries(object).filter(([name, value]) => !DROPPED.has(name) && value !== null);
  return Object.fromEntries(kept.sort(([a], [b]) => compareText(a, b)));
}

function byWeight(a: JsonObject, b: JsonObject): number {
  return (
    Number(a["order_weight"]) - Number(b["order_weight"]) || compareText(textOf(a, "name"), textOf(b, "name"))
  );
}

function tidyKind(kind: JsonObject, kept: ReadonlySet<string>): JsonObject {
  const attributes = objectsOf(kind["attributes"])
    .sort(byWeight)
    .map((attribute) => {
      const choices = attribute["choices"];
      return tidy(
        Array.isArray(choices) ? { ...attribute, choices: objectsOf(choices).map(tidy) } : attribute,
      );
    });
  const relationships = objectsOf(kind["relationships"])
    .filter((relationship) => kept.has(textOf(relationship, "peer")))
    .sort(byWeight)
    .map(tidy);
  const users = textsOf(kind["used_by"]).filter((user) => kept.has(user));
  return tidy({
    ...kind,
    ...("used_by" in kind && { used_by: users.sort(compareText) }),
    attributes,
    relationships,
  });
}

/**
 * Keeps of a server's schema what every new server of its version has, in an order and a form that do not depend on
 * the server: without prose, ids, hashes and colours.
 *
 * @param served - the server's schema
 * @returns the built-in kinds in the form of `/api/schema`, and `infrahub_version`
 * @throws {@link CodegenError} when the server does not tell which namespaces its users may add to
 */
export function builtInSchema({ schema, source, version }: ServedSchema): JsonObject {
  const closed = objectsOf(schema["namespaces"]).filter((namespace) => namespace["user_editable"] === false);
  if (closed.length === 0)
    throw new CodegenError(`${source} does not tell which namespaces are Infrahub's own.`);
  const namespaces = new Set(closed.map((namespace) => textOf(namespace, "name")));
  const own = ["nodes", "generics"].flatMap((section) => objectsOf(schema[section]));
  const kept = new Set(
    own
      .filter(
        (kind) => namespaces.has(textOf(kind, "namespace")) || BUILT_IN_ELSEWHERE.has(textOf(kind, "kind")),
      )
      .map((kind) => textOf(kind, "kind")),
  );
  // A profile or a template is named after the kind that it is for.
  const made = ["profiles", "templates"].flatMap((section) => objectsOf(schema[section]));
  for (const kind of made) if (kept.has(textOf(kind, "name"))) kept.add(textOf(kind, "kind"));
  const lists = ["generics", "nodes", "profiles", "templates"].map((section) => {
    const kinds = objectsOf(schema[section]).filter((kind) => kept.has(textOf(kind, "kind")));
    kinds.sort((a, b) => compareText(textOf(a, "kind"), textOf(b, "kind")));
    return [section, kinds.map((kind) => tidyKind(kind, kept))] as const;
  });
  return { ...(version !== undefined && { infrahub_version: version }), ...Object.fromEntries(lists) };
}
