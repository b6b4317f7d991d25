import { InvalidInputError } from "../errors/invalid-input-error.js";
import { Outgoing } from "./outgoing.js";

/** What a platform `Request` keeps of its options, so that middleware may change it. */
const KEPT = [
  "credentials",
  "cache",
  "mode",
  "keepalive",
  "redirect",
  "integrity",
  "referrer",
  "referrerPolicy",
] as const;

/** The platform's requests of one call, which middleware sees. */
export interface PlatformRequests {
  /** What openapi-fetch makes them with. Its constructor throws InvalidInputError when the platform refuses the options. */
  Class: object;
  /** The address of what was made. */
  readonly url: string;
  /**
   * Reads a request, as middleware has left it, into an {@link Outgoing}. The call's options count where middleware has
   * changed nothing, because a `Request` drops what is the runtime's own: `next`, `cf`, `dispatcher`, ...
   */
  outgoing(request: Request): Promise<Outgoing>;
}

/** Makes the platform's requests for one call. */
export function platformRequests(): PlatformRequests {
  const Platform = globalThis.Request;
  let made: Request;
  let options: RequestInit;
  function Class(url: string, given: RequestInit) {
    options = given;
    try {
      return (made = new Platform(url, given));
    } catch (cause) {
      throw new InvalidInputError(`These options make no request: ${(cause as Error).message}`, { cause });
    }
  }
  // openapi-fetch asks whether what middleware gives is one of them.
  Class.prototype = Platform.prototype;
  return {
    Class,
    get url() {
      return made.url;
    },
    async outgoing(request) {
      const { method, headers, signal } = request;
      // A Request made of another one has lost its referrer, whether that was meant or not.
      const changed = KEPT.filter(
        (name) => request[name] !== made[name] && !["", "about:client"].includes(request[name] as string),
      );
      const body = request.body && (await request.arrayBuffer());
      return new Outgoing(request.url, {
        ...options,
        ...(Object.fromEntries(changed.map((name) => [name, request[name]])) as RequestInit),
        method,
        headers,
        signal,
        body,
      });
    },
  };
}
