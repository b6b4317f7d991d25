/** What the types' printer reads as part of a path wherever it stands in a name. */
const SPECIAL = { "%": "percent", "#": "hash", "/": "slash", "~": "tilde" } as const;

/**
 * Writes the names of a document so that no part of them means anything to openapi-typescript, which joins names to
 * paths and takes those apart again without regard to what the names hold, and turns them back in what it prints.
 * A name that is changed has a hyphen, so it is always printed in quotes.
 */
export class NameCode {
  readonly #core: string;

  /** @param document - the document whose names are written */
  constructor(document: unknown) {
    const text = JSON.stringify(document);
    let number = 0;
    while (text.includes(`name${number}code`)) number++;
    this.#core = `name${number}code`;
  }

  #mark(word: string): string {
    return `-${this.#core}-${word}-`;
  }

  /** The name of a path, a schema, a property, ... */
  encode(name: string): string {
    if (name === "") return this.#mark("empty");
    return name.replace(/[%#/~]/g, (character) => this.#mark(SPECIAL[character as keyof typeof SPECIAL]));
  }

  /** The name of a property of data, which must not be read as a keyword of OpenAPI. */
  encodeData(name: string): string {
    return `${this.encode(name)}${this.#mark("data")}`;
  }

  /** Turns the names in a printed source back. */
  decode(source: string): string {
    const words = new Map(Object.entries(SPECIAL).map(([character, word]) => [word as string, character]));
    return source.replace(
      new RegExp(`-${this.#core}-([a-z]+)-`, "g"),
      (_, word: string) => words.get(word) ?? "",
    );
  }
}
