import type { ErrorItem } from "../../errors/response-error.js";
import type { SchemaProblem } from "../../errors/schema-not-valid-error.js";
import { documentOf, type SchemaInput, type SchemaPath } from "./schema-input.js";

/** A schema, a kind or a field, of which nothing is sure. */
interface Fields {
  [name: string | number]: unknown;
  kind?: string;
  namespace?: string;
  name?: string;
  peer?: string;
}

/**
 * Says where in the schemas each error of a refusal is. A schema of the wrong form is refused with the place of every
 * error; for all others there is only the message, which names kinds and fields.
 *
 * @param errors - what the server said.
 * @param inputs - what was sent.
 */
export function schemaProblems(
  errors: readonly ErrorItem[],
  inputs: readonly SchemaInput[],
): SchemaProblem[] {
  return errors.flatMap(({ message, path }) => {
    if (path?.[1] === "schemas") return place(message, path.slice(2), inputs);
    // Violations by the data are told in one message.
    return message.split(",\n").map((line) => place(line, mentioned(line, inputs), inputs));
  });
}

/** Names what is at a place, in the words of the schema and of its file. */
function place(message: string, path: SchemaPath, inputs: readonly SchemaInput[]): SchemaProblem {
  const [index = -1, ...inside] = path;
  const input = inputs[index as number];
  if (!input) return { message };
  const found: Pick<SchemaProblem, "kind" | "attribute" | "relationship"> = {};
  const way: (string | number)[] = [];
  let field = "";
  let value: unknown = documentOf(input);
  inside.forEach((part, depth) => {
    const { kind, [part]: next } = (value ?? {}) as Fields;
    // Where there are several forms, the server puts the one that it took into the path.
    if (next === undefined && (part === kind || depth < inside.length - 1)) return;
    const list = way.at(-1);
    way.push(part);
    value = next;
    field += typeof part === "number" ? `[${part}]` : (field && `.${part}`) || part;
    const fields = (next ?? {}) as Fields;
    const { name } = fields;
    if (list === "nodes" || list === "generics") found.kind = kindName(fields);
    else if (list === "attributes" && name) found.attribute = name;
    else if (list === "relationships" && name) found.relationship = name;
    else return;
    field = "";
  });
  return {
    message,
    ...found,
    ...(field && { field }),
    path: [index, ...way],
    ...("locate" in input && { file: input.file, ...input.locate(way) }),
  };
}

/** The place that a message is about, as far as it can be told from the names in it; empty when it cannot. */
function mentioned(message: string, inputs: readonly SchemaInput[]): SchemaPath {
  const quoted = message.replace(/\b(attribute|relationship|at) (\w+)/g, "$1 '$2'");
  const names = quoted.match(/'\w+'|\w+(\.\w+)?/g) ?? [];
  const words = new Set(names.flatMap((name) => [name, ...name.split(/\W/)]));
  const places = inputs.flatMap((input, index) => [...named(words, documentOf(input) as Fields, index)]);
  return places.sort(([one], [other]) => one - other)[0]?.[1] ?? [];
}

/** What of a schema is named; the lower the rank, the surer it is what is meant. */
function* named(
  words: ReadonlySet<string>,
  document: Fields,
  index: number,
): Generator<[rank: number, path: SchemaPath]> {
  const { nodes, generics, extensions } = document;
  for (const [list, path] of [
    [nodes, [index, "nodes"]],
    [generics, [index, "generics"]],
    [(extensions as Fields | undefined)?.["nodes"], [index, "extensions", "nodes"]],
  ] as const) {
    for (const [position, fields] of objects(list)) {
      const kind = kindName(fields);
      const way = [...path, position];
      for (const section of ["attributes", "relationships"]) {
        for (const [at, { name, peer }] of objects(fields[section])) {
          const isNamed = words.has(`${kind}.${name}`) || (words.has(kind) && words.has(`'${name}'`));
          if (isNamed) yield [0, [...way, section, at]];
          else if (peer && words.has(peer)) yield [3, [...way, section, at, "peer"]];
        }
      }
      const property = Object.keys(fields).find((key) => words.has(`${kind}.${key}`));
      if (property) yield [1, [...way, property]];
      if (words.has(kind) || words.has(`'${fields.name}'`)) yield [2, way];
    }
  }
}

function objects(list: unknown): [position: number, fields: Fields][] {
  return Array.isArray(list) ? list.map((fields: Fields | null, position) => [position, fields ?? {}]) : [];
}

function kindName({ kind, namespace, name }: Fields): string {
  return kind ?? `${namespace ?? ""}${name ?? ""}`;
}
