import { CodegenError } from "../codegen-error.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../json.js";
import { shownPath, type SchemaPath } from "./shown-path.js";

/** Makes the error for what is wrong at one place of a schema. */
export type ErrorAt = (path: SchemaPath, problem: string) => CodegenError;

/**
 * Makes errors for a schema of which only the parsed content is known.
 *
 * @param source - where it was read, for messages
 * @returns a function that makes an error naming the source and the path in it
 */
export function errorIn(source: string): ErrorAt {
  return (path, problem) =>
    new CodegenError(`${source}: ${[shownPath(path), problem].filter(Boolean).join(" ")}`);
}

/** Reads the fields of one object of a schema, and knows where they stand when they are wrong. */
export class FieldReader {
  readonly object: JsonObject;
  readonly path: SchemaPath;
  readonly #errorAt: ErrorAt;

  constructor(value: JsonValue | undefined, path: SchemaPath, errorAt: ErrorAt) {
    if (!isJsonObject(value)) throw errorAt(path, "must be an object.");
    this.object = value;
    this.path = path;
    this.#errorAt = errorAt;
  }

  /** The error for a problem of this object, or of one of its fields. */
  error(problem: string, ...field: SchemaPath): CodegenError {
    return this.#errorAt([...this.path, ...field], problem);
  }

  /** A text that must be there. */
  text(name: string): string {
    const text = this.optionalText(name);
    if (!text) throw this.error(`needs a "${name}".`);
    return text;
  }

  optionalText(name: string): string | undefined {
    const value = this.object[name] ?? undefined;
    if (value !== undefined && typeof value !== "string") throw this.error("must be a string.", name);
    return value;
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.object[name] ?? fallback;
    if (typeof value !== "boolean") throw this.error("must be true or false.", name);
    return value;
  }

  /** A number, such as `order_weight`; `undefined` when it is left out. */
  number(name: string): number | undefined {
    const value = this.object[name] ?? undefined;
    if (value !== undefined && typeof value !== "number") throw this.error("must be a number.", name);
    return value;
  }

  list(name: string): JsonValue[] {
    const value = this.object[name] ?? [];
    if (!Array.isArray(value)) throw this.error("must be a list.", name);
    return value;
  }

  texts(name: string): string[] {
    return this.list(name).map((item, index) => {
      if (typeof item !== "string") throw this.error("must be a string.", name, index);
      return item;
    });
  }

  /** An object that may be left out. */
  child(name: string): FieldReader | undefined {
    const value = this.object[name] ?? undefined;
    return value === undefined ? undefined : new FieldReader(value, [...this.path, name], this.#errorAt);
  }

  /** A list of objects, without those that are marked as removed. */
  objects(name: string): FieldReader[] {
    return this.list(name)
      .map((item, index) => new FieldReader(item, [...this.path, name, index], this.#errorAt))
      .filter((item) => item.object["state"] !== "absent");
  }
}
