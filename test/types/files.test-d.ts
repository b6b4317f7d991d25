import { InfrahubClient, type Artifact, type ContentForm, type UploadedFile } from "../../src/index.js";
import { InfrahubClient as NodeClient, type NodeObjectStore } from "../../src/node.js";
import { expectType } from "./expect-type.js";

const client = new InfrahubClient();

/** Content is of the type that was asked for. */
export async function content(form: ContentForm): Promise<void> {
  const { objectStore, artifact } = client;
  expectType<string>()(await objectStore.get("x"));
  expectType<string>()(await objectStore.get("x", { tracker: "t" }));
  expectType<Uint8Array>()(await objectStore.get("x", { as: "bytes" }));
  expectType<unknown>()(await objectStore.getFile({ id: "x" }, { as: "json", at: "-1h" }));
  expectType<ReadableStream<Uint8Array> | null>()(
    await objectStore.getFileIfChanged({ storageId: "x" }, "sha1", { as: "stream" }),
  );
  expectType<string>()(await artifact.fetch("x", { as: "text" }));
  expectType<unknown>()(await artifact.fetch("x", { as: form }));
  // @ts-expect-error -- there is no such form
  await artifact.fetch("x", { as: "xml" });
  // @ts-expect-error -- stored objects belong to no branch
  await objectStore.get("x", { branch: "b" });
}

/** A file is named by one of three, and nodes that were read are names, too. */
export async function references(): Promise<void> {
  const { objectStore } = client;
  await objectStore.getFile({ kind: "SampleManual", hfid: ["a"] });
  await objectStore.getFile(await client.get("SampleManual", { id: "x" }));
  // @ts-expect-error -- a human-friendly id needs its kind
  await objectStore.getFile({ hfid: ["a"] });
}

/** Only a `File` knows its name. */
export async function uploads(file: File, blob: Blob): Promise<void> {
  const { objectStore } = client;
  expectType<UploadedFile>()(await objectStore.uploadFile({ kind: "SampleManual", content: file }));
  await objectStore.uploadFile({ kind: "SampleManual", id: "x", content: blob, name: "a.txt" });
  await objectStore.uploadFile({ kind: "SampleManual", content: blob.stream(), name: "a.txt" });
  // @ts-expect-error -- content without a name
  await objectStore.uploadFile({ kind: "SampleManual", content: blob });
  // @ts-expect-error -- nothing is written in the past
  await objectStore.uploadFile({ kind: "SampleManual", content: file }, { at: "-1h" });
}

/** A generation is waited for like artifacts are. */
export async function artifacts(): Promise<void> {
  const { artifact } = client;
  const generation = await artifact.generate({ definition: "configs" });
  expectType<Artifact[]>()(await artifact.waitUntilReady(generation));
  expectType<Artifact[]>()(await artifact.waitUntilReady({ target: [{ id: "x" }, "y"] }));
  // @ts-expect-error -- rendering is of now
  await artifact.generate({ definition: "configs" }, { at: "-1h" });
}

/** Node's client has paths, for a branch as well. */
export function paths(): void {
  const node = new NodeClient();
  expectType<NodeObjectStore>()(node.with({ branch: "b" }).objectStore);
  // @ts-expect-error -- paths need Node
  expectType<NodeObjectStore>()(client.objectStore);
}
