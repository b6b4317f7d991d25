import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import ts from "typescript";

import { printKinds } from "../../src/codegen/kinds/print-kinds.js";
import { readSchemaModel } from "../../src/codegen/kinds/read-schema-model.js";
import type { JsonObject } from "../../src/codegen/json.js";

/** The generated kinds of a schema, read by the compiler. */
export interface KindsProgram {
  readonly checker: ts.TypeChecker;
  /** For each kind an object type: `filters`, `select`, `attributes`, `relationships`, `create`, `update`. */
  readonly kinds: ReadonlyMap<string, ts.Type>;
}

const PROBE = `
import type { Kinds } from "./kinds.js";
import type { Filters } from "../../src/nodes/types/filters.js";
import type { AttributesOf, RelationshipsOf } from "../../src/nodes/types/kind-map.js";
import type { Select } from "../../src/nodes/types/select.js";
import type { CreateInput, UpdateInput } from "../../src/nodes/types/write-types.js";

interface Probe<Kind extends keyof Kinds> {
  filters: Filters<Kinds, Kind>;
  select: Select<Kinds, Kind>;
  attributes: AttributesOf<Kinds, Kind>;
  relationships: RelationshipsOf<Kinds, Kind>;
  create: CreateInput<Kinds, Kind>;
  update: UpdateInput<Kinds, Kind>;
}
export type Probes = { [Kind in keyof Kinds]: Probe<Kind> };
`;

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  types: ["node"],
  skipLibCheck: true,
};

/**
 * Generates the kinds of a schema, and reads them with the compiler. The files that it needs are in the project for as
 * long as that takes.
 *
 * @throws Error when the generated kinds do not compile.
 */
export async function readKindsProgram(schema: JsonObject): Promise<KindsProgram> {
  await mkdir(".tmp", { recursive: true });
  const folder = await mkdtemp(".tmp/compare-types-");
  try {
    const options = { title: "Kinds", command: "npm run compare:types", from: "../../src/index.js" };
    await writeFile(join(folder, "kinds.ts"), printKinds(readSchemaModel(schema, "the schema"), options));
    const probe = resolve(folder, "probe.ts");
    await writeFile(probe, PROBE);
    const program = ts.createProgram([probe], OPTIONS);
    const source = program.getSourceFile(probe);
    const [problem] = source ? program.getSemanticDiagnostics(source) : [];
    if (!source || problem)
      throw new Error(
        `The generated kinds do not compile: ${ts.flattenDiagnosticMessageText(problem?.messageText, " ")}`,
      );
    const checker = program.getTypeChecker();
    const module = checker.getSymbolAtLocation(source);
    const probes = module && checker.getExportsOfModule(module).find(({ name }) => name === "Probes");
    if (!probes) throw new Error("The generated kinds have no types.");
    const members = checker.getDeclaredTypeOfSymbol(probes).getProperties();
    return {
      checker,
      kinds: new Map(members.map((member) => [member.name, checker.getTypeOfSymbol(member)])),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
