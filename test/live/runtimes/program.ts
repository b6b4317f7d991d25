import {
  AbortError,
  InfrahubClient,
  NodeNotFoundError,
  TimeoutError,
  type BuiltInKinds,
} from "../../../src/index.js";

/** How the program reaches the server; what is left out comes from the environment. */
export interface Access {
  readonly address?: string;
  readonly apiToken?: string;
  readonly username?: string;
  readonly password?: string;
}

/** What the program saw. */
export type Seen = Readonly<Record<string, unknown>>;

/** How long a runtime may take, in milliseconds: less than a test's limit, so that nothing is left running. */
export const LIMIT_MS = 150_000;

/** What every runtime must give. */
export const EXPECTED: Seen = {
  description: "for ☃",
  streamed: 1,
  saved: 3,
  text: "hé",
  bytes: 1_000_000,
  unknownNode: true,
  tooLate: true,
  aborted: true,
  counted: 40,
  live: 1,
};

/**
 * One program for all runtimes: reads and writes nodes, alone and in a batch, sends and receives content as streams,
 * meets time limits and aborts, and opens a socket.
 *
 * @param name - for its nodes, which are gone when it ends.
 */
export async function program(access: Access, name: string): Promise<Seen> {
  await using client = new InfrahubClient<BuiltInKinds>({ ...access, timeout: LIMIT_MS });
  const tag = await client.create("BuiltinTag", { name });
  await tag.save();
  const query = await client.create("CoreGraphQLQuery", {
    name: name.replaceAll("-", "_"),
    query: `query { BuiltinTag(name__value: "${name}") { count } }`,
  });
  await query.save();
  try {
    await tag.update({ description: "for ☃" });
    return {
      description: (await client.get("BuiltinTag", { hfid: [name] })).description.value,
      streamed: await countStreamed(client, name),
      saved: await saveBatch(client, name),
      ...(await storeContent(client)),
      ...(await failures(client)),
      counted: (
        await Promise.all(Array.from({ length: 40 }, () => client.count("BuiltinTag", { name__value: name })))
      ).length,
      live: await liveCount(client, query.name.value),
    };
  } finally {
    await query.delete();
    await tag.delete();
    await client.rest.logout();
  }
}

type Client = InfrahubClient<BuiltInKinds>;

async function countStreamed(client: Client, name: string): Promise<number> {
  let count = 0;
  const tags = client.stream("BuiltinTag", { filters: { name__value: name } });
  for await (const tag of tags) if (tag.name.value === name) count++;
  return count;
}

async function saveBatch(client: Client, name: string): Promise<number> {
  const tags = await Promise.all(
    ["a", "b", "c"].map((letter) => client.create("BuiltinTag", { name: `${name}-${letter}` })),
  );
  const batch = client.createBatch();
  for (const tag of tags) batch.save(tag);
  let saved = 0;
  for await (const { error } of batch.execute()) if (!error) saved++;
  const cleanUp = client.createBatch();
  for (const tag of tags) cleanUp.delete(tag);
  for await (const { error } of cleanUp.execute()) if (error) throw error;
  return saved;
}

async function storeContent({ objectStore }: Client): Promise<Seen> {
  const text = await objectStore.upload("hé");
  let pieces = 20;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (pieces-- > 0) controller.enqueue(new Uint8Array(50_000).fill(65));
      else controller.close();
    },
  });
  const large = await objectStore.upload(stream);
  let bytes = 0;
  const reader = (await objectStore.get(large.identifier, { as: "stream" })).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
  }
  return { text: await objectStore.get(text.identifier), bytes };
}

async function failures(client: Client): Promise<Seen> {
  const failure = (work: Promise<unknown>) => work.catch((error: unknown) => error);
  const controller = new AbortController();
  setTimeout(() => {
    controller.abort();
  }, 1);
  return {
    unknownNode:
      (await failure(client.get("BuiltinTag", { id: crypto.randomUUID() }))) instanceof NodeNotFoundError,
    tooLate:
      (await failure(client.all("CoreNode", { timeout: 1, retry: { limit: 0 } }))) instanceof TimeoutError,
    aborted: (await failure(client.all("CoreNode", { signal: controller.signal }))) instanceof AbortError,
  };
}

async function liveCount(client: Client, query: string): Promise<number | undefined> {
  const answers = client.liveQuery<{ BuiltinTag: { count: number } }>(query, {}, { interval: 1000 });
  for await (const { BuiltinTag } of answers) return BuiltinTag.count;
  return undefined;
}
