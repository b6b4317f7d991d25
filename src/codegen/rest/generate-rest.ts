import { join } from "node:path";

import { applyOverlay, readOverlay } from "./apply-overlay.js";
import { checkDocument } from "./check-document.js";
import { formatSource } from "../format-source.js";
import { normalizeDocument } from "./normalize-document.js";
import { listOperations } from "./operation-traits.js";
import { documentVersion, printRest } from "./print-rest.js";
import { readDocument, type DocumentSource } from "./read-document.js";
import { requireAnsweredProperties } from "./require-answered-properties.js";
import { shellWord } from "../shell-word.js";
import { shownSource } from "../shown-source.js";
import { writeOutput } from "../write-output.js";

/** What to generate, and where. */
export interface GenerateRestOptions extends DocumentSource {
  /** The folder that `rest.ts` is written to. It is made if there is none. */
  readonly out: string;
}

/** What was generated. */
export interface GeneratedRest {
  /** The file that was written. */
  readonly file: string;
  /** Infrahub's version, as the document gives it. */
  readonly version: string;
  /** How many operations the types describe. */
  readonly operations: number;
  /** How many lines the file has. */
  readonly lines: number;
  /** How many actions the overlay has. */
  readonly actions: number;
  /** JSONPaths of the overlay that this version of Infrahub has nothing for. */
  readonly unmatched: readonly string[];
}

/**
 * Generates the types of a server's REST API into a project.
 *
 * @param options - where the document comes from, and where `rest.ts` goes
 * @returns what was written
 * @throws {@link CodegenError} for every reason that the caller can mend; an earlier `rest.ts` is then left as it was
 * @example
 * ```ts
 * const { file, version } = await generateRest({ from: "http://localhost:8000", out: "src/infrahub" });
 * ```
 */
export async function generateRest(options: GenerateRestOptions): Promise<GeneratedRest> {
  const source = shownSource(options.from);
  const served = checkDocument(await readDocument(options), source);
  const overlaid = await applyOverlay(
    requireAnsweredProperties(normalizeDocument(served)),
    await readOverlay(),
  );
  // The overlay refers to schemas of the server, and an old server may lack them.
  const name = `The document of ${source}, with our overlay on it,`;
  const document = checkDocument(overlaid.document, name);
  const command = `npx infrahub-client generate rest --from ${shellWord(source)} --out ${shellWord(options.out)}`;
  const file = join(options.out, "rest.ts");
  const text = await formatSource(printRest(document, { command, source: name }), file);
  await writeOutput(file, text);
  return {
    file,
    version: documentVersion(document),
    operations: listOperations(document).length,
    lines: text.split("\n").length - 1,
    actions: overlaid.actions,
    unmatched: overlaid.unmatched,
  };
}
