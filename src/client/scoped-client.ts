/// <reference lib="esnext.disposable" preserve="true" />
import { checkRequestContext, type RequestContext } from "../graphql/request-context.js";
import { createRestClient, type RestClient } from "../http/rest-client.js";
import type { RestClientOptions, Scope } from "../http/rest-client-options.js";
import { withScope, withWriteScope } from "../http/with-scope.js";
import type { NodeContext } from "../nodes/node/node-record.js";
import { NodeStore } from "../nodes/read/node-store.js";
import { nodeWriter } from "../nodes/write/node-writer.js";
import type { ReadNodesOptions } from "../nodes/read/read-nodes.js";
import { SchemaStore } from "../schema/schema-store.js";
import { markSelf, selfOf } from "../util/self.js";
import { throughProxies } from "../util/through-proxies.js";

/** Where a client reads and writes, and in whose name. */
export interface ClientScope extends Scope {
  /** In whose name nodes are written: needs the permission `override_context`. The client's own account when left out. */
  requestContext?: RequestContext | undefined;
}

/** What every part of a client stands on: the connection, the branch and the moment. */
export class ScopedClient {
  /** The typed REST client underneath, for the same branch and moment. */
  readonly rest: RestClient;
  protected readonly nodes: NodeContext;
  protected readonly stored: NodeStore;

  /**
   * @param from - options, of which what is left out comes from the environment and then from the defaults; or a REST
   * client that was made before, to share its connections and credentials.
   * @throws ConfigurationError when the options cannot work.
   */
  constructor(from: RestClientOptions | RestClient = {}) {
    this.rest = isRestClient(from) ? selfOf(from) : createRestClient(from);
    const schemas = new SchemaStore(this.rest.with({ branch: undefined }));
    this.nodes = { rest: this.rest, schemas, writer: nodeWriter };
    this.stored = new NodeStore();
    markSelf(this);
  }

  /**
   * A client for a branch or a moment, or that writes in the name of another account. It shares connections,
   * credentials and schemas with this one.
   *
   * @param scope - `branch`, `at`, `requestContext`; what is left out stays as it is, `undefined` takes it away.
   * @throws InvalidInputError when `branch` is no name of a branch, `at` is no time, or `requestContext` names no account.
   *
   * @example
   * const feature = client.with({ branch: "feature/x" });
   * const asBot = feature.with({ requestContext: { account: bot } });
   */
  with(scope: ClientScope): this {
    const { requestContext, ...reading } = scope;
    checkRequestContext(requestContext);
    const rest = this.rest.with(reading);
    return this.derive({ ...this.nodes, rest, ...("requestContext" in scope && { requestContext }) });
  }

  /** Headers that are sent with every request; change them as you like. Credentials are not among them. */
  get headers(): Headers {
    return this.rest.headers;
  }

  /**
   * Ends this client and all that share its connections: what is under way, and whatever is asked later, rejects with
   * `AbortError`. `await using` does the same.
   */
  close(): Promise<void> {
    return this.rest.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.rest.close();
  }

  /** A client that shares what it can with this one. */
  protected derive(nodes: NodeContext): this {
    const derived = Object.create(Object.getPrototypeOf(this) as object) as this;
    Object.assign(derived, { rest: nodes.rest, nodes, stored: this.stored });
    markSelf(derived);
    return derived;
  }

  /** The client's branch and moment where a call gives none of its own. */
  protected scoped(options: object): ReadNodesOptions {
    return withScope(this.rest.scope, options);
  }

  /** {@link scoped} for what writes. */
  protected writing(options: object): ReadNodesOptions {
    return withWriteScope(this.rest.scope, options);
  }
}
throughProxies(ScopedClient);

/** Whether a client that was made before is given, and no options. */
export function isRestClient(from: object): from is RestClient {
  return "GET" in Object(from);
}
