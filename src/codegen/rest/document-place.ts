import { CodegenError } from "../codegen-error.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../json.js";
import type { NameCode } from "./name-code.js";
import { printPointer, shownPointer } from "./pointer.js";
import { follow, type Target } from "./references.js";

/** The most schemas that are printed; more come only of documents that multiply themselves. */
const MOST_SCHEMAS = 100_000;

/** A document that is read, and what was found in it. */
export interface DocumentRead {
  readonly document: JsonObject;
  /** The document's name in messages. */
  readonly source: string;
  readonly code: NameCode;
  /** How many schemas were read. */
  schemas: number;
  /** Where each operation id stands. */
  readonly operationIds: Map<string, string>;
}

function nameType(value: JsonValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return isJsonObject(value) ? "an object" : `a ${typeof value}`;
}

/** A place in a document that is read. */
export class DocumentPlace {
  readonly read: DocumentRead;
  /** How often what stands here is printed. */
  readonly times: number;
  readonly #parts: readonly (string | number)[];
  /** Where the references stand that are written out on the way here, and what they lead to. */
  readonly #trail: readonly string[];

  constructor(
    read: DocumentRead,
    parts: readonly (string | number)[] = [],
    trail: readonly string[] = [],
    times = 1,
  ) {
    this.read = read;
    this.times = times;
    this.#parts = parts;
    this.#trail = trail;
  }

  get pointer(): string {
    return shownPointer(this.#parts);
  }

  child(name: string | number): DocumentPlace {
    return new DocumentPlace(this.read, [...this.#parts, name], this.#trail, this.times);
  }

  /** The same place, for what is printed several times. */
  repeated(times: number): DocumentPlace {
    return new DocumentPlace(this.read, this.#parts, this.#trail, this.times * times);
  }

  error(problem: string): CodegenError {
    return new CodegenError(`${this.read.source}: ${this.pointer} ${problem}`);
  }

  mustBe(expected: string, value: JsonValue): CodegenError {
    return this.error(`must be ${expected}, but is ${nameType(value)}. Correct the document.`);
  }

  /** What the reference that stands here leads to. */
  follow(reference: JsonValue): Target {
    const { document, source } = this.read;
    const target = follow(document, reference);
    if ("value" in target) return target;
    const at = target.parts ? shownPointer(target.parts) : this.pointer;
    if (typeof target.reference !== "string") {
      throw new CodegenError(
        `${source}: the $ref at ${at} must be a string, but is ${nameType(target.reference)}.`,
      );
    }
    const refers = `${source} refers to "${target.reference.slice(0, 200)}" at ${at}`;
    throw new CodegenError(
      target.problem === "cycle"
        ? `${refers}, which leads back to itself. Refer to what is meant.`
        : `${refers}, but does not hold it. Give a complete document in one file.`,
    );
  }

  /** The place of what the reference that stands here leads to, for reading it as if it stood here. */
  into({ parts }: Target): DocumentPlace {
    const pointer = printPointer(parts);
    if (this.#trail.includes(pointer)) {
      throw this.error(
        `refers to ${shownPointer(parts)}, which holds itself. Move that to #/components/schemas.`,
      );
    }
    return new DocumentPlace(this.read, parts, [...this.#trail, pointer], this.times);
  }

  countSchema(): void {
    this.read.schemas += this.times;
    if (this.read.schemas > MOST_SCHEMAS) {
      throw this.error(
        `makes more than ${MOST_SCHEMAS} schemas of this document. Use references to #/components/schemas.`,
      );
    }
  }
}
