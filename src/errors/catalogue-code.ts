/**
 * REST answers, GraphQL before 1.11, and some refusals since, carry no catalogue code: there is only the wording to go by
 * (`infrahub/exceptions.py` of server 1.9 to 1.11). Each wording names the fields of the code's `data`, in order.
 */
const wordings: readonly [RegExp, code: string, ...fields: string[]][] = [
  [/^Unable to find the node (.+) \/ (\w+) in the database/, "NODE_NOT_FOUND", "identifier", "node_kind"],
  [/^Branch: (.+) not found/, "BRANCH_NOT_FOUND", "branch_name"],
  [/^Unable to find the schema '?(.+?)'? in the registry/, "SCHEMA_NOT_FOUND", "kind"],
  [/^Expired Signature/, "TOKEN_EXPIRED"],
  [/^Violates uniqueness constraint '(.+)'/, "ATTRIBUTE_CONSTRAINT_VIOLATION", "field_name"],
];

/** The catalogue's code and data for a message that came without them, if its wording is known. */
export function catalogueCode(message: string): { code?: string; data?: Record<string, string> } {
  for (const [wording, code, ...fields] of wordings) {
    const match = wording.exec(message);
    if (match)
      return {
        code,
        data: Object.fromEntries(fields.map((field, index) => [field, match[index + 1] ?? ""])),
      };
  }
  return {};
}
