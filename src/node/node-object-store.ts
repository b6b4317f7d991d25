import type { ContentOptions, ScopedContentOptions } from "../resources/files/content.js";
import { readFileInfo } from "../resources/files/file-info.js";
import type { FileRef } from "../resources/files/file-ref.js";
import type { CallOptions } from "../http/call-options.js";
import { ObjectStore, type StoredObject } from "../resources/files/object-store.js";
import { withScope } from "../http/with-scope.js";
import type { FileTarget, UploadedFile, UploadFileOptions } from "../resources/files/upload-file.js";
import { localChecksum, localFile, writeDownload } from "./local-file.js";

/** How a node's file is downloaded to a path. */
export interface DownloadFileOptions extends Omit<ScopedContentOptions, "as"> {
  /**
   * Whether to leave what is at the path when it is the same: its checksum is compared first.
   *
   * @defaultValue `false`
   */
  skipIfUnchanged?: boolean | undefined;
}

/**
 * {@link ObjectStore} for Node: from and to paths, in constant memory. A download takes its path when it is complete;
 * until then a file that is already there stays, and nothing is left of a download that fails.
 */
export class NodeObjectStore extends ObjectStore {
  /**
   * Stores a file.
   *
   * @throws {@link InvalidInputError} when the path is not a file, and Node's own error when it cannot be read.
   *
   * @example
   * const { identifier } = await client.objectStore.uploadFromPath("image.iso", { timeout: 600_000 });
   */
  async uploadFromPath(path: string, options: CallOptions = {}): Promise<StoredObject> {
    return this.upload(await localFile(path), options);
  }

  /**
   * Writes a stored object to a path.
   *
   * @throws {@link NodeNotFoundError} when there is none, {@link ServerNotReachableError} when the connection breaks,
   * and Node's own error when the path cannot be written.
   */
  downloadToPath(identifier: string, path: string, options: Omit<ContentOptions, "as"> = {}): Promise<void> {
    return writeDownload(path, () => this.get(identifier, { ...options, as: "stream" }), options.signal);
  }

  /**
   * Creates a node that holds a file, or replaces the file of one, like {@link ObjectStore.uploadFile}.
   *
   * @param target - kind; `id` or `hfid` of a node that is there; `data` for other attributes; `name` in place of the
   * file's own.
   * @throws {@link InvalidInputError} when the path is not a file, and Node's own error when it cannot be read.
   *
   * @example
   * await client.objectStore.uploadFileFromPath({ kind: "InfraContract", id }, "contract.pdf", { skipIfUnchanged: true });
   */
  async uploadFileFromPath(
    { name, ...target }: FileTarget & { readonly name?: string | undefined },
    path: string,
    options: UploadFileOptions = {},
  ): Promise<UploadedFile> {
    const content = await localFile(path, name);
    const checksum = options.skipIfUnchanged ? await localChecksum(path) : undefined;
    return this.uploadFile({ ...target, content, checksum }, options);
  }

  /**
   * Writes the file of a node to a path.
   *
   * @param of - the node (`{ id }`, or one that was read), `{ kind, hfid }` or `{ storageId }`.
   * @returns whether it was downloaded: not when `skipIfUnchanged` found the same content at the path.
   * @throws {@link NodeNotFoundError} when there is none, {@link ServerNotReachableError} when the connection breaks,
   * and Node's own error when the path cannot be written.
   *
   * @example
   * await client.objectStore.downloadFileToPath(contract, "contract.pdf", { skipIfUnchanged: true });
   */
  async downloadFileToPath(
    of: FileRef,
    path: string,
    { skipIfUnchanged, ...options }: DownloadFileOptions = {},
  ): Promise<boolean> {
    const reading = withScope(this.rest.scope, options);
    const checksum = skipIfUnchanged ? await localChecksum(path) : undefined;
    if (checksum !== undefined) {
      const current = await readFileInfo(this.rest, of, reading);
      if (current.checksum === checksum) return false;
    }
    await writeDownload(path, () => this.getFile(of, { ...reading, as: "stream" }), options.signal);
    return true;
  }
}
