/** The fields of a selection set, by the names that they have in the answer. */
export type Selection = ReadonlyMap<string, SelectedField>;

/** A field that a document asks for. */
export interface SelectedField {
  /** Its name in the schema. */
  name: string;
  /** What is asked for of it; nothing of a scalar. */
  fields?: Selection;
  /** Whether only some kinds have it. */
  conditional: boolean;
}

/** An operation, as far as its answer depends on it. */
export interface SelectedOperation {
  name: string | undefined;
  selection: Selection;
}

const TOKEN = /"(?:\\.|[^"\\])*"|\.\.\.|[{}():]|\$?\w+/g;

const known = new Map<string, SelectedOperation>();

/** Documents that are made for one kind each could become many. */
const MOST_KNOWN = 200;

/** Reads what a document of one operation asks for. It holds no fragments but those in place (`... on Kind { }`). */
export function selectionOf(document: string): SelectedOperation {
  const before = known.get(document);
  if (before) return before;
  const tokens: string[] = document.match(TOKEN) ?? [];
  const start = tokens.indexOf("{");
  const named = tokens[0] !== "{" && tokens[1] !== "(" && tokens[1] !== "{" ? tokens[1] : undefined;
  // Braces of default values stand in parentheses.
  tokens.splice(0, tokens[0] === "{" ? start : bodyOf(tokens));
  const operation = { name: named, selection: selectionSet(tokens, false) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(document, operation);
  return operation;
}

/** The index of the brace that begins an operation's selection set. */
function bodyOf(tokens: readonly string[]): number {
  let depth = 0;
  return tokens.findIndex((token) => {
    if (token === "(") depth++;
    if (token === ")") depth--;
    return depth === 0 && token === "{";
  });
}

/** Takes a selection set, whose brace is the next token. */
function selectionSet(tokens: string[], conditional: boolean): Selection {
  const selection = new Map<string, SelectedField>();
  tokens.shift();
  while (tokens.length && tokens[0] !== "}") {
    const key = tokens.shift() ?? "";
    if (key === "...") {
      if (tokens[0] === "on") tokens.splice(0, 2);
      for (const [inner, field] of selectionSet(tokens, true)) selection.set(inner, field);
      continue;
    }
    const name = tokens[0] === ":" ? (tokens.splice(0, 2)[1] ?? key) : key;
    if (tokens[0] === "(") skipArguments(tokens);
    selection.set(
      key,
      tokens[0] === "{" ? { name, fields: selectionSet(tokens, false), conditional } : { name, conditional },
    );
  }
  tokens.shift();
  return selection;
}

function skipArguments(tokens: string[]): void {
  for (let depth = 0; tokens.length;) {
    const token = tokens.shift();
    if (token === "(") depth++;
    if (token === ")" && --depth === 0) return;
  }
}
