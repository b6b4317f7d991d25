/** The words that TypeScript takes for no label at the start of a tuple's element in a module. */
const RESERVED = new Set(
  (
    "await break case catch class const continue debugger default delete do else enum export extends finally for " +
    "if implements in instanceof interface let package private protected public return static super switch throw " +
    "try var while with yield"
  ).split(" "),
);

/**
 * Makes labels for a tuple's elements.
 *
 * @param names - what the elements are called
 * @returns for each name an identifier that is near to it; no two are the same
 * @example
 * ```ts
 * tupleLabels(["name", "class"]); // ["name", "class_"]
 * ```
 */
export function tupleLabels(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let label = name.replace(/[^A-Za-z0-9_$]/g, "_").replace(/^(?![A-Za-z_$])/, "_");
    while (RESERVED.has(label) || taken.has(label)) label += "_";
    taken.add(label);
    return label;
  });
}
