const WORDS: Readonly<Record<string, string>> = {
  String: "text",
  ID: "text",
  DateTime: "moment",
  BigInt: "integer",
  Int: "integer",
  Boolean: "boolean",
  GenericScalar: "any",
};

/**
 * Says a type of GraphQL in the words that the types of TypeScript are said in, which have no ids and one kind of numbers.
 *
 * @example
 * typeWords("[ID]"); // "[text]"
 */
export function typeWords(type: string): string {
  return type
    .replaceAll("!", "")
    .replace(/^[A-Z][A-Za-z]*|(?<=\[)[A-Z][A-Za-z]*/, (name) => WORDS[name] ?? name);
}
