import type { ServerResponse } from "node:http";
import type { RestClientOptions } from "../../../src/rest.js";
import { answerJson } from "../helpers/answers.js";
import { edge, playInfrahub, type Asked, type PlayedInfrahub } from "./play-infrahub.js";
import { project } from "./project.js";
import { sampleSchema } from "./sample-schema.js";

/** A mutation, as it arrived. */
export interface Sent {
  field: string;
  data: Data;
}

type Data = Record<string, unknown>;

/** A node as the played server keeps it: attributes with their properties, and ids of peers. */
export interface Stored {
  kind: string;
  id: string;
  attributes: Record<string, Data>;
  singles: Record<string, string | null>;
  lists: Record<string, string[]>;
}

/** A loopback server that keeps what is written to it, by the rules of the real one as far as the tests need them. */
export interface PlayedStore extends PlayedInfrahub {
  nodes: Map<string, Stored>;
  /** The mutations of each request, in order. */
  sent: Sent[][];
  /** Puts a node there; a list of ids is a list, and another id a single peer. */
  put(kind: string, id: string, attributes?: Data, relations?: Record<string, string | string[]>): Stored;
  /** Called before a mutation is done; what it returns is the error that refuses it. */
  refuse: (sent: Sent) => PlayedError | undefined;
  /** Called when a request is done, and before it is answered: what ends the response by itself returns true. */
  intercept: (response: ServerResponse, asked: Asked) => boolean | Promise<boolean>;
}

/** An error of the server's catalogue, or only a message. */
export interface PlayedError {
  code?: string;
  message: string;
  data?: object;
}

const kinds = new Map(
  Object.values(sampleSchema())
    .flatMap((section) => (typeof section === "string" ? [] : section))
    .map((kind) => [kind.kind, kind] as const),
);

/** An id that a test can read: a UUID that ends with the number. */
export function testId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** Plays an Infrahub that keeps what is written to it. */
export async function playStore(options: RestClientOptions = {}): Promise<PlayedStore> {
  const nodes = new Map<string, Stored>();
  const sent: Sent[][] = [];
  const infrahub = await playInfrahub(async (asked, response) => {
    const answer = asked.query.startsWith("mutation") ? write(asked) : read(asked);
    if (!(await store.intercept(response, asked))) answerJson(response, answer);
    return undefined;
  }, options);
  const store: PlayedStore = Object.assign(infrahub, {
    nodes,
    sent,
    put,
    refuse: () => undefined,
    intercept: () => false,
  });
  return store;

  function put(kind: string, id: string, attributes: Data = {}, relations: Data = {}): Stored {
    const node: Stored = { kind, id, attributes: {}, singles: {}, lists: {} };
    nodes.set(id, node);
    const { attributes: declared = [] } = kinds.get(kind) ?? {};
    for (const attribute of declared as { name: string; default_value?: unknown }[])
      node.attributes[attribute.name] = { value: attribute.default_value ?? null, is_default: true };
    for (const [name, value] of Object.entries(attributes))
      node.attributes[name] = { value, is_default: false };
    for (const [name, peers] of Object.entries(relations)) {
      if (Array.isArray(peers)) node.lists[name] = peers as string[];
      else node.singles[name] = peers as string;
    }
    return node;
  }

  function read({ operationName, query, variables }: Asked): object {
    const kind = operationName ?? /\{ (\w+)\(/.exec(query)?.[1] ?? "";
    const ids = variables["ids"] as string[] | undefined;
    const implementers = (kinds.get(kind) as { used_by?: string[] } | undefined)?.used_by ?? [kind];
    const found = [...nodes.values()].filter(
      (node) => implementers.includes(node.kind) && (!ids || ids.includes(node.id)),
    );
    const { offset = 0, limit = found.length } = variables as { offset?: number; limit?: number };
    const edges = found.slice(offset, offset + limit).map((node) => shown(node));
    return { data: project(query, variables, { [kind]: { count: found.length, edges } }) };
  }

  function write({ query, variables }: Asked): object {
    const data: Record<string, unknown> = {};
    const done: Record<string, unknown> = {};
    const errors: object[] = [];
    const batch: Sent[] = [];
    sent.push(batch);
    for (const [, alias = "", field = ""] of query.matchAll(/(m\d+): (\w+)\(/g)) {
      const mutation = { field, data: variables[alias] as Data };
      batch.push(mutation);
      try {
        const refusal = store.refuse(mutation);
        if (refusal) throw new Refusal(refusal);
        const object = execute(mutation);
        done[field] = { ok: true, object: object && answered(field, mutation.data, object) };
        data[alias] = (project(query, variables, done) as Data)[alias];
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const { message, ...extensions } = error.refusal;
        data[alias] = null;
        errors.push({ message, path: [alias], ...(extensions.code !== undefined && { extensions }) });
      }
    }
    return { data, ...(errors.length && { errors }) };
  }

  function execute({ field, data }: Sent): Stored | undefined {
    const [, kind = "", operation = ""] =
      /^(\w+?)(Create|Update|Upsert|Delete|Add|Remove)$/.exec(field) ?? [];
    if (kind === "Relationship") {
      relate(operation, data);
      return undefined;
    }
    const named = [...nodes.values()].find((node) => {
      const { value } = (data["name"] ?? {}) as Data;
      return node.kind === kind && value !== undefined && node.attributes["name"]?.["value"] === value;
    });
    const id =
      (data["id"] as string | undefined) ??
      (operation === "Upsert" || data["hfid"] !== undefined ? named?.id : undefined) ??
      freeId();
    if (operation === "Delete") {
      const hfid = (data["hfid"] as string[] | undefined)?.join("__");
      const known = [...nodes.values()].find(
        (node) =>
          node.kind === kind &&
          (hfid === undefined ? node.id === id : node.attributes["name"]?.["value"] === hfid),
      );
      if (!known) throw notFound(kind, hfid ?? id);
      nodes.delete(known.id);
      return undefined;
    }
    const unique = kinds.get(kind) !== undefined && "uniqueness_constraints" in (kinds.get(kind) as object);
    if (operation === "Create" && nodes.has(id)) throw idInUse(kind, id);
    if (operation !== "Upsert" && unique && named && named.id !== id) throw taken("name");
    if (operation === "Update" && !nodes.has(id)) throw notFound(kind, id);
    return set(nodes.get(id) ?? put(kind, id), data);
  }

  function freeId(): string {
    let number = 900 + nodes.size;
    while (nodes.has(testId(number))) number++;
    return testId(number);
  }

  function set(node: Stored, data: Data): Stored {
    for (const [name, given] of Object.entries(data)) {
      if (name === "id" || name === "hfid") continue;
      if (Array.isArray(given)) node.lists[name] = given.map(peerId);
      else if (name in node.attributes) setAttribute(node, name, given as Data);
      else node.singles[name] = given === null ? null : peerId(given);
    }
    return node;
  }

  function setAttribute(node: Stored, name: string, given: Data): void {
    const { from_pool: pool, ...known } = given;
    const declared = kinds.get(node.kind)?.attributes.find((attribute) => attribute.name === name);
    Object.assign(node.attributes[name] ?? {}, known);
    if (pool) Object.assign(node.attributes[name] ?? {}, { value: 65_000, is_default: false });
    else if (given["is_default"] === true)
      Object.assign(node.attributes[name] ?? {}, {
        value: (declared as { default_value?: unknown }).default_value ?? null,
      });
    else if ("value" in given) Object.assign(node.attributes[name] ?? {}, { is_default: false });
  }

  /** A peer that is named by its human-friendly id, or that a pool makes, has an id, too. */
  function peerId(given: unknown): string {
    const { id, hfid } = given as { id?: string; hfid?: string[] };
    if (id !== undefined) return id;
    const known = hfid && [...nodes.values()].find((node) => node.attributes["name"]?.["value"] === hfid[0]);
    return known?.id ?? testId(800 + nodes.size);
  }

  function relate(operation: string, { id, name, nodes: given }: Data): void {
    const node = nodes.get(id as string);
    if (!node) throw notFound("node", id as string);
    const peers = (given as unknown[]).map(peerId);
    const list = node.lists[name as string] ?? [];
    node.lists[name as string] =
      operation === "Add" ? [...new Set([...list, ...peers])] : list.filter((peer) => !peers.includes(peer));
  }

  function shown(node: Stored): ReturnType<typeof edge> {
    const singles = Object.entries(node.singles).map(([key, id]) => [
      key,
      { node: id && peer(id), properties: PROPERTIES },
    ]);
    const lists = Object.entries(node.lists).map(([key, ids]) => [
      key,
      { edges: ids.map((id) => ({ node: peer(id), properties: PROPERTIES })) },
    ]);
    return edge(node.kind, node.id, {
      ...labels(node),
      ...(Object.fromEntries([...shownAttributes(node), ...singles, ...lists]) as object),
    });
  }

  /** The real server has only those single peers in its answer that were sent, unless the node is new. */
  function answered(field: string, data: Data, node: Stored): object {
    if (field.endsWith("Create")) return shown(node).node;
    const singles = Object.entries(node.singles).filter(([name]) => name in data);
    return shown({ ...node, singles: Object.fromEntries(singles) }).node;
  }

  /** A peer has no relations here; one that was never put has its identity alone. */
  function peer(id: string): object {
    const node = nodes.get(id);
    if (!node) return { id, __typename: "SampleTag", hfid: null, display_label: id };
    return edge(node.kind, id, { ...labels(node), ...(Object.fromEntries(shownAttributes(node)) as object) })
      .node;
  }
}

const PROPERTIES = { is_protected: false, is_default: false, source: null, owner: null };

function labels({ id, attributes }: Stored): object {
  const name = attributes["name"]?.["value"];
  return { hfid: typeof name === "string" ? [name] : null, display_label: name ?? id };
}

function shownAttributes(node: Stored): [string, object][] {
  return Object.entries(node.attributes).map(([name, attribute]) => {
    const { source, owner } = attribute as { source?: string; owner?: string };
    const references = {
      ...(source && { source: account(source) }),
      ...(owner && { owner: account(owner) }),
    };
    return [name, { ...PROPERTIES, ...attribute, ...references }];
  });
}

function account(id: string): object {
  return { id, display_label: "Admin", __typename: "CoreAccount" };
}

class Refusal extends Error {
  readonly refusal: PlayedError;
  constructor(refusal: PlayedError) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

function notFound(kind: string, identifier: string): Refusal {
  const data = { node_kind: kind, identifier };
  return new Refusal({
    code: "NODE_NOT_FOUND",
    message: `Unable to find the node ${identifier} / ${kind}`,
    data,
  });
}

function idInUse(kind: string, id: string): Refusal {
  const message = `${id} is already in use`;
  const data = { node_kind: kind, field_name: "id", constraint: message };
  return new Refusal({ code: "ATTRIBUTE_CONSTRAINT_VIOLATION", message: `${message} at id`, data });
}

/** The real server has no code for it. */
function taken(field: string): Refusal {
  return new Refusal({ code: "UNDEFINED_ERROR", message: `Violates uniqueness constraint '${field}'` });
}
