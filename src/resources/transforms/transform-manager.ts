import { InvalidInputError } from "../../errors/invalid-input-error.js";
import type { ReadOptions } from "../../http/call-options.js";
import { prepareCall } from "../../http/prepare-call.js";
import { unwrap } from "../../http/unwrap.js";
import { Resource } from "../base/resource.js";

/** How a transform is run. */
export interface TransformOptions extends ReadOptions {
  /** Values of the variables of its query. The server takes all of them as texts. */
  variables?: Readonly<Record<string, string | number | boolean>> | undefined;
}

/** Transforms, run without storing what they make; `client.transform`. {@link ArtifactManager} has what is stored. */
export class TransformManager extends Resource {
  /**
   * Renders a Jinja2 transform.
   *
   * @param transform - its name or id.
   * @throws {@link NodeNotFoundError} when there is none; {@link ServerError} when its query or its template fails.
   *
   * @example
   * const config = await client.transform.jinja2("device-config", { variables: { device: "atl1-edge1" } });
   */
  async jinja2(transform: string, options: TransformOptions = {}): Promise<string> {
    const { rest, call } = this.#call(transform, options);
    return unwrap(rest.GET("/api/transform/jinja2/{transform_id}", call));
  }

  /**
   * Runs a Python transform.
   *
   * @typeParam Data - what its class returns.
   * @param transform - its name or id.
   * @throws {@link NodeNotFoundError} when there is none; {@link ServerError}, with the exception's message, when its
   * query or its class fails.
   *
   * @example
   * const { hostname } = await client.transform.python<{ hostname: string }>("device-facts", { variables: { device } });
   */
  async python<Data = unknown>(transform: string, options: TransformOptions = {}): Promise<Data> {
    const { rest, call } = this.#call(transform, options);
    return (await unwrap(rest.GET("/api/transform/python/{transform_id}", call))) as Data;
  }

  #call(transform: string, { variables = {}, ...options }: TransformOptions) {
    for (const name of ["branch", "at"])
      if (name in variables)
        throw new InvalidInputError(
          `variables: the server takes ${name} for where to read; rename the query's variable.`,
        );
    const texts = Object.entries(variables).map(([name, value]) => [name, String(value)] as const);
    const { rest, init } = prepareCall(this.reading, options);
    return {
      rest,
      call: {
        ...init,
        params: {
          path: { transform_id: transform },
          ...(texts.length > 0 && { query: { variables: Object.fromEntries(texts) } }),
        },
      },
    };
  }
}
