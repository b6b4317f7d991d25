import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { noSuchNode } from "../../errors/no-such-node.js";
import { afterWrite, asWrite } from "../../errors/write-outcome.js";
import { checkNames } from "../../util/check-names.js";
import { given } from "../../util/given.js";
import { askFields } from "../../graphql/ask.js";
import { checkCall } from "../../http/call-settings.js";
import type { Kind } from "../../schema/branch-schema.js";
import { withKind } from "../../schema/with-kind.js";
import { checkAttribute } from "./check-attribute.js";
import type { InfrahubNode } from "../node/infrahub-node.js";
import type { NodeContext } from "../node/node-record.js";
import { referenceId } from "../node/reference.js";
import { getNode } from "../read/get-node.js";
import type { ReadNodesOptions } from "../read/read-nodes.js";
import type { Selection } from "../plan/selection.js";
import type { NodeWriteOptions } from "../types/write-types.js";

/** Where a field of the new kind takes its value from. */
export type FieldMapping =
  | {
      /** Field of the node as it is. */
      sourceField: string;
    }
  | { value: unknown }
  | {
      /** Id of the node that a single relationship leads to. */
      peerId: string;
    }
  | {
      /** Ids of the nodes in a list. */
      peerIds: readonly string[];
    }
  | {
      /** The default that the schema of the new kind has; a relationship then leads nowhere. */
      useDefaultValue: true;
    };

/** What is to become of a node. */
export interface ConversionOptions extends NodeWriteOptions {
  /** Branch of the node; the client's when left out. */
  branch?: string | undefined;
  /** For the fields of the new kind, where their values come from; fields of one name in both kinds map by themselves. */
  fieldsMapping?: Readonly<Record<string, FieldMapping>> | undefined;
}

const DOCUMENT = `mutation ConvertObjectType($data: ConvertObjectTypeInput!) { ConvertObjectType(data: $data) { ok node } }`;

/**
 * Makes a node one of another kind: the server deletes it, and creates the other one in the same transaction.
 *
 * @returns the new node, which is read afterwards.
 * @throws {@link InvalidInputError} when the new kind has no such field, or what is mapped to it cannot be its value.
 */
export function convertObjectType(
  context: NodeContext,
  node: unknown,
  targetKind: string,
  options: ConversionOptions & { select?: unknown },
): Promise<InfrahubNode> {
  return asWrite(convert(context, node, targetKind, options));
}

async function convert(
  context: NodeContext,
  node: unknown,
  targetKind: string,
  { fieldsMapping = {}, select, ...options }: ConversionOptions & { select?: unknown },
): Promise<InfrahubNode> {
  const { rest, schemas } = context;
  checkCall(options);
  const nodeId = referenceId("convertObjectType", node);
  const mapping = await withKind(schemas, targetKind, options.branch, (kind) =>
    Object.entries(fieldsMapping).map(([field, source]) => {
      const { name, attributes, relationships } = kind;
      if (!attributes.has(field) && !relationships.has(field))
        throw new InvalidInputError(
          `fieldsMapping: ${name} has no ${field}. It has ${[...attributes.keys(), ...relationships.keys()].join(", ")}.`,
        );
      return [field, wireMapping(kind, field, source)] as const;
    }),
  );
  const data = { node_id: nodeId, target_kind: targetKind, fields_mapping: Object.fromEntries(mapping) };
  const idOf = ({ ConvertObjectType: { node: made } }: Converted) => {
    if (typeof made.id === "string") return made.id;
    throw new TypeError("A node has an id.");
  };
  const id = await askFields(rest, DOCUMENT, { data }, { ...options, heavy: true }, idOf);
  const { requestContext: _, ...reading } = options;
  return afterWrite(
    readConverted(context, targetKind, id, {
      ...reading,
      ...(select !== undefined && { select: select as Selection }),
    }),
  );
}

async function readConverted(
  context: NodeContext,
  kind: string,
  id: string,
  options: ReadNodesOptions,
): Promise<InfrahubNode> {
  const node = await getNode(context, kind, { id }, options);
  if (node) return node;
  throw noSuchNode(kind, id);
}

interface Converted {
  /** The node is any JSON to GraphQL. */
  ConvertObjectType: { node: { id?: unknown } };
}

const SOURCES = ["sourceField", "value", "peerId", "peerIds", "useDefaultValue"];

/** One source of a field, in the server's words. The server answers all others with the text of its own validation. */
function wireMapping(kind: Kind, field: string, source: FieldMapping): object {
  const where = `fieldsMapping.${field}`;
  checkNames(`${where}.`, source, SOURCES, InvalidInputError);
  const all: Partial<Record<string, unknown>> = given(source);
  const [name, other] = Object.keys(all);
  const wrong = (needed: string) => new InvalidInputError(`${where}: ${needed}.`);
  if (name === undefined || other !== undefined) throw wrong(`give one of ${SOURCES.join(", ")}`);
  const { [name]: value } = all;
  const attribute = kind.attributes.get(field);
  if (name === "sourceField") {
    if (typeof value === "string" && value) return { source_field: value };
    throw wrong("sourceField must be the name of a field of the node as it is");
  }
  if (name === "useDefaultValue") {
    // Of a relationship, it is that it leads nowhere.
    if (value === true) return { use_default_value: true };
    throw wrong("useDefaultValue must be true, or left out");
  }
  if (name === "value") return wireValue(kind, field, value);
  const { cardinality } = kind.relationships.get(field) ?? {};
  if (name === "peerId" && cardinality === "one")
    return { data: { peer_id: referenceId(`${where}.peerId`, value) } };
  if (name === "peerIds" && cardinality === "many" && Array.isArray(value))
    return { data: { peers_ids: value.map((id) => referenceId(`${where}.peerIds`, id)) } };
  throw wrong(
    attribute
      ? "an attribute takes sourceField, value or useDefaultValue"
      : `this relationship takes sourceField or ${cardinality === "one" ? "peerId" : "peerIds with an array of ids"}`,
  );
}

function wireValue(kind: Kind, field: string, value: unknown): object {
  const where = `fieldsMapping.${field}`;
  const attribute = kind.attributes.get(field);
  if (!attribute)
    throw new InvalidInputError(
      `${where}: a relationship takes sourceField, peerId or peerIds, or useDefaultValue to lead nowhere, and no value.`,
    );
  const { value: checked } = checkAttribute(kind, attribute, { value });
  if (checked !== null) return { data: { attribute_value: checked } };
  // The server (1.11) takes null for no value; where there is no default, that comes to the same.
  if ((attribute.default_value ?? null) === null) return { use_default_value: true };
  throw new InvalidInputError(
    `${where}: a conversion cannot give null where the schema has a default. Convert the node, read it, and set its ${field} to null then.`,
  );
}
