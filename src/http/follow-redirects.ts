import { UnexpectedResponseError } from "../errors/unexpected-response-error.js";

const MOST_REDIRECTS = 5;
const CREDENTIALS = ["authorization", "x-infrahub-key", "cookie"];

/**
 * `fetch` that follows redirects itself, because the platform's way would carry `X-INFRAHUB-KEY` to another origin
 * and turn a redirected POST into a GET. Reads are followed, without credentials once they leave `origin`; a 307 or
 * 308 within the origin is followed with any method whose body can be sent again.
 *
 * With `redirect: "manual"` the redirect itself is the answer, and with `"error"` none is followed. The platform is asked
 * for `manual` then, too: browsers tell `error` no differently from a lost connection, and workerd does not know it.
 *
 * @throws {@link UnexpectedResponseError} for all other redirects, and always in browsers, which hide where they lead.
 */
export async function followRedirects(
  fetch: typeof globalThis.fetch,
  url: string,
  init: RequestInit & { method: string; headers: Headers },
  origin: string,
): Promise<Response> {
  if (init.redirect === "manual") return fetch(url, init);
  let current = { ...init, redirect: "manual" as const };
  for (let hops = 0; ; hops++) {
    const response = await fetch(url, current);
    const location = response.headers.get("location");
    if (
      response.type !== "opaqueredirect" &&
      !(response.status >= 300 && response.status < 400 && location)
    ) {
      return response;
    }
    const target = location && new URL(location, url);
    const read = current.method === "GET" || current.method === "HEAD";
    const kept =
      (response.status === 307 || response.status === 308) && !(current.body instanceof ReadableStream);
    const followed = init.redirect !== "error" && hops < MOST_REDIRECTS;
    if (!target || !followed || !(read || (kept && target.origin === origin))) {
      await response.body?.cancel();
      const where = target ? `to ${target.origin}${target.pathname}` : "elsewhere";
      const advice =
        init.redirect === "error"
          ? 'The option redirect: "error" allows none.'
          : "Set the address to where it leads.";
      throw new UnexpectedResponseError(
        `The server redirects ${current.method} ${new URL(url).pathname} ${where}. ${advice}`,
        { status: response.status },
      );
    }
    await response.body?.cancel();
    if (target.origin !== origin) {
      const headers = new Headers(current.headers);
      for (const name of CREDENTIALS) headers.delete(name);
      current = { ...current, headers };
    }
    url = target.href;
  }
}
