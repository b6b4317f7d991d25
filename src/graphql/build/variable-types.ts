import { InvalidInputError } from "../../errors/invalid-input-error.js";
import type { FilePart } from "../../http/file-part.js";
import { checkName } from "./check-name.js";

/** GraphQL types of a document's variables, by name: `{ name: "String!", ids: "[ID]" }`. */
export type VariableTypes = Readonly<Record<string, string>>;

interface Scalars {
  String: string;
  ID: string;
  Int: number;
  Float: number;
  Boolean: boolean;
  BigInt: number;
  DateTime: string;
  Upload: FilePart;
}

type Present<Type extends string> = Type extends `[${infer Item}]`
  ? readonly ValueOf<Item>[]
  : Type extends keyof Scalars
    ? Scalars[Type]
    : unknown;

type ValueOf<Type extends string> = Type extends `${infer Inner}!` ? Present<Inner> : Present<Type> | null;

/** The values that variables of these types take; what ends with `!` must be there. */
export type VariableValues<Types extends VariableTypes> = {
  [Name in keyof Types as Types[Name] extends `${string}!` ? Name : never]: ValueOf<Types[Name]>;
} & {
  [Name in keyof Types as Types[Name] extends `${string}!` ? never : Name]?: ValueOf<Types[Name]> | undefined;
};

const TYPE = /^\[*[_A-Za-z]\w*!?(\]!?)*$/;

/** Writes the declaration of variables: `($name: String!)`, or nothing. */
export function renderVariableTypes(types: VariableTypes): string {
  const declared = Object.entries(types).map(([name, type]) => {
    if (!TYPE.test(type))
      throw new InvalidInputError(`"${type}" is not a GraphQL type, such as String! or [ID!].`);
    return `$${checkName(name)}: ${type}`;
  });
  return declared.length ? `(${declared.join(", ")})` : "";
}
