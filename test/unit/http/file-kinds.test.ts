import { Readable } from "node:stream";
import { runInNewContext } from "node:vm";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { InfrahubClient, sha1 } from "../../../src/index.js";
import { InvalidInputError, unwrap } from "../../../src/rest.js";
import { answerJson } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer, type ReceivedRequest } from "../helpers/loopback-server.js";
import { quickClient } from "../helpers/quick-client.js";

hideEnvironment();

const TEXT = "bytes of a file\r\n\u00e9";
const BYTES = new TextEncoder().encode(TEXT);

/** A Blob as another library makes one. */
class OtherBlob {
  readonly type = "image/png";
  readonly [Symbol.toStringTag]: string = "Blob";
  arrayBuffer() {
    return Promise.resolve(BYTES.slice().buffer);
  }
}

class OtherFile extends OtherBlob {
  readonly name = "own.png";
  override readonly [Symbol.toStringTag] = "File";
}

/** A web stream as a polyfill makes one. */
const otherStream = () => {
  const reader = new Blob([BYTES]).stream().getReader();
  return { getReader: () => ({ read: () => reader.read(), cancel: () => reader.cancel() }) };
};

async function* pieces(): AsyncGenerator {
  yield await Promise.resolve(TEXT.slice(0, 5));
  yield Buffer.from(TEXT.slice(5));
}

const foreign = (code: string): unknown => runInNewContext(code, { bytes: [...BYTES] });
const shared = () => {
  const buffer = new SharedArrayBuffer(BYTES.length);
  new Uint8Array(buffer).set(BYTES);
  return buffer;
};
const padded = () => {
  const buffer = new ArrayBuffer(BYTES.length + 6);
  new Uint8Array(buffer).set(BYTES, 4);
  return buffer;
};

const KINDS: Record<string, () => unknown> = {
  "a Buffer": () => Buffer.from(BYTES),
  "a part of a Buffer": () => Buffer.from(padded()).subarray(4, 4 + BYTES.length),
  "a DataView": () => new DataView(padded(), 4, BYTES.length),
  "signed bytes": () => new Int8Array(BYTES),
  "clamped bytes": () => new Uint8ClampedArray(BYTES),
  "shared bytes": () => new Uint8Array(shared()),
  "a SharedArrayBuffer": shared,
  "an ArrayBuffer of another realm": () => foreign("new Uint8Array(bytes).buffer"),
  "bytes of another realm": () => foreign("new Uint8Array(bytes)"),
  "a DataView of another realm": () => foreign("new DataView(new Uint8Array(bytes).buffer)"),
  "a Blob of another library": () => new OtherBlob(),
  "a File of another library": () => new OtherFile(),
  "a stream of another library": otherStream,
  "a Node stream": () => Readable.from([BYTES.slice(0, 3), BYTES.slice(3)]),
  "a Node stream of text": () => Readable.from([TEXT]),
  "a generator": pieces,
  "an async iterable of another realm": () =>
    foreign("({ async *[Symbol.asyncIterator]() { yield new Uint8Array(bytes); } })"),
};

const storage = () =>
  loopbackServer((_, response) => {
    answerJson(response, { identifier: "i", checksum: "c", data: {} });
  });

function formOf({ headers, body }: ReceivedRequest): Promise<FormData> {
  const type = headers["content-type"] ?? "";
  return new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
}

describe("a file is sent", () => {
  test.each(Object.entries(KINDS))("given as %s", async (_, make) => {
    await using server = await storage();
    const rest = quickClient(server.url);
    const client = new InfrahubClient(rest);
    await client.objectStore.upload(make() as Blob);
    await unwrap(
      rest.POST("/api/storage/upload/file", { body: { file: { file: make(), name: "a" } as never } }),
    );
    await client.executeGraphQL("mutation ($f: Upload!) { a(f: $f) }", { deep: { f: make() } });
    const forms = await Promise.all(server.requests.map(formOf));
    for (const [index, field] of ["file", "file", "0"].entries())
      expect(await (forms[index]?.get(field) as File).text()).toBe(TEXT);
    expect(forms[2]?.get("map")).toBe('{"0":["variables.deep.f"]}');
    expect(JSON.parse(forms[2]?.get("operations") as string)).toMatchObject({
      variables: { deep: { f: null } },
    });
  });

  test.each(Object.entries(KINDS))("and hashed: %s", async (_, make) => {
    expect(await sha1(make() as Blob)).toBe(await sha1(BYTES));
  });

  test("in a browser, too", async () => {
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0" });
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    await using server = await storage();
    for (const make of Object.values(KINDS))
      await new InfrahubClient(quickClient(server.url)).objectStore.upload(make() as Blob);
    for (const form of await Promise.all(server.requests.map(formOf)))
      expect(await (form.get("file") as File).text()).toBe(TEXT);
  });

  test("with the name and type of a File of another library", async () => {
    await using server = await storage();
    await new InfrahubClient(quickClient(server.url)).objectStore.upload(new OtherFile() as unknown as File);
    const [form] = await Promise.all(server.requests.map(formOf));
    expect(form?.get("file")).toMatchObject({ name: "own.png", type: "image/png" });
  });
});

const NOTHING = { fetch: () => Promise.reject(new Error("Nothing may be sent.")), retry: { limit: 0 } };

describe("what is no file is refused", () => {
  const transferred = () => {
    const buffer = BYTES.slice().buffer;
    structuredClone(buffer, { transfer: [buffer] });
    return buffer;
  };
  const locked = () => {
    const stream = new Blob([BYTES]).stream();
    stream.getReader();
    return stream;
  };
  const destroyed = () => Readable.from([TEXT]).destroy();
  test.each<[name: string, make: () => unknown]>([
    ["a number", () => 1],
    ["null", () => null],
    ["undefined", () => undefined],
    ["an object", () => ({})],
    ["a list of bytes", () => [1, 2]],
    ["a Response", () => new Response(TEXT)],
    ["a promise of a Blob", () => Promise.resolve(new Blob([BYTES]))],
    ["a FormData", () => new FormData()],
    ["a buffer that was transferred", transferred],
    [
      "bytes of a buffer that was transferred",
      () => {
        const bytes = BYTES.slice();
        structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
        return bytes;
      },
    ],
    ["a stream that is being read", locked],
    ["a Node stream that has ended", destroyed],
    ["a Blob without bytes", () => ({ [Symbol.toStringTag]: "Blob", size: 1, type: "" })],
  ])("%s", async (_, make) => {
    const client = new InfrahubClient(quickClient("http://infrahub.test", NOTHING));
    await caught(InvalidInputError, client.objectStore.upload(make() as Blob));
    await caught(
      InvalidInputError,
      client.objectStore.uploadFile({ kind: "InfraContract", name: "a", content: make() as Blob }),
    );
  });

  test("as a field beside a file: %s", async () => {
    const rest = quickClient("http://infrahub.test", NOTHING);
    for (const value of [{}, null, () => 1, ["a"]]) {
      const body = { file: new Blob([BYTES]), other: value } as unknown as { file: Blob };
      const error = await caught(InvalidInputError, rest.POST("/api/storage/upload/file", { body }));
      expect(error.message).toContain("other: a form takes strings, numbers and files.");
    }
  });
});

test("a stream that fails while it is sent says so, and is sent once", async () => {
  await using server = await storage();
  const client = new InfrahubClient(quickClient(server.url));
  async function* failing() {
    yield await Promise.resolve("a");
    throw new RangeError("The disk is gone.");
  }
  const broken = await caught(InvalidInputError, client.objectStore.upload(failing()));
  expect(broken.message).toBe("file: the file cannot be read: The disk is gone.");
  expect(broken.cause).toBeInstanceOf(RangeError);
  const odd = await caught(InvalidInputError, client.objectStore.upload(Readable.from([1, 2])));
  expect(odd.message).toBe("The file's stream gives a value of type number. Expected bytes or text.");
  expect(server.requests).toHaveLength(0);
});

describe("a form with a stream is written as the platform writes a FormData", () => {
  const NAMES = ["a", 'say "a"', "a\r\nX-Evil: 1", "a\nb\rc", "é%22", "a;b=c\\"];
  const TYPES = ["text/plain", "Text/HTML; Charset=UTF-8", "text/plain\r\nX-Evil: 1", "é/€", "", '"', "a b"];

  /** The form as it goes over the wire, with a boundary that is always the same. */
  async function written(field: string, name: string, type: string, streamed: boolean) {
    await using server = await storage();
    const content = streamed ? new Blob([BYTES]).stream() : BYTES;
    const body = { [field]: { file: content, name, type }, text: "a\nb\r\nc\rd", [`${field}2`]: 1 };
    await quickClient(server.url).POST("/api/storage/upload/file", {
      body: body as unknown as { file: Blob },
    });
    const [request] = server.requests;
    const boundary = /boundary=(\S+)/.exec(request?.headers["content-type"] ?? "")?.[1] ?? "none";
    return request?.body
      .toString()
      .replaceAll(boundary, "BOUNDARY")
      .replace(/(\r\n)+$/, "");
  }

  test.each(NAMES)("with a field and a file called %j", async (name) => {
    const text = await written(name, name, "text/plain", true);
    expect(text).toBe(await written(name, name, "text/plain", false));
    expect(text).not.toMatch(/\nX-Evil/);
  });

  test.each(TYPES)("with a media type of %j", async (type) => {
    const text = await written("file", "a", type, true);
    expect(text).toBe(await written("file", "a", type, false));
    expect(text).not.toMatch(/\nX-Evil/);
  });

  test("and names that hold half of a character are refused", async () => {
    const rest = quickClient("http://infrahub.test", NOTHING);
    const file = new Blob([BYTES]);
    for (const body of [{ "\ud800": file }, { file: { file, name: "\ud800" } }, { file, text: "\ud800" }]) {
      const call = rest.POST("/api/storage/upload/file", { body: body as unknown as { file: Blob } });
      expect((await caught(InvalidInputError, call)).message).toContain("lone surrogate");
    }
  });
});
