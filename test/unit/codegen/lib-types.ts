import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import ts from "typescript";

/** The names of all types and values that TypeScript's own declarations make known everywhere, such as `Promise`. */
export function libTypes(): string[] {
  const folder = dirname(ts.getDefaultLibFilePath({}));
  const files = readdirSync(folder).filter((name) => /^lib\..*\.d\.ts$/.test(name));
  const names = files.flatMap((name) => {
    const source = ts.createSourceFile(
      name,
      readFileSync(join(folder, name), "utf8"),
      ts.ScriptTarget.ESNext,
    );
    return source.statements.flatMap((statement) => {
      if (ts.isVariableStatement(statement))
        return statement.declarationList.declarations.map(({ name }) => name);
      const { name } = statement as ts.Statement & { name?: ts.Node };
      return name ? [name] : [];
    });
  });
  return [...new Set(names.filter(ts.isIdentifier).map(({ text }) => text))];
}
