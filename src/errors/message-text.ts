/** The longest message, in characters: what a server or a proxy says may be megabytes. */
const LONGEST = 10_000;

/** Characters that move a terminal's cursor, or turn the direction of what follows; line feeds and tabs may stay. */
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

/** Makes a text from anywhere fit for an error's message: of limited length, and harmless to a terminal. */
export function messageText(text: string): string {
  const more = text.length - LONGEST;
  const cut = more > 0 ? `${text.slice(0, LONGEST)} ... (${more} more characters)` : text;
  return cut
    .replace(/\r\n?/g, "\n")
    .replace(UNPRINTABLE, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
