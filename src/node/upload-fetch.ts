import { UnexpectedResponseError } from "../errors/unexpected-response-error.js";

/**
 * `fetch` that sends forms and streams in constant memory. Node's own keeps a copy of a body until it is sent whole, for
 * a redirect that could ask for it again, unless redirects are errors; so here they are, for these bodies.
 *
 * @throws {@link UnexpectedResponseError} when such a request is redirected.
 */
export function uploadFetch(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const { body } = init ?? {};
    if (!(body instanceof FormData || body instanceof ReadableStream)) return fetch(input, init);
    try {
      return await fetch(input, { ...init, redirect: "error" });
    } catch (error) {
      const { cause } = error as { cause?: { message?: string } };
      if (cause?.message !== "unexpected redirect") throw error;
      throw new UnexpectedResponseError(
        `The server redirects the upload of ${new URL(input as string).pathname}. Set the address to where it leads.`,
        { cause: error },
      );
    }
  };
}
