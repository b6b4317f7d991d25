interface Held {
  reader: ReadableStreamDefaultReader<Uint8Array>;
  end: () => void;
}

/** Ends the bodies whose stream nobody can read any more. Not every edge runtime has such a registry. */
const abandoned =
  typeof FinalizationRegistry === "function"
    ? new FinalizationRegistry<Held>(({ reader, end }) => {
        end();
        reader.cancel().catch(() => undefined);
      })
    : undefined;

/**
 * A body that says when it has ended: read to its end, cancelled, broken off, or abandoned to the garbage collector. It is
 * read no faster than its reader reads.
 *
 * @param end - called once.
 */
export function heldStream(body: ReadableStream<Uint8Array>, end: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const held = { reader, end };
  const ended = () => {
    abandoned?.unregister(held);
    end();
  };
  const source: UnderlyingByteSource = {
    type: "bytes",
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) {
          controller.enqueue(value as Uint8Array<ArrayBuffer>);
          return;
        }
        controller.close();
        // A reader that brought its own buffer waits for it.
        controller.byobRequest?.respond(0);
      } catch (error) {
        ended();
        throw error;
      }
      ended();
    },
    async cancel(reason) {
      ended();
      await reader.cancel(reason);
    },
  };
  const stream = new ReadableStream(source);
  abandoned?.register(stream, held, held);
  return stream;
}
