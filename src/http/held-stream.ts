/**
 * A body that says when it has ended: read to its end, cancelled or broken off. It is read no faster than its reader
 * reads.
 *
 * @param end - called once.
 */
export function heldStream(body: ReadableStream<Uint8Array>, end: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream({
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
        end();
        throw error;
      }
      end();
    },
    async cancel(reason) {
      end();
      await reader.cancel(reason);
    },
  });
}
