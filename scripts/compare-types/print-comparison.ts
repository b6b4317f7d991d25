import type { Comparison } from "./compare-types.js";

const MOST_SHOWN = 200;

/** Says what was compared, what differs, and why some of it may. */
export function printComparison(title: string, { unexplained, explained, sizes }: Comparison): string {
  const parts = Object.entries(sizes).filter(([, [ours, server]]) => ours + server > 0);
  const shown = unexplained
    .slice(0, MOST_SHOWN)
    .map(({ kind, part, name, ours = "nothing", server = "nothing" }) => `  ${kind} ${part} ${name}: ${ours} here, ${server} on the server`); // prettier-ignore
  const more = unexplained.length - shown.length;
  const mine = unexplained.filter(({ server }) => server === undefined).length;
  const theirs = unexplained.filter(({ ours }) => ours === undefined).length;
  return [
    `${title}: ${mine} of ours are not the server's, ${theirs} of the server's not ours, ${unexplained.length - mine - theirs} are of another type.`,
    ...shown,
    ...(more > 0 ? [`  and ${more} more`] : []),
    ...parts.map(([part, [ours, server]]) => `  ${part}: ${ours} here, ${server} on the server`),
    ...[...explained].map(
      ([{ reason, parts: where }, count]) => `  ${count} differ on purpose (${where.join(", ")}): ${reason}`,
    ),
  ].join("\n");
}
