import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { ask } from "../../graphql/ask.js";
import type { WriteOptions } from "../../http/call-options.js";
import { isFilePart, isStream, type FileContent } from "../../http/file-part.js";
import type { RestClient } from "../../http/rest-client.js";
import { withWriteScope } from "../../http/with-scope.js";
import { flattenNode } from "../base/flatten-node.js";
import { FILE_FIELDS, readFileInfo, type FileInfo } from "./file-info.js";
import { kindName } from "../base/kind-name.js";
import { sha1 } from "./sha1.js";

/** A node and the file that it is to hold. */
export type FileUpload = FileTarget & FileSource;

/** A new node when neither `id` nor `hfid` is given; otherwise the node whose file is replaced. */
export interface FileTarget {
  /** A kind that inherits from `CoreFileObject`. */
  readonly kind: string;
  readonly id?: string | undefined;
  readonly hfid?: readonly string[] | undefined;
  /** The node's other attributes and relations, as `<Kind>CreateInput` or `<Kind>UpdateInput` take them. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

/** Content and name of a file; a `File` knows its name. */
export type FileSource = {
  /** SHA-1 of the content, where it is known. */
  readonly checksum?: string | undefined;
} & (
  | { readonly content: File; readonly name?: string | undefined }
  | { readonly content: FileContent; readonly name: string }
);

/** How a file is uploaded. */
export interface UploadFileOptions extends WriteOptions {
  /**
   * Whether to ask first for the checksum of what the node holds, and to send the content only if it differs. A new
   * node is created in any case.
   *
   * @defaultValue `false`
   */
  skipIfUnchanged?: boolean | undefined;
}

/** What Infrahub knows of a file after its upload. */
export interface UploadedFile extends FileInfo {
  /** Whether the content was sent: not when `skipIfUnchanged` found the same one. */
  uploaded: boolean;
}

/** Creates a node with a file, or replaces the file of one. */
export async function uploadFile(
  rest: RestClient,
  { kind, id, hfid, data, content, name, checksum }: FileUpload,
  { skipIfUnchanged, ...writing }: UploadFileOptions,
): Promise<UploadedFile> {
  const options = withWriteScope(rest.scope, writing);
  const fileName = name ?? (content as Partial<File>).name;
  if (!fileName) throw new InvalidInputError("Give the file a name: Infrahub tells its type from it.");
  if (!isFilePart(content))
    throw new InvalidInputError("content: expected a File, a Blob, bytes or a stream.");
  const node = id !== undefined ? { id } : hfid && { hfid };
  const action = kindName(kind) + (node ? "Update" : "Create");
  const document = `mutation UploadFile($data: ${action}Input!, $file: Upload${node ? "" : "!"}) { result: ${action}(data: $data, file: $file) { object { ${FILE_FIELDS} } } }`;
  const variables = { data: { ...data, ...node } };
  let uploaded = true;
  if (skipIfUnchanged && node) {
    if (isStream(content) && !checksum)
      throw new InvalidInputError("skipIfUnchanged: a stream can be read only once; give its checksum, too.");
    const [current, own] = await Promise.all([
      readFileInfo(rest, { kind, ...node }, options),
      checksum ?? sha1(content),
    ]);
    uploaded = current.checksum !== own.toLowerCase();
    if (!uploaded && !data) return { ...current, uploaded };
  }
  const file = uploaded && { file: { file: content, name: fileName } };
  const info = ({ object }: { object: object }) => ({ ...(flattenNode(object) as FileInfo), uploaded });
  return ask(rest, document, { ...variables, ...file }, options, info);
}
