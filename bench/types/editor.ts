/**
 * What an editor's user waits for, measured through TypeScript's language service in a process of its own. It opens the
 * program of a project, asks for its diagnostics, and then for completions at each kind of place, each time after an
 * edit, as typing makes one. Prints CPU milliseconds as JSON, medians; a place without completions has `null`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { editedFile } from "./edited-file.js";
import type { Places } from "./programs.js";

const EDITS = 15;

const [, , folder = "."] = process.argv;
const file = join(folder, "program.ts");
const source = readFileSync(file, "utf8");
const { sys } = ts;
const { config } = ts.readConfigFile(join(folder, "tsconfig.json"), (name) => sys.readFile(name)) as {
  config: unknown;
};
const { options } = ts.parseJsonConfigFileContent(config, sys, folder);
const { service, editAndComplete } = editedFile(file, source, options);

function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function completion(place: string): number | null {
  const positions = [...source.matchAll(new RegExp(place, "g"))].map(
    (match) => match.index + match[0].length,
  );
  const costs = positions.slice(0, EDITS + 1).map((position) => {
    let names: string[] = [];
    const time = cost(() => {
      names = editAndComplete(position);
    });
    return names.some((name) => name.startsWith("attr_0") || name === "name") ? time : null;
  });
  const known = costs.slice(1).filter((time) => time !== null);
  return known.toSorted((a, b) => a - b)[Math.floor(known.length / 2)] ?? null;
}

const first = cost(() => service.getSemanticDiagnostics(file));
const { filter, select, result } = JSON.parse(readFileSync(join(folder, "places.json"), "utf8")) as Places;
console.log(
  JSON.stringify({
    "first diagnostics CPU ms": first,
    "filter completion CPU ms": completion(filter),
    "select completion CPU ms": completion(select),
    "result completion CPU ms": completion(result),
  }),
);
