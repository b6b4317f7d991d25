/**
 * Names what is meant by a name that is not known, as ` Did you mean timeout?`, or says nothing where no name is near.
 *
 * @param names - those that are known.
 */
export function didYouMean(wrong: string, names: Iterable<string>): string {
  const found = nearestTo(wrong, names);
  return found === undefined ? "" : ` Did you mean ${found}?`;
}

/** The known name that is nearest to one that is not known, where one is near. */
export function nearestTo(wrong: string, names: Iterable<string>): string | undefined {
  const plain = (name: string) => name.toLowerCase().replace(/[-_]/g, "");
  const given = plain(wrong);
  const [nearest] = [...names]
    .map((name) => ({ name, distance: distanceOf(given, plain(name)) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.min(given.length, name.length) / 3))
    .sort((one, other) => one.distance - other.distance);
  return nearest?.name;
}

/** How many letters have to be put in, taken out, changed or swapped with the next one. */
function distanceOf(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const [left = 0, up = 0, corner = 0] = [next[j - 1], row[j], row[j - 1]];
      const same = one[i - 1] === other[j - 1];
      let least = Math.min(left + 1, up + 1, corner + (same ? 0 : 1));
      if (j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? least) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
