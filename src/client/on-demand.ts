/** What can be loaded on demand: whatever it is asked takes a while in any case. */
type Asynchronous<Room> = { readonly [Member in keyof Room]: (...args: never[]) => Promise<unknown> };

/**
 * A part of the client that is loaded when it is first asked for something. Bundlers put it into a file of its own, so
 * that a page downloads what it uses, and not all that an Infrahub can do.
 *
 * @param load - loads it.
 */
export function onDemand<Room extends Asynchronous<Room>>(load: () => Promise<Room>): Room {
  return new Proxy({} as Room, {
    get(_, member) {
      // With a "then" it would be taken for a promise itself.
      if (typeof member === "symbol" || member === "then") return undefined;
      return async (...args: unknown[]) => {
        const room = (await load()) as Readonly<Record<string, unknown>>;
        const call = room[member];
        if (typeof call !== "function") throw new TypeError(`There is no ${member} here.`);
        return Reflect.apply(call, room, args) as unknown;
      };
    },
  });
}
