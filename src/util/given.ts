/** The options that were given a value: `undefined`, as an unset variable gives it, is the same as leaving one out. */
export function given<Options extends object>(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Options;
}
