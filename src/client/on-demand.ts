/** What can be loaded on demand: whatever it is asked takes a while in any case. */
type Asynchronous<Resource> = { readonly [Member in keyof Resource]: (...args: never[]) => Promise<unknown> };

/**
 * A part of the client that is loaded when it is first asked for something. Bundlers put it into a file of its own, so
 * that a page downloads what it uses, and not all that an Infrahub can do.
 *
 * @param load - loads it.
 */
export function onDemand<Resource extends Asynchronous<Resource>>(load: () => Promise<Resource>): Resource {
  return new Proxy({} as Resource, {
    get(_, member) {
      // With a "then" it would be taken for a promise itself.
      if (typeof member === "symbol" || member === "then") return undefined;
      return async (...args: unknown[]) => {
        const resource = (await load()) as Readonly<Record<string, unknown>>;
        const call = resource[member];
        if (typeof call !== "function") throw new TypeError(`${member} is not a function.`);
        return Reflect.apply(call, resource, args) as unknown;
      };
    },
  });
}
