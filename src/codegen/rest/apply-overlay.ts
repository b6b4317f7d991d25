import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { loadPackage, loadRestTool } from "../load-package.js";
import { findPackageFile } from "../find-package-file.js";
import type { JsonObject } from "../json.js";

/** One action of an OpenAPI Overlay. */
export interface OverlayAction {
  /** JSONPath of what the action changes. */
  readonly target: string;
  readonly [key: string]: unknown;
}

/** An OpenAPI Overlay 1.0 document. */
export interface Overlay {
  readonly actions: readonly OverlayAction[];
  readonly [key: string]: unknown;
}

/** A document with an overlay on it. */
export interface OverlaidDocument {
  readonly document: JsonObject;
  /** How many actions the overlay has. */
  readonly actions: number;
  /** The targets of the actions that matched nothing, in their order. */
  readonly unmatched: readonly string[];
}

/**
 * Reads the overlay that comes with this package.
 *
 * @returns the parsed overlay
 */
export async function readOverlay(): Promise<Overlay> {
  const { parse } = loadPackage("yaml") as typeof import("yaml");
  const file = findPackageFile("schema/overlay.yaml", fileURLToPath(import.meta.url));
  return parse(await readFile(file, "utf8")) as Overlay;
}

/**
 * Applies an OpenAPI Overlay to a document.
 *
 * @param document - the document; it is not changed
 * @param overlay - the overlay
 * @returns the new document, and which actions matched nothing; what that means is the caller's to decide
 * @throws {@link CodegenError} when the package `openapi-format` is not installed
 */
export async function applyOverlay(document: JsonObject, overlay: Overlay): Promise<OverlaidDocument> {
  const { openapiOverlay } = loadRestTool("openapi-format") as typeof import("openapi-format");
  const result = await openapiOverlay(structuredClone(document), {
    overlaySet: { ...overlay, actions: structuredClone([...overlay.actions]) },
  });
  const unused = result.resultData["unusedActions"] as OverlayAction[];
  return {
    document: result.data as JsonObject,
    actions: overlay.actions.length,
    unmatched: unused.map((action) => action.target),
  };
}
