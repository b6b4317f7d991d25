import { InvalidInputError } from "../errors/invalid-input-error.js";
import { selfOf } from "./self.js";

type Method = (...args: unknown[]) => unknown;

/**
 * Lets the members of a class be called through proxies of its objects, on the objects themselves, which their
 * constructor marks (`markSelf`). A method that was torn from its object is refused in words.
 */
export function throughProxies(type: { readonly prototype: object }): void {
  const { prototype } = type;
  for (const name of Reflect.ownKeys(prototype)) {
    if (name === "constructor") continue;
    const member = Object.getOwnPropertyDescriptor(prototype, name) as Record<string, unknown>;
    for (const part of ["value", "get", "set"]) {
      const method = member[part];
      if (typeof method !== "function") continue;
      member[part] = function (this: unknown, ...args: unknown[]) {
        const self = selfOf(this);
        if (self instanceof (type as new () => object)) return Reflect.apply(method as Method, self, args);
        throw new InvalidInputError(
          `${String(name)} was called apart from its object: call it as that object's method, or bind it first.`,
        );
      };
    }
    Object.defineProperty(prototype, name, member);
  }
}
