/** What `--help` prints, and what follows a command line that was not understood. */
export const usage = `Usage: infrahub-client <command> [options]

Commands:
  generate rest   Write the types of a server's REST API to <out>/rest.ts.

Options of generate rest:
  --from <source> Address of the server (http://localhost:8000), full URL of its
                  OpenAPI document, or path of that document (JSON or YAML).
  --out <folder>  Folder to write to, for example src/infrahub.

Options:
  --help          Print this text.
  --version       Print the version of this package.

Environment:
  INFRAHUB_API_TOKEN  Sent to the address of --from, for a server that does not
                      answer without credentials.

The file is formatted with the prettier of the project that it is written to,
and left as it is printed when there is none.
`;
