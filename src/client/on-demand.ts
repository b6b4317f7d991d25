/**
 * A part of the client that is loaded when it is first asked for something. Bundlers put it into a file of its own, so
 * that a page downloads what it uses, and not all that an Infrahub can do.
 *
 * @param load - loads it. Its methods give promises: whatever it is asked takes a while in any case.
 * @param generators - names of the methods that are async generators.
 */
export function onDemand<Resource extends object>(
  load: () => Promise<Resource>,
  generators: readonly PropertyKey[] = [],
): Resource {
  return new Proxy({} as Resource, {
    get(_, member) {
      // With a "then" it would be taken for a promise itself.
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
