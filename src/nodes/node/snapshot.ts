import { jsonText, parseJson } from "../../util/exact-json.js";

/** What is known of an attribute, in a form that two of them can be compared in; of most it is the value itself. */
export type Snapshot = unknown;

/** A snapshot of more than the value. */
class PropertySnapshot {
  readonly properties: Readonly<Record<string, unknown>>;
  constructor(properties: Readonly<Record<string, unknown>>) {
    this.properties = properties;
  }
}

/** Stands for an attribute of which the server has nothing yet. */
export const NOTHING: Snapshot = new PropertySnapshot({ value: Symbol("nothing") });

/** An attribute as the caller sees and changes it. */
export interface AttributeHandle {
  value?: unknown;
  isDefault?: boolean;
  isProtected?: boolean;
  source?: unknown;
  owner?: unknown;
  fromPool?: unknown;
  [property: string]: unknown;
}

/** A value in a form that says by `===` whether two are the same: lists and objects by their content. */
export function valueSnapshot(value: unknown): Snapshot {
  // A number that is no longer exact comes back as the bigint that was written.
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return parseJson(jsonText(value));
  if (typeof value !== "object" || value === null) return value;
  try {
    return `\u0000${jsonText(value)}`;
  } catch {
    // A circle is like no other value.
    return Symbol("circle");
  }
}

/** Takes a snapshot of an attribute whose properties were read or set. */
export function propertySnapshot({ value, source, owner, ...properties }: AttributeHandle): Snapshot {
  return new PropertySnapshot({
    ...properties,
    value: valueSnapshot(value),
    source: idOf(source),
    owner: idOf(owner),
  });
}

/** Takes a snapshot of an attribute as it is. */
export function handleSnapshot(handle: AttributeHandle): Snapshot {
  return Object.keys(handle).every((name) => name === "value")
    ? valueSnapshot(handle.value)
    : propertySnapshot(handle);
}

/** The properties that are known. */
export function knownProperties(snapshot: Snapshot): Readonly<Record<string, unknown>> {
  return snapshot instanceof PropertySnapshot ? snapshot.properties : { value: snapshot };
}

/** The id that a reference has, or is. */
export function idOf(reference: unknown): unknown {
  return typeof reference === "object" && reference !== null && "id" in reference ? reference.id : reference;
}
