import { indexKind, type BranchSchema, type Kind, type KindIndex, type KindSchema } from "./branch-schema.js";

/**
 * What a client needs to know of a schema at run time, as `infrahub-client generate kinds` writes it to `schema.ts`. With
 * it, the first call of a client does not download the schema of the server first.
 */
export interface GeneratedSchema {
  /** The fingerprint of the schema, as `client.schema.hash()` returns it: with another one there, generate it again. */
  readonly hash: string;
  /** Each kind by its name, as JSON in the form of `GET /api/schema`. */
  readonly kinds: Readonly<Record<string, string>>;
}

/** A schema that was generated, in the form in which the client works by it. */
export function readGeneratedSchema({ hash, kinds }: GeneratedSchema): BranchSchema {
  return { hash, kinds: new GeneratedKinds(kinds) };
}

/** Parses each kind when it is first used: a program uses a few of hundreds. */
class GeneratedKinds implements KindIndex {
  readonly #texts: Readonly<Record<string, string>>;
  readonly #kinds = new Map<string, Kind>();

  constructor(texts: Readonly<Record<string, string>>) {
    this.#texts = texts;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#texts, name);
  }

  get(name: string): Kind | undefined {
    const known = this.#kinds.get(name);
    if (known || !this.has(name)) return known;
    const kind = indexKind(JSON.parse(this.#texts[name] ?? "") as KindSchema);
    this.#kinds.set(name, kind);
    return kind;
  }
}
