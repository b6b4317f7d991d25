import fc from "fast-check";
import ts from "typescript";

/** Texts that end comments, strings, templates or names, or that mean something to a library or to a terminal. */
export const evilTexts = [
  ...[
    "*/ process.exit(1); /*",
    "*/\nexport const run = globalThis.run = 1;\n/*",
    "**/",
    "/**",
    "//",
    "/*",
    "*",
  ],
  ...[
    "\n*/\nrun();",
    "\r*/run();//",
    "\u2028run();\u2029*/",
    "\u0085",
    "\u202eevil\u202c",
    "\u200d",
    "\ufeff",
    "\ud800",
  ],
  ...[
    '"; run(); "',
    "'",
    "`${run()}`",
    "\\",
    '\\"',
    "\\u002a/",
    "${run()}",
    "<script>",
    "@deprecated",
    "{@link x}",
  ],
  ...[
    "%",
    "%2F",
    "%zz",
    "#",
    "#/",
    "a#/b%",
    "/",
    "~",
    "~1",
    "~0",
    "",
    " ",
    "\t",
    "\u0000",
    "\u001b[31m",
    "\u0007",
  ],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "prototype",
    "$ref",
    "$id",
    "discriminator",
    "allOf",
  ],
  ...[
    "paths",
    "components",
    "operations",
    "$defs",
    "Kinds",
    "JsonValue",
    "Record",
    "Promise",
    "string",
    "type",
    "any",
    "globalThis",
  ],
  ...[
    "1",
    "01",
    "1e21",
    "-1",
    "Infinity",
    "NaN",
    "name0code",
    "-name0code-slash-",
    "a.b",
    "a b",
    "a-b",
    "größe",
    "名",
  ],
  ...[
    "x{}; run(); interface y",
    "x = 1; export type y",
    "any; export default run()",
    "import('fs')",
    "../../etc/passwd",
  ],
];

/** Any text, often an evil one. */
export const evilText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...evilTexts) },
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.tuple(fc.constantFrom(...evilTexts), fc.constantFrom(...evilTexts)).map((texts) => texts.join("")),
);

/** Every word of TypeScript, such as `class`, `string` and `type`. */
export const keywords = Object.values(ts.SyntaxKind)
  .map((kind) => ts.tokenToString(Number(kind)) ?? "")
  .filter((word) => /^[a-z]+$/.test(word));
