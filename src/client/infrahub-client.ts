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

/** Where a client reads and writes, and in whose name. */
export interface ClientScope extends Scope {
  /** In whose name nodes are written: needs the permission `override_context`. The client's own account when left out. */
  requestContext?: RequestContext | undefined;
}

/** The members of its parts, which {@link addParts} gives it. */
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging
export interface InfrahubClient<Kinds extends object = AnyKinds>
  extends
    NodeReading<Kinds>,
    NodeWriting<Kinds, InfrahubClient<Kinds>>,
    GraphqlCalls,
    Resources,
    ResourceCalls {}

/**
 * A client of one Infrahub server that knows its kinds.
 *
 * @typeParam Kinds - the interface that `infrahub-client generate kinds` writes from the server's schema. Without it
 * every name is allowed, and checked against the schema of the server when the call is made.
 *
 * @example
 * const client = new InfrahubClient<Kinds>({ address: "http://localhost:8000", apiToken });
 * const leaves = await client.filters("InfraDevice", { role__value: "leaf" }, { select: { name: true } });
 */
export class InfrahubClient<Kinds extends object = AnyKinds> {
  /** The typed REST client underneath, for the same branch and moment. */
  readonly rest: RestClient;
  protected readonly nodes: NodeContext;
  protected readonly stored: NodeStore;

  /**
   * @param from - options, of which what is left out comes from the environment and then from the defaults; or a REST
   * client that was made before, to share its connections and credentials.
   * @param beside - for a REST client, the options that it does not have.
   * @throws {@link ConfigurationError} when the options cannot work.
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
   * A client for a branch or a moment, or that writes in the name of another account. It shares connections,
   * credentials and schemas with this one.
   *
   * @param scope - `branch`, `at`, `requestContext`; what is left out stays as it is, `undefined` takes it away.
   * @throws {@link InvalidInputError} when `branch` is not a valid branch name, `at` is not a valid time, or `requestContext` names no
   * account.
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

  /** The nodes of this client's branch that were put aside to be found again without asking the server. */
  get store(): BranchStore<Kinds> {
    return new BranchStore(this.stored, this.rest.scope.branch);
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
    // Made by this constructor alone: that of a subclass may take something else.
    const derived = Reflect.construct(InfrahubClient, [nodes.rest], this.constructor) as this;
    return Object.assign(derived, this, { rest: nodes.rest, nodes });
  }
}
addParts(InfrahubClient, nodeReading, nodeWriting, graphqlCalls, resources, resourceCalls);
throughProxies(InfrahubClient);
