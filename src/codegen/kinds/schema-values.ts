import { isJsonObject, type JsonObject, type JsonValue } from "../json.js";

/**
 * Gives the objects of a list whose form is known to be right.
 *
 * @param list - the list; `null` and `undefined` stand for an empty one, as in Infrahub's schemas
 * @returns the objects in it, in their order
 */
export function objectsOf(list: JsonValue | undefined): JsonObject[] {
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

/**
 * Gives the texts of a list whose form is known to be right.
 *
 * @param list - the list; `null` and `undefined` stand for an empty one, as in Infrahub's schemas
 * @returns the texts in it, in their order
 */
export function textsOf(list: JsonValue | undefined): string[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
}

/**
 * Gives a text of an object whose form is known to be right.
 *
 * @param object - part of a schema
 * @param name - the property's name
 * @returns the text; an empty one when there is none
 */
export function textOf(object: JsonObject, name: string): string {
  const value = object[name];
  return typeof value === "string" ? value : "";
}
