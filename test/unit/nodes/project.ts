interface Field {
  name: string;
  inner: Selection | undefined;
  /** The variable that says how much of a list is wanted. */
  limit: string | undefined;
}

/** A selection of a GraphQL document: names of the answer, each with the field that it is of and what is selected in it. */
interface Selection {
  fields: Map<string, Field>;
  fragments: [kind: string, inner: Selection][];
}

const TOKEN = /\.\.\. on (\w+)|\((?:[^()]*)\)|[{}]|\w+:?/g;

type Variables = Readonly<Record<string, unknown>>;

/** Gives of an answer what a document selects, under the names that it selects it by, as a GraphQL server does. */
export function project(document: string, variables: Variables, answer: object): unknown {
  const body = document.slice(document.indexOf("{"));
  return choose(parse([...body.matchAll(TOKEN)].slice(1)), variables, answer);
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
    const cut = tokens[0]?.[0].startsWith("(") ? tokens.shift()?.[0] : undefined;
    const nested = tokens[0]?.[0] === "{" && tokens.shift() !== undefined;
    const limit = /limit: \$(\w+)/.exec(cut ?? "")?.[1];
    selection.fields.set(text.replace(":", ""), { name, limit, inner: nested ? parse(tokens) : undefined });
  }
  return selection;
}

function choose(selection: Selection | undefined, variables: Variables, answer: unknown): unknown {
  if (!selection || typeof answer !== "object" || answer === null) return answer ?? null;
  if (Array.isArray(answer)) return answer.map((one: unknown) => choose(selection, variables, one));
  const object = answer as Record<string, unknown>;
  const own = [...selection.fields].map(([key, { name, inner, limit }]) => {
    const value = limit === undefined ? object[name] : limited(object[name], variables[limit] as number);
    return [key, choose(inner, variables, value)] as const;
  });
  const fragments = selection.fragments
    .filter(([kind]) => kind === object["__typename"])
    .map(([, inner]) => choose(inner, variables, answer) as object);
  return Object.assign(Object.fromEntries(own), ...fragments) as object;
}

function limited(list: unknown, limit: number): object {
  const { edges, ...others } = list as { edges: unknown[] };
  return { ...others, edges: edges.slice(0, limit) };
}
