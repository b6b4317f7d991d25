import ts from "typescript";
import { expect } from "vitest";

const { SyntaxKind } = ts;

/** What the types of the generated modules are made of: nothing that runs, and nothing that leads out of the file. */
const TYPE_NODES = new Set([
  ...[SyntaxKind.InterfaceDeclaration, SyntaxKind.TypeAliasDeclaration, SyntaxKind.ExportKeyword],
  ...[
    SyntaxKind.PropertySignature,
    SyntaxKind.IndexSignature,
    SyntaxKind.Parameter,
    SyntaxKind.TypeParameter,
  ],
  ...[SyntaxKind.TypeLiteral, SyntaxKind.TypeReference, SyntaxKind.IndexedAccessType, SyntaxKind.ArrayType],
  ...[SyntaxKind.UnionType, SyntaxKind.IntersectionType, SyntaxKind.TupleType, SyntaxKind.ParenthesizedType],
  ...[SyntaxKind.NamedTupleMember, SyntaxKind.LiteralType, SyntaxKind.MappedType, SyntaxKind.TypeOperator],
  ...[
    SyntaxKind.Identifier,
    SyntaxKind.StringLiteral,
    SyntaxKind.NumericLiteral,
    SyntaxKind.PrefixUnaryExpression,
  ],
  ...[SyntaxKind.StringKeyword, SyntaxKind.NumberKeyword, SyntaxKind.BooleanKeyword, SyntaxKind.NeverKeyword],
  ...[SyntaxKind.UnknownKeyword, SyntaxKind.NullKeyword, SyntaxKind.TrueKeyword, SyntaxKind.FalseKeyword],
  ...[SyntaxKind.QuestionToken, SyntaxKind.MinusToken, SyntaxKind.ReadonlyKeyword],
]);

/** `{ hash: "a", kinds: { B: "b" } }` */
function isSchema(value: ts.Expression): boolean {
  if (!ts.isObjectLiteralExpression(value)) return ts.isStringLiteral(value);
  return value.properties.every(
    (property) =>
      ts.isPropertyAssignment(property) &&
      (!ts.isComputedPropertyName(property.name) || ts.isStringLiteral(property.name.expression)) &&
      isSchema(property.initializer),
  );
}

/** `export const name = { "a": ["b"] } as const;`, or a generated schema. */
function constantName(statement: ts.Statement): string | undefined {
  if (!ts.isVariableStatement(statement)) return undefined;
  const [declaration, ...others] = statement.declarationList.declarations;
  const { initializer } = declaration ?? {};
  if (!initializer || others.length > 0) return undefined;
  if (declaration?.type?.getText() === "GeneratedSchema")
    return isSchema(initializer) ? declaration.name.getText() : undefined;
  if (!ts.isAsExpression(initializer)) return undefined;
  if (!ts.isObjectLiteralExpression(initializer.expression)) return undefined;
  const isData = initializer.expression.properties.every(
    (property) =>
      ts.isPropertyAssignment(property) &&
      ts.isStringLiteral(property.name) &&
      ts.isArrayLiteralExpression(property.initializer) &&
      property.initializer.elements.every(ts.isStringLiteral),
  );
  return isData ? declaration?.name.getText() : undefined;
}

function importName(statement: ts.Statement): string | undefined {
  if (!ts.isImportDeclaration(statement) || statement.importClause?.phaseModifier !== SyntaxKind.TypeKeyword)
    return undefined;
  return ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : undefined;
}

function checkTypes(node: ts.Node): void {
  if (!TYPE_NODES.has(node.kind)) {
    throw new Error(`Not expected: ${SyntaxKind[node.kind]} in ${node.getText().slice(0, 500)}`);
  }
  ts.forEachChild(node, checkTypes);
}

/** What a module declares, in its order. */
export interface Declared {
  types: string[];
  constants: string[];
  imports: string[];
}

/** Makes sure that a module holds types and constants of plain data, and nothing else; gives their names. */
export function onlyDeclarations(source: string): Declared {
  const file = ts.createSourceFile("made.ts", source, ts.ScriptTarget.ESNext, true);
  const { parseDiagnostics } = file as unknown as { parseDiagnostics: ts.Diagnostic[] };
  expect(parseDiagnostics.map(({ messageText }) => messageText)).toEqual([]);
  const declared: Declared = { types: [], constants: [], imports: [] };
  for (const statement of file.statements) {
    const constant = constantName(statement);
    const from = importName(statement);
    if (constant !== undefined) declared.constants.push(constant);
    else if (from !== undefined) declared.imports.push(from);
    else {
      checkTypes(statement);
      if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
        declared.types.push(statement.name.text);
      }
    }
  }
  return declared;
}
