/**
 * Stands in for the platform's `Request` where openapi-fetch makes one: building a real one costs more than all the
 * rest of the client, and `fetch` would only take it apart again. It keeps every `RequestInit` member it is given
 * (`credentials`, `cache`, `dispatcher`, ...), so that it serves as the second argument of `fetch`.
 */
export class Outgoing implements RequestInit {
  readonly url: string;
  declare readonly method: string;
  declare readonly headers: Headers;
  declare readonly body?: BodyInit | null;
  declare readonly signal?: AbortSignal | null;
  declare readonly redirect?: RequestRedirect;

  constructor(url: string, init: RequestInit) {
    Object.assign(this, init);
    this.url = url;
  }
}
