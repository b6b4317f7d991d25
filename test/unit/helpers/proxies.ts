/** A proxy that changes nothing: private members are not reached through it. */
export function plainProxy<Target extends object>(target: Target): Target {
  return new Proxy(target, {});
}

/**
 * A proxy that gives proxies of all that it holds, at any depth, new ones each time, and keeps what is set in the object
 * itself: as the reactive state of UI libraries does. Objects of the platform stay as they are.
 */
export function deepProxy<Target extends object>(target: Target): Target {
  return new Proxy(target, {
    get: (object, name, receiver) => wrap(Reflect.get(object, name, receiver)),
    set: (object, name, value) => Reflect.set(object, name, value),
  });
}

function wrap(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const tag = Object.prototype.toString.call(value);
  return tag === "[object Object]" || tag === "[object Array]" ? deepProxy(value) : value;
}
