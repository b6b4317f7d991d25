/**
 * A part of the client that is loaded when it is first used. Bundlers put it into a separate file, so that a page
 * downloads only what it uses.
 *
 * @param load - loads the part. Its methods return promises, so that loading does not change their types.
 * @param generators - names of the methods that are async generators.
 */
export function onDemand<Resource extends object>(
  load: () => Promise<Resource>,
  generators: readonly PropertyKey[] = [],
): Resource {
  return new Proxy({} as Resource, {
    get(_, member) {
      // With a `then`, the object itself would be treated as a promise.
      if (typeof member === "symbol" || member === "then") return undefined;
      const call = async (args: unknown[]) => {
        const resource = (await load()) as Readonly<Record<string, unknown>>;
        const method = resource[member];
        if (typeof method !== "function") throw new TypeError(`${member} is not a function.`);
        return Reflect.apply(method, resource, args) as unknown;
      };
      if (!generators.includes(member)) return (...args: unknown[]) => call(args);
      return async function* (...args: unknown[]) {
        yield* (await call(args)) as AsyncGenerator;
      };
    },
  });
}
