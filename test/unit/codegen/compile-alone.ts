import ts from "typescript";

/** What generated types need of the platform, in few words: its own declarations take a second to read. */
const PLATFORM = `
interface Array<T> { length: number; [index: number]: T }
interface Boolean {} interface CallableFunction {} interface Function {} interface IArguments {}
interface NewableFunction {} interface Number {} interface Object {} interface RegExp {} interface String {}
interface ReadonlyArray<T> { item: T }
interface Uint8Array {} interface Blob {} interface ReadableStream<T> { item: T }
type Record<K extends keyof any, T> = { [P in K]: T };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Exclude<T, U> = T extends U ? never : T;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
`;

const platform = ts.createSourceFile("platform.d.ts", PLATFORM, ts.ScriptTarget.ESNext);

const OPTIONS: ts.CompilerOptions = {
  noLib: true,
  strict: true,
  noEmit: true,
  types: [],
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
};

/**
 * Compiles a module without imports.
 *
 * @returns what the compiler has to say, with the code that it is about
 */
export function compileAlone(source: string): string[] {
  const made = ts.createSourceFile("made.ts", source, ts.ScriptTarget.ESNext);
  const files = new Map([made, platform].map((file) => [file.fileName, file]));
  const host: ts.CompilerHost = {
    getSourceFile: (name) => files.get(name),
    fileExists: (name) => files.has(name),
    readFile: (name) => files.get(name)?.text,
    getDefaultLibFileName: () => "platform.d.ts",
    getCurrentDirectory: () => "",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: () => undefined,
  };
  const program = ts.createProgram([...files.keys()], OPTIONS, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText, start = 0 }) => {
    const code = source.slice(Math.max(0, start - 60), start + 60);
    return `${ts.flattenDiagnosticMessageText(messageText, " ")} (${code})`;
  });
}
