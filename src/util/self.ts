const SELF = Symbol("self");

/**
 * Lets an object be found behind proxies of it. State libraries (Vue, Valtio, ...) hand out proxies, which have no
 * private members.
 */
export function markSelf(object: object): void {
  Object.defineProperty(object, SELF, { value: object, configurable: true });
}

/** The object itself, where a proxy of it is given; everything else as it is. */
export function selfOf<Given>(given: Given): Given {
  if (typeof given !== "object" || given === null) return given;
  const self = Reflect.getOwnPropertyDescriptor(given, SELF);
  return self ? (self.value as Given) : given;
}
