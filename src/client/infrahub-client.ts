/// <reference lib="esnext.disposable" preserve="true" />
import { checkRequestContext, type RequestContext } from "../graphql/request-context.js";
import { createRestClient, isRestClient, type RestClient } from "../http/rest-client.js";
import type { RestClientOptions, Scope } from "../http/rest-client-options.js";
import type { NodeContext } from "../nodes/node/node-record.js";
import { NodeStore } from "../nodes/read/node-store.js";
import type { AnyKinds } from "../nodes/types/any-kinds.js";
import { BranchStore } from "../nodes/types/branch-store.js";
import { nodeWriter } from "../nodes/write/node-writer.js";
import { SchemaStore } from "../schema/schema-store.js";
import { markSelf, selfOf } from "../util/self.js";
import { throughProxies } from "../util/through-proxies.js";
import { addParts } from "./client-part.js";
import { takeKindOptions, type InfrahubClientOptions, type KindOptions } from "./kind-options.js";
import { graphqlCalls, type GraphqlCalls } from "./graphql-calls.js";
import { nodeReading, type NodeReading } from "./node-reading.js";
import { nodeWriting, type NodeWriting } from "./node-writing.js";
import { resourceCalls, type ResourceCalls } from "./resource-calls.js";
import { resources, type Resources } from "./resources.js";

/** Where a client reads and writes, and on whose behalf. */
export interface ClientScope extends Scope {
  /**
   * The account on whose behalf nodes are written; this needs the permission `override_context`.
   *
   * @defaultValue the client's own account
   */
  requestContext?: RequestContext | undefined;
}

/** The members that {@link addParts} adds to the class. */
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging
export interface InfrahubClient<Kinds extends object = AnyKinds>
  extends
    NodeReading<Kinds>,
    NodeWriting<Kinds, InfrahubClient<Kinds>>,
    GraphqlCalls,
    Resources,
    ResourceCalls {}

/**
 * A client for one Infrahub server.
 *
 * @typeParam Kinds - the interface that `infrahub-client generate kinds` writes from the server's schema. Without it,
 * every name is allowed and checked against the server's schema when the call is made.
 *
 * @example
 * const client = new InfrahubClient<Kinds>({ address: "http://localhost:8000", apiToken });
 * const leaves = await client.filters("InfraDevice", { role__value: "leaf" }, { select: { name: true } });
 */
export class InfrahubClient<Kinds extends object = AnyKinds> {
  /** The underlying typed REST client, for the same branch and time. */
  readonly rest: RestClient;
  protected readonly nodes: NodeContext;
  protected readonly stored: NodeStore;

  /**
   * @param from - options, which default to the environment; or an existing REST client, to share its connections and
   * credentials.
   * @param beside - options that an existing REST client does not have.
   * @throws {@link ConfigurationError} when the options are invalid.
   */
  constructor(from: InfrahubClientOptions | RestClient = {}, beside: KindOptions = {}) {
    const [connection, { schema = beside.schema }] = takeKindOptions<RestClientOptions>(from);
    this.rest = isRestClient(connection) ? selfOf(connection) : createRestClient(connection);
    const schemas = new SchemaStore(this.rest.with({ branch: undefined }), schema);
    this.nodes = { rest: this.rest, schemas, writer: nodeWriter };
    this.stored = new NodeStore();
    markSelf(this);
  }

  /**
   * Returns a client for another branch, time or account. It shares connections, credentials and schemas with this one.
   *
   * @param scope - `branch`, `at`, `requestContext`; what is left out is kept, and `undefined` removes it.
   * @throws {@link InvalidInputError} when `branch` is not a valid branch name, `at` is not a valid time, or
   * `requestContext` does not name an account.
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

  /** Headers sent with every request. They can be changed at any time. Credentials are not among them. */
  get headers(): Headers {
    return this.rest.headers;
  }

  /** Nodes of this client's branch that were stored to be found again without a request. */
  get store(): BranchStore<Kinds> {
    return new BranchStore(this.stored, this.rest.scope.branch);
  }

  /**
   * Closes this client and all clients that share its connections. Pending and later calls reject with `AbortError`.
   * `await using` does the same.
   */
  close(): Promise<void> {
    return this.rest.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.rest.close();
  }

  /** A client that shares everything but its context with this one. */
  protected derive(nodes: NodeContext): this {
    // The constructor of a subclass may take other arguments.
    const derived = Reflect.construct(InfrahubClient, [nodes.rest], this.constructor) as this;
    return Object.assign(derived, this, { rest: nodes.rest, nodes });
  }
}
addParts(InfrahubClient, nodeReading, nodeWriting, graphqlCalls, resources, resourceCalls);
throughProxies(InfrahubClient);
