import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { withKind } from "../../schema/with-kind.js";
import { formatAt } from "../../util/at.js";
import { isMember, type InfrahubNode } from "../node/infrahub-node.js";
import type { NodeContext } from "../node/node-record.js";
import {
  ATTRIBUTE_PROPERTIES,
  NODE_METADATA,
  RELATIONSHIP_PROPERTIES,
  wireProperties,
} from "../plan/properties.js";
import { planQuery, type QueryPlan } from "../plan/query-plan.js";
import type { Selection } from "../plan/selection.js";
import { nodeBuilder, type RawEdge } from "./node-builder.js";

/** A node as `toPlain` makes it. */
interface PlainFields {
  id: string;
  kind: string;
  hfid?: string[] | null;
  displayLabel?: string | null;
  metadata?: unknown;
  branch?: string;
  [field: string]: unknown;
}

/**
 * Makes a node of what `toPlain` made of one. Nothing is read but, if need be, the schema.
 *
 * @throws {@link InvalidInputError} when it is something else, or had changes that were not saved.
 */
export async function rehydrateNode(context: NodeContext, given: unknown): Promise<InfrahubNode> {
  const plain = Object(given) as PlainFields & {
    $plain?: { select?: Selection; at?: string; unsaved?: true };
  };
  const { select, at, unsaved } = Object(plain.$plain) as NonNullable<typeof plain.$plain>;
  if (!select || typeof plain.id !== "string" || typeof plain.kind !== "string")
    throw new InvalidInputError("rehydrate: expected what toPlain made of a node.");
  if (unsaved)
    throw new InvalidInputError(
      `rehydrate: ${plain.kind} ${plain.id} had changes that were not saved. Save a node before toPlain, or read it again.`,
    );
  const moment = at === undefined ? undefined : formatAt(at);
  return withKind(context.schemas, plain.kind, plain.branch, (kind, schema) => {
    const plan = planQuery(schema, kind, select);
    const build = nodeBuilder({ context, schema, branch: plain.branch, at: moment }, plan);
    try {
      return build(rawEdge(plan, structuredClone(plain)));
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause;
      throw new InvalidInputError("rehydrate: a part of what toPlain made of the node is missing.", {
        cause,
      });
    }
  });
}

function rawEdge(plan: QueryPlan, plain: PlainFields, properties?: unknown): RawEdge {
  const { id, kind, hfid, displayLabel, metadata } = plain;
  const own = plan.implementers.get(kind);
  return {
    node: {
      id,
      __typename: kind,
      ...(hfid !== undefined && { hfid }),
      ...(displayLabel !== undefined && { display_label: displayLabel }),
      ...rawFields(plan, "", plain),
      ...(own && rawFields(own, `${kind}__`, plain)),
    },
    ...(metadata !== undefined && { node_metadata: wireProperties(NODE_METADATA, metadata) }),
    ...(properties !== undefined && { properties: wireProperties(RELATIONSHIP_PROPERTIES, properties) }),
  };
}

function rawFields(plan: QueryPlan, alias: string, plain: PlainFields): Record<string, unknown> {
  const attributes = plan.attributes.map(({ name, properties }) => [
    alias + name,
    wireProperties(
      ATTRIBUTE_PROPERTIES.filter((property) => properties.includes(property.name)),
      fieldOf(plain, "attributes", name),
    ),
  ]);
  const relationships = plan.relationships.map(({ name, peer }) => [
    alias + name,
    rawRelationship(peer, fieldOf(plain, "relationships", name)),
  ]);
  return Object.fromEntries([...attributes, ...relationships]) as Record<string, unknown>;
}

function rawRelationship(plan: QueryPlan, handle: unknown): unknown {
  const { peer, peers, properties } = handle as {
    peer?: PlainFields | null;
    peers?: PlainFields[];
    properties?: unknown;
  };
  if (!peers) return peer ? rawEdge(plan, peer, properties) : { node: null };
  const bonds = (properties ?? []) as unknown[];
  return { edges: peers.map((one, index) => rawEdge(plan, one, bonds[index])) };
}

function fieldOf(plain: PlainFields, group: "attributes" | "relationships", name: string): unknown {
  return (isMember(name) ? (plain[group] as Record<string, unknown> | undefined) : plain)?.[name];
}
