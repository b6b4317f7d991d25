/** A variable of the environment, where there is one; an empty one counts as unset. Deno throws when it may not be read. */
export function environment(name: string): string | undefined {
  try {
    const value = globalThis.process.env[`INFRAHUB_${name}`];
    return value === "" ? undefined : value;
  } catch {
    return undefined;
  }
}
