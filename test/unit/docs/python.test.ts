import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { InfrahubClient } from "../../../src/node.js";
import { hideSettings } from "../node/helpers/hide-settings.js";
import { EVERY_CALL } from "../client/every-call.js";

const guide = await readFile("docs/python.md", "utf8");
const members = JSON.parse(await readFile("test/unit/docs/python-sdk-members.json", "utf8")) as Record<
  string,
  string[]
>;

hideSettings();

/** The rows of a table, by the name in its first column. */
function rows(table: string): Map<string, string> {
  const [, after = ""] = guide.split(new RegExp(`^\\| \`${table}\` +\\| here +\\|\n`, "m"));
  const [text = ""] = after.split(/\n(?!\|)/);
  return new Map(
    [...text.matchAll(/^\| `(?<name>\w+)` +\| (?<here>.+?) +\|$/gm)].map(
      ({ groups: { name = "", here = "" } = {} }) => [name, here],
    ),
  );
}

describe("docs/python.md", () => {
  it.each(Object.keys(members))("has every public member of %s, and no other", (table) => {
    expect([...rows(table).keys()]).toEqual(members[table]);
  });

  it("names members that there are", () => {
    const client = new InfrahubClient({ address: "http://infrahub.test" });
    const calls = Object.entries(EVERY_CALL).flatMap(([type, methods]) =>
      Object.keys(methods).map((method) => `${type}.${method}`),
    );
    const named = [...guide.matchAll(/`client\.(\w+)(?:\.(\w+))?/g)].map(([, first = "", second]) => [
      first,
      second,
    ]);
    expect(named.length).toBeGreaterThan(60);
    for (const [first = "", second] of named) {
      expect(first in client, `client.${first}`).toBe(true);
      if (second === undefined || first === "store") continue;
      const name = first.charAt(0).toUpperCase() + first.slice(1);
      const types = first === "objectStore" ? [name, "NodeObjectStore"] : [`${name}Manager`];
      expect(
        types.some((type) => calls.includes(`${type}.${second}`)),
        `client.${first}.${second}`,
      ).toBe(true);
    }
  });
});
