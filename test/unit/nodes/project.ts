/** A selection of a GraphQL document: names of the answer, each with the field that it is of and what is selected in it. */
interface Selection {
  fields: Map<string, { name: string; inner: Selection | undefined }>;
  fragments: [kind: string, inner: Selection][];
}

const TOKEN = /\.\.\. on (\w+)|\((?:[^()]*)\)|[{}]|\w+:?/g;

/** Gives of an answer what a document selects, under the names that it selects it by, as a GraphQL server does. */
export function project(document: string, answer: object): unknown {
  const tokens = [...document.slice(document.indexOf("{")).matchAll(TOKEN)].filter(
    ([text]) => !text.startsWith("("),
  );
  return choose(parse(tokens.slice(1)), answer);
}

function parse(tokens: RegExpExecArray[]): Selection {
  const selection: Selection = { fields: new Map(), fragments: [] };
  for (let token = tokens.shift(); token && token[0] !== "}"; token = tokens.shift()) {
    const [text, kind] = token;
    if (kind !== undefined) {
      tokens.shift();
      selection.fragments.push([kind, parse(tokens)]);
      continue;
    }
    const name = text.endsWith(":") ? (tokens.shift()?.[0] ?? "") : text;
    const nested = tokens[0]?.[0] === "{" && tokens.shift() !== undefined;
    selection.fields.set(text.replace(":", ""), { name, inner: nested ? parse(tokens) : undefined });
  }
  return selection;
}

function choose(selection: Selection | undefined, answer: unknown): unknown {
  if (!selection || typeof answer !== "object" || answer === null) return answer ?? null;
  if (Array.isArray(answer)) return answer.map((one: unknown) => choose(selection, one));
  const object = answer as Record<string, unknown>;
  const own = [...selection.fields].map(
    ([key, { name, inner }]) => [key, choose(inner, object[name])] as const,
  );
  const fragments = selection.fragments
    .filter(([kind]) => kind === object["__typename"])
    .map(([, inner]) => choose(inner, answer) as object);
  return Object.assign(Object.fromEntries(own), ...fragments) as object;
}
