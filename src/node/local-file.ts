import { createHash, randomUUID } from "node:crypto";
import { createReadStream, openAsBlob } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { basename } from "node:path";
import { AbortError } from "../errors/abort-error.js";
import { InvalidInputError } from "../errors/invalid-input-error.js";
import { ServerNotReachableError } from "../errors/server-not-reachable-error.js";

/**
 * A file of this machine that is read while it is sent, as often as need be.
 *
 * @param name - in place of the last part of the path.
 * @throws {@link InvalidInputError} when it is a folder or the like, and Node's own error when it cannot be read.
 */
export async function localFile(path: string, name = basename(path)): Promise<File> {
  if (!(await stat(path)).isFile()) throw new InvalidInputError(`${path} is not a file.`);
  return new File([await openAsBlob(path)], name);
}

/** The SHA-1 of a file of this machine in hexadecimal digits; `undefined` when there is no such file. */
export async function localChecksum(path: string): Promise<string | undefined> {
  const hash = createHash("sha1");
  try {
    for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  return hash.digest("hex");
}

/**
 * Writes a download to a path. It goes to a file beside it first, and takes the path when it is complete: until then a
 * file that is already there stays, and nothing is left of a download that fails.
 *
 * @throws Node's own error when the path cannot be written; nothing is asked for then.
 */
export async function writeDownload(
  path: string,
  download: () => Promise<ReadableStream<Uint8Array>>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const partial = `${path}.${randomUUID()}.part`;
  const file = await open(partial, "wx");
  try {
    try {
      for await (const piece of received(await download(), path, signal)) await file.writeFile(piece);
      // On the disk before it takes the place of another file: a crash must not leave it empty.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** The pieces of a download; where it breaks, the error says so. */
async function* received(
  stream: ReadableStream<Uint8Array>,
  path: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  try {
    yield* stream as unknown as AsyncIterable<Uint8Array>;
  } catch (cause) {
    if (signal?.aborted)
      throw new AbortError(`The download to ${path} was aborted.`, { cause: signal.reason });
    throw new ServerNotReachableError(`The download to ${path} broke off.`, { cause });
  }
}
