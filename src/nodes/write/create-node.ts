import { InvalidInputError } from "../../errors/invalid-input-error.js";
import type { BranchSchema, Kind } from "../../schema/branch-schema.js";
import { withKind } from "../../schema/with-kind.js";
import { applyInput } from "./apply-input.js";
import { nodeBuilder, type RawNode } from "../read/node-builder.js";
import { holdsFile } from "../node/node-file.js";
import { uniqueId } from "../../util/unique-id.js";
import { checkFieldNames } from "./node-input.js";
import { InfrahubNode } from "../node/infrahub-node.js";
import type { NodeContext, NodeOrigin, NodeRecord } from "../node/node-record.js";
import { LABELS, planQuery, type QueryPlan } from "../plan/query-plan.js";
import { referenceId } from "../node/reference.js";

/**
 * Makes a node that the server does not have yet; saving it creates it. It has every attribute, with the schema's
 * default where nothing is given, and every relationship that can be set.
 *
 * @param data - attributes and relationships by name; `id` for an id of the caller's own choice.
 * @throws {@link InvalidInputError} when something mandatory is missing, or what is given cannot be.
 */
export async function createNode(
  context: NodeContext,
  kindName: string,
  data: Readonly<Record<string, unknown>>,
  { branch }: { branch?: string | undefined },
): Promise<InfrahubNode> {
  const { schemas } = context;
  await schemas.toWrite(branch, await schemas.branch(branch));
  return withKind(schemas, kindName, branch, (kind, schema) => {
    const { id, ...fields } = data;
    checkData(kind, fields);
    const node = newNode({ context, schema, branch }, kind, id);
    applyInput(node, fields, true);
    return node;
  });
}

function newNode(origin: NodeOrigin, kind: Kind, id: unknown): InfrahubNode {
  const plan = creationPlan(origin.schema, kind);
  const values = plan.attributes.map(({ name }) => {
    const value: unknown = kind.attributes.get(name)?.default_value ?? null;
    // What the schema gives belongs to all nodes; a list of this one's own may be changed in place.
    return [name, { value: structuredClone(value) }] as const;
  });
  const relations = plan.relationships.map(({ name, relationship }) => [
    name,
    relationship.cardinality === "one" ? null : { edges: [] },
  ]);
  const raw: RawNode = {
    ...(Object.fromEntries([...values, ...relations]) as object),
    id: id === undefined ? uniqueId() : referenceId(`${kind.name}.id`, id),
    hfid: null,
    display_label: null,
    __typename: kind.name,
  };
  const node = nodeBuilder(origin, plan)({ node: raw });
  const record = InfrahubNode.record(node);
  if (record)
    Object.assign(record, { state: "new", hasGeneratedId: id === undefined } satisfies Partial<NodeRecord>);
  return node;
}

const plans = new WeakMap<Kind, QueryPlan>();

function creationPlan(schema: BranchSchema, kind: Kind): QueryPlan {
  const known = plans.get(kind);
  if (known) return known;
  const relationships = [...kind.relationships.values()].filter(({ read_only }) => !read_only);
  const plan = planQuery(schema, kind, {
    ...LABELS,
    ...Object.fromEntries([...kind.attributes.keys()].map((name) => [name, true])),
    ...Object.fromEntries(relationships.map(({ name }) => [name, LABELS])),
  });
  plans.set(kind, plan);
  return plan;
}

function checkData(kind: Kind, data: Readonly<Record<string, unknown>>): void {
  if (kind.generic)
    throw new InvalidInputError(
      `${kind.name} is generic: create a node of a kind that implements it: ${kind.implementers.join(", ") || "there is none yet"}.`,
    );
  checkFieldNames(kind, Object.keys(data));
  if (holdsFile(kind) && data["file"] === undefined)
    throw new InvalidInputError(`${kind.name} needs file as well: a File, or { file, name }.`);
  // A template gives what is not given here.
  if (data["object_template"] !== undefined) return;
  const attributes = [...kind.attributes.values()].filter(
    (attribute) => !attribute.optional && attribute.default_value == null && attribute.kind !== "NumberPool",
  );
  const missing = [
    ...attributes,
    ...[...kind.relationships.values()].filter(({ optional }) => optional === false),
  ]
    .filter(({ name, read_only }) => !read_only && data[name] === undefined)
    .map(({ name }) => name);
  if (missing.length) throw new InvalidInputError(`${kind.name} needs ${missing.join(", ")} as well.`);
}
