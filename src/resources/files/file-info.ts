import { noSuchNode } from "../../errors/no-such-node.js";
import { askFields } from "../../graphql/ask.js";
import type { ReadOptions } from "../../http/call-options.js";
import type { RestClient } from "../../http/rest-client.js";
import { exactFileRef, kindName } from "./file-ref.js";

/** What Infrahub knows of a node's file. */
export interface FileInfo {
  /** Id of the node. */
  id: string;
  /** Kind of the node. */
  kind: string;
  /** Its name when it was uploaded. */
  fileName: string;
  /** Its MIME type, as the server recognized it from name and content. */
  fileType: string;
  /** In bytes. */
  fileSize: number;
  /** SHA-1 of its content, 40 hexadecimal digits. */
  checksum: string;
  /** Id of what is stored; another one after each upload. */
  storageId: string;
}

/** A node with {@link FILE_FIELDS}. */
export type RawFile = Record<"id" | "__typename", string> &
  Record<"file_name" | "file_type" | "checksum" | "storage_id", { value: string }> &
  Record<"file_size", { value: number }>;

/** What is selected of a file object. */
export const FILE_FIELDS =
  "id __typename file_name { value } file_type { value } file_size { value } checksum { value } storage_id { value }";

/**
 * Reads what Infrahub knows of a node's file.
 *
 * @throws NodeNotFoundError when there is no such node.
 */
export async function readFileInfo(rest: RestClient, of: object, options: ReadOptions): Promise<FileInfo> {
  const ref = exactFileRef(of);
  const kind = ref.kind ?? "CoreFileObject";
  const [filter, type, value] =
    ref.kind !== undefined
      ? ["hfid", "[String]", ref.hfid]
      : ref.id !== undefined
        ? ["ids", "[ID]", [ref.id]]
        : ["storage_id__value", "String", ref.storageId];
  const info = await askFields(
    rest,
    `query FileInfo($value: ${type}) { found: ${kindName(kind)}(${filter}: $value) { edges { node { ${FILE_FIELDS} } } } }`,
    { value },
    options,
    ({ found }: { found: { edges: { node: RawFile }[] } }) =>
      found.edges.map(({ node }) => fileInfo(node))[0],
  );
  if (!info) throw noSuchNode(kind, String(value));
  return info;
}

/** What Infrahub answered, in the names of {@link FileInfo}. */
export function fileInfo(node: RawFile): FileInfo {
  return {
    id: node.id,
    kind: node.__typename,
    fileName: node.file_name.value,
    fileType: node.file_type.value,
    fileSize: node.file_size.value,
    checksum: node.checksum.value,
    storageId: node.storage_id.value,
  };
}
