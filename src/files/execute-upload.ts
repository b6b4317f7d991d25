import type { GraphqlOptions } from "../graphql/execute-graphql.js";
import type { FilePart } from "../http/file-part.js";
import type { RestClient } from "../http/rest-client.js";
import { unwrap } from "../http/unwrap.js";

/**
 * Runs a GraphQL mutation that takes a `$file: Upload`, as a multipart request
 * (https://github.com/jaydenseric/graphql-multipart-request-spec). A stream passes through in the pieces it comes in.
 *
 * @param file - content of the variable `file`.
 * @param name - name of the file.
 */
export async function executeUpload<Data>(
  rest: RestClient,
  document: string,
  variables: Record<string, unknown>,
  file: FilePart,
  name: string,
  { branch = "main", at, signal, ...settings }: GraphqlOptions,
): Promise<Data> {
  const fields = {
    operations: JSON.stringify({ query: document, variables: { ...variables, file: null } }),
    map: '{"0":["variables.file"]}',
  };
  const { body, ...init } =
    file instanceof ReadableStream ? streamed(fields, file, name) : form(fields, file, name);
  const { data } = await unwrap(
    rest.with({ at }).POST("/graphql/{branch_name}", {
      ...settings,
      ...(signal && { signal }),
      ...init,
      params: { path: { branch_name: branch } },
      body: body as never,
      bodySerializer: (encoded: unknown) => encoded,
    }),
  );
  return data as Data;
}

function form(fields: Record<string, string>, file: Exclude<FilePart, ReadableStream>, name: string) {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) body.append(field, value);
  body.append("0", file instanceof Blob ? file : new Blob([file as BlobPart]), name);
  return { body };
}

function streamed(fields: Record<string, string>, file: ReadableStream<Uint8Array>, name: string) {
  const boundary = `infrahub-${crypto.randomUUID()}`;
  const disposition = (field: string) => `--${boundary}\r\nContent-Disposition: form-data; name="${field}"`;
  const quoted = name.replace(/["\r\n]/g, encodeURIComponent);
  const head = [
    ...Object.entries(fields).map(([field, value]) => `${disposition(field)}\r\n\r\n${value}\r\n`),
    `${disposition("0")}; filename="${quoted}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
  ].join("");
  const reader = file.getReader();
  const text = new TextEncoder();
  return {
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    duplex: "half",
    body: new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(text.encode(head));
      },
      async pull(controller) {
        const { done, value } = await reader.read();
        controller.enqueue(done ? text.encode(`\r\n--${boundary}--\r\n`) : value);
        if (done) controller.close();
      },
      cancel: (reason) => reader.cancel(reason),
    }),
  };
}
