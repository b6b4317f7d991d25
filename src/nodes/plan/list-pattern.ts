/**
 * A text as an item of a list, in the form that the server (1.11.9) looks for it: it puts the text into a regular
 * expression, and that on the list's JSON (`build_regex_attrs`), so that `"a.b"` would also find `"axb"`.
 */
export function listPattern(text: string): string {
  return writtenText(text).replace(/[\\^$.|?*+()[\]{}]/g, "\\$&");
}

/** A text as the server writes it into the JSON of a list (ujson): in ASCII, and with `\/` for `/`. */
export function writtenText(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replaceAll("/", "\\/")
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
