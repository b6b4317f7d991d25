import { NodeNotFoundError } from "../errors/node-not-found-error.js";
import { executeGraphql, type GraphqlOptions } from "../graphql/execute-graphql.js";
import type { RestClient } from "../http/rest-client.js";
import { kindName, noFileRef, type AnyFileRef } from "./file-ref.js";

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
export async function readFileInfo(
  rest: RestClient,
  of: AnyFileRef,
  options: GraphqlOptions,
): Promise<FileInfo> {
  const { id, kind, hfid, storageId } = of;
  const byId = id ?? storageId;
  if (byId === undefined && !(kind && hfid)) throw noFileRef();
  const list =
    byId === undefined
      ? `query FileByHfid($hfid: [String]) { found: ${kindName(kind ?? "")}(hfid: $hfid)`
      : "query FileById($ids: [ID], $storageId: String) { found: CoreFileObject(ids: $ids, storage_id__value: $storageId)";
  const { found } = await executeGraphql<{ found: { edges: { node: RawFile }[] } }>(
    rest,
    `${list} { edges { node { ${FILE_FIELDS} } } } }`,
    byId === undefined ? { hfid } : id === undefined ? { storageId } : { ids: [id] },
    options,
  );
  const node = found.edges[0]?.node;
  if (node) return fileInfo(node);
  const node_kind = kind ?? "CoreFileObject";
  const identifier = byId ?? hfid?.join(" / ") ?? "";
  throw new NodeNotFoundError(`There is no ${node_kind} ${identifier}.`, {
    code: "NODE_NOT_FOUND",
    data: { node_kind, identifier },
  });
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
