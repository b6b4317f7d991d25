/** The default branch of the server under test: `INFRAHUB_INITIAL_DEFAULT_BRANCH`, as the server itself is told. */
export const DEFAULT_BRANCH = process.env["INFRAHUB_INITIAL_DEFAULT_BRANCH"] ?? "main";
