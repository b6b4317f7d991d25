import { InvalidInputError } from "../errors/invalid-input-error.js";
import { executeGraphql } from "../graphql/execute-graphql.js";
import { checkCall } from "../http/call-settings.js";
import { withKind } from "../schema/with-kind.js";
import type { NodeContext } from "./node-record.js";
import type { WriteOptions } from "./write-types.js";

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
      /** The default that the schema of the new kind has. */
      useDefaultValue: true;
    };

/** What is to become of a node. */
export interface ConversionOptions extends WriteOptions {
  /** Branch of the node; the client's when left out. */
  branch?: string | undefined;
  /** For the fields of the new kind, where their values come from; fields of one name in both kinds map by themselves. */
  fieldsMapping?: Readonly<Record<string, FieldMapping>> | undefined;
}

const DOCUMENT = `mutation ($data: ConvertObjectTypeInput!) { ConvertObjectType(data: $data) { ok node } }`;

/**
 * Makes a node one of another kind: the server deletes it, and creates the other one in the same transaction.
 *
 * @returns the id of the new node, and its kind.
 * @throws InvalidInputError when the new kind has no such field.
 */
export async function convertObjectType(
  { rest, schemas }: NodeContext,
  nodeId: string,
  targetKind: string,
  { fieldsMapping = {}, ...options }: ConversionOptions,
): Promise<{ id: string; kind: string }> {
  checkCall(options);
  const mapping = await withKind(schemas, targetKind, options.branch, ({ name, attributes, relationships }) =>
    Object.entries(fieldsMapping).map(([field, source]) => {
      if (!attributes.has(field) && !relationships.has(field))
        throw new InvalidInputError(
          `fieldsMapping: ${name} has no ${field}. It has ${[...attributes.keys(), ...relationships.keys()].join(", ")}.`,
        );
      return [field, wireMapping(field, source)] as const;
    }),
  );
  const data = { node_id: nodeId, target_kind: targetKind, fields_mapping: Object.fromEntries(mapping) };
  const { ConvertObjectType: converted } = await executeGraphql<{
    ConvertObjectType: { node: { id: string; __typename: string } };
  }>(rest, DOCUMENT, { data }, { ...options, heavy: true });
  return { id: converted.node.id, kind: converted.node.__typename };
}

function wireMapping(field: string, source: FieldMapping): object {
  if ("sourceField" in source) return { source_field: source.sourceField };
  if ("useDefaultValue" in source) return { use_default_value: true };
  if ("peerId" in source) return { data: { peer_id: source.peerId } };
  if ("peerIds" in source) return { data: { peers_ids: source.peerIds } };
  if ("value" in source) return { data: { attribute_value: source.value } };
  throw new InvalidInputError(
    `fieldsMapping.${field}: give sourceField, value, peerId, peerIds or useDefaultValue.`,
  );
}
