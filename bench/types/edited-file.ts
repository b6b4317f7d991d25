import ts from "typescript";

/** A file that an editor has open. */
export interface EditedFile {
  service: ts.LanguageService;
  /**
   * Makes an edit behind all that is there, as typing makes one, and asks for completions.
   *
   * @returns the names that are offered at the position.
   */
  editAndComplete: (position: number) => string[];
}

/** Opens a file in TypeScript's language service. */
export function editedFile(file: string, source: string, options: ts.CompilerOptions): EditedFile {
  let version = 0;
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(version) : "0"),
    getScriptSnapshot: (name) => {
      const content = name === file ? `${source}\n// ${version}` : ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCompilationSettings: () => options,
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
  });
  return {
    service,
    editAndComplete(position) {
      version++;
      const entries = service.getCompletionsAtPosition(file, position, {})?.entries ?? [];
      return entries.map(({ name }) => name);
    },
  };
}
