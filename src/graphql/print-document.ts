import { InvalidInputError } from "../errors/invalid-input-error.js";

/** A node of a parsed document, as every GraphQL parser makes it. */
type Ast = Record<string, unknown>;

/**
 * Prints a parsed document. Only what a request can hold is known: operations, fragments and what is in them.
 *
 * A fragment that comes with two of the documents it was composed of is printed once.
 *
 * @param document - of graphql-js, `@0no-co/graphql.web` or graphql-codegen's JSON.
 * @throws {@link InvalidInputError} when it holds what no request may hold, or two different fragments of one name.
 */
export function printDocument(document: { readonly definitions: readonly object[] }): string {
  const fragments = new Map<string, string>();
  const texts = document.definitions.flatMap((definition) => {
    const text = print(definition);
    const { kind, name } = definition as { kind: string; name?: unknown };
    if (kind !== "FragmentDefinition") return text;
    const known = fragments.get(print(name));
    if (known === text) return [];
    if (known !== undefined)
      throw new InvalidInputError(
        `The document holds two different fragments named ${print(name)}. Rename one of them.`,
      );
    fragments.set(print(name), text);
    return text;
  });
  return texts.join("\n\n");
}

const printers: Record<string, (ast: Ast) => string> = {
  Name: ({ value }) => String(value),
  OperationDefinition: ({ operation, name, variableDefinitions, directives, selectionSet }) =>
    `${String(operation)} ${print(name)}${list(variableDefinitions, "(", ")")}${spaced(directives)} ${print(selectionSet)}`,
  FragmentDefinition: ({ name, typeCondition, directives, selectionSet }) =>
    `fragment ${print(name)} on ${print(typeCondition)}${spaced(directives)} ${print(selectionSet)}`,
  VariableDefinition: ({ variable, type, defaultValue, directives }) =>
    `${print(variable)}: ${print(type)}${defaultValue ? ` = ${print(defaultValue)}` : ""}${spaced(directives)}`,
  SelectionSet: ({ selections }) => `{ ${all(selections).join(" ")} }`,
  Field: ({ alias, name, arguments: args, directives, selectionSet }) =>
    `${alias ? `${print(alias)}: ` : ""}${print(name)}${list(args, "(", ")")}${spaced(directives)}${selectionSet ? ` ${print(selectionSet)}` : ""}`,
  FragmentSpread: ({ name, directives }) => `...${print(name)}${spaced(directives)}`,
  InlineFragment: ({ typeCondition, directives, selectionSet }) =>
    `...${typeCondition ? ` on ${print(typeCondition)}` : ""}${spaced(directives)} ${print(selectionSet)}`,
  Directive: ({ name, arguments: args }) => `@${print(name)}${list(args, "(", ")")}`,
  Argument: ({ name, value }) => `${print(name)}: ${print(value)}`,
  ObjectField: ({ name, value }) => `${print(name)}: ${print(value)}`,
  Variable: ({ name }) => `$${print(name)}`,
  NamedType: ({ name }) => print(name),
  ListType: ({ type }) => `[${print(type)}]`,
  NonNullType: ({ type }) => `${print(type)}!`,
  IntValue: ({ value }) => String(value),
  FloatValue: ({ value }) => String(value),
  EnumValue: ({ value }) => String(value),
  BooleanValue: ({ value }) => String(value),
  NullValue: () => "null",
  StringValue: ({ value }) => JSON.stringify(value),
  ListValue: ({ values }) => `[${all(values).join(", ")}]`,
  ObjectValue: ({ fields }) => `{${all(fields).join(", ")}}`,
};

function print(ast: unknown): string {
  if (ast === undefined || ast === null) return "";
  const { kind } = ast as { kind: string };
  const printer = printers[kind];
  if (!printer)
    throw new InvalidInputError(
      `The document holds a ${kind}, which no request may hold. Give the text of the document.`,
    );
  return printer(ast as Ast);
}

function all(asts: unknown): string[] {
  return ((asts ?? []) as unknown[]).map(print);
}

function list(asts: unknown, open: string, close: string): string {
  const texts = all(asts);
  return texts.length ? `${open}${texts.join(", ")}${close}` : "";
}

function spaced(asts: unknown): string {
  return all(asts)
    .map((text) => ` ${text}`)
    .join("");
}
