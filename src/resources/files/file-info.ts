import { noSuchNode } from "../../errors/no-such-node.js";
import { ask } from "../../graphql/ask.js";
import type { Page } from "../../graphql/read-list.js";
import type { ReadOptions } from "../../http/call-options.js";
import type { RestClient } from "../../http/rest-client.js";
import { flattenNode } from "../base/flatten-node.js";
import { kindName } from "../base/kind-name.js";
import { exactFileRef, type FileRef } from "./file-ref.js";

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

/** The fields of {@link FileInfo}. */
export const FILE_FIELDS =
  "id kind: __typename fileName: file_name { value } fileType: file_type { value } fileSize: file_size { value } checksum { value } storageId: storage_id { value }";

/**
 * Reads what Infrahub knows of a node's file.
 *
 * @throws {@link NodeNotFoundError} when there is no such node.
 */
export async function readFileInfo(rest: RestClient, of: FileRef, options: ReadOptions): Promise<FileInfo> {
  const ref = exactFileRef(of);
  const kind = ref.kind ?? "CoreFileObject";
  const [filter, type, value] =
    ref.kind !== undefined
      ? ["hfid", "[String]", ref.hfid]
      : ref.id !== undefined
        ? ["ids", "[ID]", [ref.id]]
        : ["storage_id__value", "String", ref.storageId];
  const info = await ask(
    rest,
    `query FileInfo($value: ${type}) { result: ${kindName(kind)}(${filter}: $value) { edges { node { ${FILE_FIELDS} } } } }`,
    { value },
    options,
    ({ edges }: Page<object>) => edges.map(({ node }) => flattenNode(node) as FileInfo)[0],
  );
  if (!info) throw noSuchNode(kind, String(value));
  return info;
}
