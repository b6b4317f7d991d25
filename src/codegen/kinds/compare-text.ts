/**
 * Orders texts by their code units, which is the same on every machine and in every language.
 *
 * @param a - one text
 * @param b - another
 * @returns a negative number when `a` comes first, a positive one when `b` does, else 0
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
