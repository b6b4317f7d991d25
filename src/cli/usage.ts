/** What `--help` prints, and what follows a command line that was not understood. */
export const usage = `Usage: infrahub-client <command> [options]

Commands:
  generate        Do both of the following, from the address of a server.
  generate rest   Write the types of a server's REST API to <out>/rest.ts.
  generate kinds  Write the types of a schema's kinds to <out>/kinds.ts and, of
                  a server, what the client needs of them to <out>/schema.ts.

Options of generate:
  --from <source>  Address of the server (http://localhost:8000). For one file, also:
                   rest: full URL or path of an OpenAPI document (JSON or YAML);
                   kinds: full URL or saved answer of /api/schema, or a schema
                   file (YAML or JSON) or a folder of them. Schema files may be
                   several: give --from again for each.
  --branch <name>  Branch whose kinds to take from the server; its default branch
                   when left out. Not for generate rest.
  --out <folder>   Folder to write to, for example src/infrahub.

Options:
  --help           Print this text.
  --version        Print the version of this package.

Environment:
  INFRAHUB_API_TOKEN  Sent to the address of --from, for a server that does not
                      answer without credentials.

The files are formatted with the prettier of the project that they are written
to, and left as they are printed when there is none.
`;
