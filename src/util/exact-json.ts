/** Every integer of fewer digits is one that a number holds as it is. */
const LONG = 16;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Reads JSON as `JSON.parse` does, but for integers that a number would round: these become a `bigint`. Infrahub stores
 * integers of 64 bits, and JSON sets no limit.
 *
 * @throws SyntaxError when it is not JSON.
 */
export function parseJson(text: string): unknown {
  if (!holdsLongInteger(text)) return JSON.parse(text);
  const mark = newMark();
  return JSON.parse(markIntegers(text, mark), (_, value: unknown) =>
    typeof value === "string" && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value,
  );
}

/**
 * Writes JSON as `JSON.stringify` does, and a `bigint` as the integer that it is.
 *
 * @param replace - what to write in place of a value.
 * @throws TypeError for a value that refers to itself.
 */
export function jsonText(value: unknown, replace?: (key: string, value: unknown) => unknown): string {
  // Without a function to ask for each value it is several times faster, and few programs write a bigint.
  if (!replace && !("toJSON" in BigInt.prototype)) {
    try {
      return JSON.stringify(value);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  let mark: string | undefined;
  const text = JSON.stringify(value, function (this: Record<string, unknown>, key, item: unknown) {
    // Where a program defines `BigInt.prototype.toJSON`, that has made a text of it.
    const own = typeof this[key] === "bigint" ? this[key] : item;
    const written = replace ? replace(key, own) : own;
    return typeof written === "bigint" ? `${(mark ??= newMark())}${written}` : written;
  });
  return mark === undefined ? text : text.replaceAll(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1");
}

/**
 * Whether a number of many digits may be in it. Nearly every answer has none, and seeing that must cost next to nothing:
 * of a run of digits that is long enough, every 16th character of the text meets one.
 */
function holdsLongInteger(text: string): boolean {
  for (let position = LONG - 1; position < text.length; position += LONG) {
    if (!isDigit(text.charCodeAt(position))) continue;
    let start = position;
    while (isDigit(text.charCodeAt(start - 1))) start -= 1;
    let end = position + 1;
    while (isDigit(text.charCodeAt(end))) end += 1;
    if (end - start >= LONG && followsStructure(text, start)) return true;
    position = Math.max(position, end - LONG);
  }
  return false;
}

/** Whether a number may begin here: in JSON one comes after `:`, `,` or `[`, or first of all. */
function followsStructure(text: string, start: number): boolean {
  let before = text[start - 1] === "-" ? start - 2 : start - 1;
  while (before >= 0 && " \t\r\n".includes(text.charAt(before))) before -= 1;
  return before < 0 || ":,[".includes(text.charAt(before));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The beginning of a text that nobody else can have written. */
function newMark(): string {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `integer ${a.toString(36)}${b.toString(36)} `;
}

/** Makes texts of the integers that a number would round. */
function markIntegers(text: string, mark: string): string {
  const parts: string[] = [];
  for (let position = 0; position < text.length;) {
    const quote = text.indexOf('"', position);
    const start = quote < 0 ? text.length : quote;
    const between = text.slice(position, start);
    parts.push(between.replace(NUMBER, (number) => (isRounded(number) ? `"${mark}${number}"` : number)));
    position = endOfText(text, start);
    parts.push(text.slice(start, position));
  }
  return parts.join("");
}

function isRounded(number: string): boolean {
  return /^-?\d+$/.test(number) && !Number.isSafeInteger(Number(number));
}

/** Where the text that begins with this quote is over. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text[before] === "\\") before -= 1;
    // An even number of backslashes are texts of their own, and the quote ends.
    if ((end - 1 - before) % 2 === 0) return end + 1;
  }
  return text.length;
}
