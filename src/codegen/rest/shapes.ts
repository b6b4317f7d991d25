import { isJsonObject, type JsonObject, type JsonValue } from "../json.js";
import type { DocumentPlace } from "./document-place.js";
import { isReference } from "./references.js";

/**
 * Reads one part of a document: makes sure that it has the form that OpenAPI gives it, and copies of it only what
 * types are printed from.
 */
export type Shape = (value: JsonValue, place: DocumentPlace) => JsonValue;

/** An object whose own names are all that it has, also `__proto__` and `constructor`. */
function nullPrototypeObject(): JsonObject {
  return Object.create(null) as JsonObject;
}

export const text: Shape = (value, place) => {
  if (typeof value !== "string") throw place.mustBe("a string", value);
  return value;
};

export const flag: Shape = (value, place) => {
  if (typeof value !== "boolean") throw place.mustBe("true or false", value);
  return value;
};

/** The name of something, as it is written for the printer. */
export const name: Shape = (value, place) => place.read.code.encode(text(value, place) as string);

/** Data for a comment: the text of it, as it would be printed. */
export const shownData: Shape = (value) => {
  return typeof value === "object" && value !== null ? JSON.stringify(value, null, 2) : value;
};

/** Data that becomes a literal type. */
export const literal: Shape = (value, place) => {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw place.error("must be a number that JSON can hold. Correct the document.");
  }
  if (Array.isArray(value)) return value.map((item, index) => literal(item, place.child(index)));
  if (!isJsonObject(value)) return value;
  const copy = nullPrototypeObject();
  for (const [key, item] of Object.entries(value)) {
    copy[place.read.code.encodeData(key)] = literal(item, place.child(key));
  }
  return copy;
};

export function listOf(shape: Shape): Shape {
  return (value, place) => {
    if (!Array.isArray(value)) throw place.mustBe("a list", value);
    return value.map((item, index) => shape(item, place.child(index)));
  };
}

/** A map from names that the document chose. Of names beginning with `x-`, `keep` says whether they are any. */
export function mapOf(shape: Shape, keep: (key: string) => boolean = () => true): Shape {
  return (value, place) => {
    if (!isJsonObject(value)) throw place.mustBe("an object", value);
    const copy = nullPrototypeObject();
    for (const [key, item] of Object.entries(value)) {
      if (keep(key)) copy[place.read.code.encode(key)] = shape(item, place.child(key));
    }
    return copy;
  };
}

/** An object with keywords of OpenAPI. All others are left out. */
export function objectOf(shapes: Readonly<Record<string, Shape>>, needed: readonly string[] = []): Shape {
  return (value, place) => {
    if (!isJsonObject(value)) throw place.mustBe("an object", value);
    for (const key of needed)
      if (!Object.hasOwn(value, key)) throw place.error(`needs a "${key}". Correct the document.`);
    const copy = nullPrototypeObject();
    for (const [key, item] of Object.entries(value)) {
      const shape = Object.hasOwn(shapes, key) ? shapes[key] : undefined;
      if (shape) copy[key] = shape(item, place.child(key));
    }
    return copy;
  };
}

/** Something that may be a reference instead: one to a component stays, any other is written out. */
export function orReference(section: string, shape: Shape, beside: Shape = objectOf({})): Shape {
  return (value, place) => {
    if (!isReference(value)) return shape(value, place);
    const target = place.follow(value.$ref);
    const [root, kind, component, ...rest] = target.parts;
    if (root !== "components" || kind !== section || component === undefined || rest.length > 0) {
      return shape(target.value, place.into(target));
    }
    const copy = beside(value, place) as JsonObject;
    copy["$ref"] = `#/components/${section}/${place.read.code.encode(component)}`;
    return copy;
  };
}
