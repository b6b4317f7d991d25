import { readdirSync } from "node:fs";

/**
 * The folders of `src` from the bottom up. A folder knows those of the lines above its own in this list, and itself; those
 * on one line do not know each other. The entries (`src/*.ts`) know all.
 */
const LAYERS = [
  ["errors"],
  ["util"],
  ["http", "nodes/values"],
  ["graphql", "recording", "schema"],
  ["codegen", "nodes/plan"],
  ["nodes/node"],
  ["nodes/read"],
  ["nodes/types"],
  ["nodes/write"],
  ["batch"],
  ["tracking"],
  resources("base"),
  resources("accounts", "diff", "events", "files", "groups", "pools", "queries", "repositories", "search"),
  resources("server", "tasks", "transforms", "traversal"),
  resources("artifacts", "branches", "schema"),
  resources("proposed-changes"),
  ["client"],
  ["cli", "node"],
];

function resources(...names) {
  return names.map((name) => `resources/${name}`);
}

/** Folders that hold no files, only folders. */
const PARENTS = ["nodes", "resources"];

const unplaced = ["", ...PARENTS]
  .flatMap((parent) => folders(parent))
  .filter((name) => ![...LAYERS.flat(), ...PARENTS].includes(name));
if (unplaced.length > 0) throw new Error(`Give src/${unplaced.join(" and src/")} a place in LAYERS.`);

function folders(parent) {
  return readdirSync(new URL(`src/${parent}`, import.meta.url), { withFileTypes: true })
    .filter((entry) => parent !== "" || entry.isDirectory())
    .map(({ name }) => (parent === "" ? name : `${parent}/${name}`));
}

/** Rules beyond the category "correctness": what typescript-eslint's strict and stylistic sets and ESLint's own recommend. */
const RULES = [
  "no-case-declarations",
  "no-empty",
  "no-fallthrough",
  "no-prototype-builtins",
  "no-regex-spaces",
  "no-unexpected-multiline",
  "no-useless-assignment",
  "no-var",
  "prefer-const",
  "prefer-rest-params",
  "prefer-spread",
  "preserve-caught-error",
  "import/no-cycle",
  "typescript/adjacent-overload-signatures",
  "typescript/array-type",
  "typescript/ban-ts-comment",
  "typescript/ban-tslint-comment",
  "typescript/class-literal-property-style",
  "typescript/consistent-generic-constructors",
  "typescript/consistent-indexed-object-style",
  "typescript/consistent-type-assertions",
  "typescript/consistent-type-definitions",
  "typescript/dot-notation",
  "typescript/no-array-constructor",
  "typescript/no-confusing-non-null-assertion",
  "typescript/no-confusing-void-expression",
  "typescript/no-deprecated",
  "typescript/no-dynamic-delete",
  "typescript/no-empty-function",
  "typescript/no-empty-object-type",
  "typescript/no-explicit-any",
  "typescript/no-extraneous-class",
  "typescript/no-generated-empty-object-type",
  "typescript/no-inferrable-types",
  "typescript/no-invalid-void-type",
  "typescript/no-misused-promises",
  "typescript/no-mixed-enums",
  "typescript/no-namespace",
  "typescript/no-non-null-asserted-nullish-coalescing",
  "typescript/no-non-null-assertion",
  "typescript/no-require-imports",
  "typescript/no-unnecessary-boolean-literal-compare",
  "typescript/no-unnecessary-condition",
  "typescript/no-unnecessary-template-expression",
  "typescript/no-unnecessary-type-arguments",
  "typescript/no-unnecessary-type-assertion",
  "typescript/no-unnecessary-type-constraint",
  "typescript/no-unnecessary-type-conversion",
  "typescript/no-unnecessary-type-parameters",
  "typescript/no-unsafe-argument",
  "typescript/no-unsafe-assignment",
  "typescript/no-unsafe-call",
  "typescript/no-unsafe-enum-comparison",
  "typescript/no-unsafe-function-type",
  "typescript/no-unsafe-member-access",
  "typescript/no-unsafe-return",
  "typescript/no-useless-constructor",
  "typescript/non-nullable-type-assertion-style",
  "typescript/only-throw-error",
  "typescript/prefer-find",
  "typescript/prefer-for-of",
  "typescript/prefer-function-type",
  "typescript/prefer-includes",
  "typescript/prefer-literal-enum-member",
  "typescript/prefer-nullish-coalescing",
  "typescript/prefer-optional-chain",
  "typescript/prefer-promise-reject-errors",
  "typescript/prefer-reduce-type-parameter",
  "typescript/prefer-regexp-exec",
  "typescript/prefer-return-this-type",
  "typescript/prefer-string-starts-ends-with",
  "typescript/related-getter-setter-pairs",
  "typescript/require-await",
  "typescript/unified-signatures",
  "typescript/use-unknown-in-catch-callback-variable",
];

/** Forbids the files of one folder to import, in whatever way, from those beside and above it. */
function knowsThoseBelow(folder, level) {
  const others = LAYERS.slice(level)
    .flat()
    .filter((name) => name !== folder)
    .map((other) => importedAs(folder, other));
  const regex = `^(${others.join("|")}|(\\.\\./)+(index|rest|node)\\.js$)`;
  const message = `src/${folder} knows only the folders below it; see LAYERS in oxlint.config.js.`;
  return {
    files: [`src/${folder}/**`],
    rules: { "no-restricted-imports": ["error", { patterns: [{ regex, message }] }] },
  };
}

/** How an import of another folder begins, as a regular expression: `\.\./read/` in `nodes/plan` means `nodes/read`. */
function importedAs(folder, other) {
  const [parent, child] = folder.split("/");
  if (child === undefined) return `(\\.\\./)+${other}/`;
  return other.startsWith(`${parent}/`)
    ? `\\.\\./${other.slice(parent.length + 1)}/`
    : `\\.\\./\\.\\./${other}/`;
}

export default {
  plugins: ["typescript", "oxc", "import"],
  categories: { correctness: "error" },
  options: { typeAware: true, reportUnusedDisableDirectives: "error" },
  ignorePatterns: ["dist/", "generated/", "coverage/", ".tmp/", "test/package/", "oxlint.config.js"],
  rules: {
    ...Object.fromEntries(RULES.map((rule) => [rule, "error"])),
    // Packages that need not be installed are named in types only, by `import()`.
    "typescript/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
    "typescript/restrict-plus-operands": [
      "error",
      {
        allowAny: false,
        allowBoolean: false,
        allowNullish: false,
        allowNumberAndString: false,
        allowRegExp: false,
      },
    ],
    "typescript/restrict-template-expressions": ["error", { allowNumber: true }],
    "typescript/return-await": ["error", "error-handling-correctness-only"],
    // The compiler knows better what a namespace has.
    "import/namespace": "off",
  },
  overrides: [
    ...LAYERS.flatMap((folders, level) => folders.map((folder) => knowsThoseBelow(folder, level))),
    {
      files: ["test/**"],
      rules: {
        // What is not there is to fail the test.
        "no-unsafe-optional-chaining": "off",
        // Any order will do, as long as it is the same on both sides of a comparison.
        "typescript/require-array-sort-compare": "off",
      },
    },
  ],
};
