import { markWrites } from "../../errors/write-outcome.js";
import { InvalidInputError } from "../../errors/invalid-input-error.js";
import type { CallOptions } from "../../http/call-options.js";
import { isFilePart, type FilePart } from "../../http/file-part.js";
import { Resource } from "../base/resource.js";
import { prepareCall } from "../../http/prepare-call.js";
import { unwrap } from "../../http/unwrap.js";
import { withScope } from "../../http/with-scope.js";
import {
  readContent,
  type ContentForm,
  type ContentOptions,
  type Contents,
  type ScopedContentOptions,
} from "./content.js";
import { readFileInfo } from "./file-info.js";
import { exactFileRef, type FileRef } from "./file-ref.js";
import { uploadFile, type FileUpload, type UploadedFile, type UploadFileOptions } from "./upload-file.js";

/** What the object store says of what it was given. */
export interface StoredObject {
  identifier: string;
  /** MD5 of the content. */
  checksum: string;
}

/**
 * Infrahub's object store, and the files that nodes hold (kinds that inherit from `CoreFileObject`);
 * `client.objectStore`.
 */
export class ObjectStore extends Resource {
  /**
   * Stores a text or bytes. Objects belong to no branch, have no name, and stay for good.
   *
   * @param content - a stream is sent as it comes, in constant memory; after a failure it cannot be sent again.
   * @throws {@link InvalidInputError} when it is none of them, or cannot be read.
   *
   * @example
   * const { identifier } = await client.objectStore.upload("hostname atl1-edge1\n");
   */
  async upload(content: string | FilePart, options: CallOptions = {}): Promise<StoredObject> {
    const { rest, init } = prepareCall(this.rest, options);
    if (typeof content !== "string" && !isFilePart(content))
      throw new InvalidInputError("content: expected a string, a File, a Blob, bytes or a stream.");
    return unwrap(
      typeof content === "string"
        ? rest.POST("/api/storage/upload/content", { ...init, body: { content } })
        : rest.POST("/api/storage/upload/file", { ...init, body: { file: content as Blob } }),
    );
  }

  /**
   * Reads a stored object; a text, unless `as` says otherwise.
   *
   * @throws {@link NodeNotFoundError} when there is none, {@link PermissionDeniedError} when it is a node's file: see
   * {@link ObjectStore.getFile}.
   *
   * @example
   * const stream = await client.objectStore.get(identifier, { as: "stream" });
   */
  get<Form extends ContentForm = "text">(
    identifier: string,
    options: ContentOptions<Form> = {},
  ): Promise<Contents[Form]> {
    return readContent(this.rest, options, (rest, init) =>
      rest.GET("/api/storage/object/{identifier}", { ...init, params: { path: { identifier } } }),
    );
  }

  /**
   * Reads the file of a node; a text, unless `as` says otherwise.
   *
   * @param of - the node (`{ id }`, or one that was read), `{ kind, hfid }` or `{ storageId }`.
   * @throws {@link NodeNotFoundError} when there is none.
   *
   * @example
   * const pdf = await client.objectStore.getFile({ kind: "InfraContract", hfid: ["C-1"] }, { as: "bytes", at: "-1d" });
   */
  async getFile<Form extends ContentForm = "text">(
    of: FileRef,
    options: ScopedContentOptions<Form> = {},
  ): Promise<Contents[Form]> {
    const ref = exactFileRef(of);
    return readContent(this.rest, options, (rest, init) => {
      if (ref.kind !== undefined) {
        const params = { path: { kind: ref.kind }, query: { hfid: ref.hfid } };
        return rest.GET("/api/storage/files/by-hfid/{kind}", { ...init, params });
      }
      if (ref.id !== undefined)
        return rest.GET("/api/storage/files/{node_id}", { ...init, params: { path: { node_id: ref.id } } });
      const path = { storage_id: ref.storageId };
      return rest.GET("/api/storage/files/by-storage-id/{storage_id}", { ...init, params: { path } });
    });
  }

  /**
   * Reads the file of a node unless its content has a known checksum.
   *
   * @param checksum - SHA-1 in hexadecimal digits, of {@link sha1} or of the node's `checksum` before.
   * @returns `null` when the content is still the same.
   *
   * @example
   * const changed = await client.objectStore.getFileIfChanged(contract, await sha1(cached), { as: "bytes" });
   */
  async getFileIfChanged<Form extends ContentForm = "text">(
    of: FileRef,
    checksum: string,
    options: ScopedContentOptions<Form> = {},
  ): Promise<Contents[Form] | null> {
    const { as, ...reading } = withScope(this.rest.scope, options);
    const info = await readFileInfo(this.rest, of, reading);
    return info.checksum === checksum.toLowerCase() ? null : this.getFile(of, { ...reading, as });
  }

  /**
   * Creates a node that holds a file, or replaces the file of one. It is not sent again after a lost answer, because
   * it may have been done.
   *
   * @param file - kind, content and name; `id` or `hfid` of a node that is there; `data` for other attributes.
   * @throws {@link ValidationError} when the file is larger than the server allows, or the node lacks something.
   *
   * @example
   * const contract = await client.objectStore.uploadFile({
   *   kind: "InfraContract",
   *   data: { number: { value: "C-1" } },
   *   content: new File([pdf], "contract.pdf"),
   * });
   * await client.objectStore.uploadFile({ ...contract, content: pdf, name: "v2.pdf" }, { skipIfUnchanged: true });
   */
  uploadFile(file: FileUpload, options: UploadFileOptions = {}): Promise<UploadedFile> {
    return uploadFile(this.rest, file, options);
  }
}
markWrites(ObjectStore, "upload", "uploadFile");
