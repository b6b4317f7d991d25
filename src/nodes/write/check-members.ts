import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { didYouMean } from "../../util/did-you-mean.js";
import { selfOf } from "../../util/self.js";
import { lostChange } from "./attribute-change.js";
import { InfrahubNode, isMember } from "../node/infrahub-node.js";
import { holdsFile } from "../node/node-file.js";
import type { NodeRecord } from "../node/node-record.js";
import { ATTRIBUTE_PROPERTIES } from "../plan/properties.js";
import { RelatedNode } from "../node/related-node.js";
import { RelatedNodes } from "../node/related-nodes.js";
import { RelationshipHandle, type HandleState } from "../node/relationship-handle.js";
import type { AttributeHandle } from "../node/snapshot.js";

const IDENTITY = ["id", "kind", "hfid", "displayLabel", "metadata"] as const;
const METHODS = ["save", "update", "delete"];
const ATTRIBUTE_MEMBERS = new Set([...ATTRIBUTE_PROPERTIES.map(({ name }) => name), "fromPool"]);

/**
 * Refuses a node whose identity was assigned: its changes would go to another node, or be lost.
 *
 * @throws {@link InvalidInputError}
 */
export function checkIdentity(node: InfrahubNode, { identity }: NodeRecord): void {
  const assigned = IDENTITY.find((name) => !same(node[name], identity[name]));
  if (assigned === undefined) return;
  throw new InvalidInputError(
    `${identity.kind} ${identity.id}: its ${assigned} was assigned, which changes nothing in Infrahub. The server sets it; read the node again.`,
  );
}

/**
 * Refuses a node that holds what saving it would not send: members that were replaced, deleted or invented. TypeScript
 * tells of these; in JavaScript they would be lost without a word. What has a symbol as its name is the caller's own.
 *
 * @throws {@link InvalidInputError} that names the member, and how it is set.
 */
export function checkFields(node: InfrahubNode, record: NodeRecord): void {
  const { shape } = record;
  const { kind } = shape;
  for (const name of Object.keys(node)) checkName(node, record, name);
  for (const [index, { name }] of shape.attributes.entries()) {
    const handle = InfrahubNode.getField(node, name);
    const where = `${kind.name}.${name}`;
    const path = `${pathOf("attributes", name)}.value`;
    if (typeof handle !== "object" || handle === null || Array.isArray(handle))
      throw new InvalidInputError(`${where} was replaced or deleted on the node. Set ${path} = ... instead.`);
    const wrong = Object.keys(handle).find((member) => !ATTRIBUTE_MEMBERS.has(member));
    if (wrong !== undefined)
      throw new InvalidInputError(
        `${where} has no ${wrong}.${didYouMean(wrong, ATTRIBUTE_MEMBERS)} Set ${path} = ... to change its value.`,
      );
    const lost = lostChange(handle as AttributeHandle, record.originals[index]);
    if (lost !== undefined)
      throw new InvalidInputError(
        `${where}.${lost} was ${lost === "value" ? `deleted: set ${path} = null to clear it` : "assigned; the server sets it"}.`,
      );
  }
  for (const { name } of shape.relationships) checkRelationship(node, kind.name, name);
}

function checkName(node: InfrahubNode, { shape }: NodeRecord, name: string): void {
  const { kind, attributes, relationships } = shape;
  const known = [...attributes, ...relationships].some((field) => field.name === name);
  if (known || IDENTITY.some((member) => member === name)) return;
  // A test may have put a spy there.
  if (METHODS.includes(name) && typeof node[name] === "function") return;
  const fields = [
    ...kind.attributes.keys(),
    ...kind.relationships.keys(),
    ...(holdsFile(kind) ? ["file"] : []),
  ];
  throw new InvalidInputError(
    fields.includes(name)
      ? `${kind.name}.${name} was assigned to a node that was read without it, so saving does not send it: use node.update({ ${name}: ... }).`
      : `${kind.name} has no ${name}, which was assigned to the node.${didYouMean(name, fields)} Keep data of your own elsewhere, or under a symbol.`,
  );
}

function checkRelationship(node: InfrahubNode, kind: string, name: string): void {
  const handle = InfrahubNode.getField(node, name);
  const where = `${kind}.${name}`;
  const path = pathOf("relationships", name);
  const single = handle instanceof RelatedNode;
  if (!single && !(handle instanceof RelatedNodes))
    throw new InvalidInputError(
      `${where} was replaced or deleted on the node. Use ${path}.set(...) and .clear() for one node; .add(...), .remove(...) and .replace([...]) for a list.`,
    );
  const ways = single ? "set(...) or clear()" : "add(...), remove(...), replace([...]) or clear()";
  if (RelationshipHandle.state<HandleState>(handle).owner !== selfOf(node))
    throw new InvalidInputError(
      `${where} was replaced by the relationship of another node. Use ${path}.${ways}.`,
    );
  const assigned = single
    ? RelationshipHandle.state(handle).assigned(handle)
    : RelationshipHandle.state(handle).assigned(handle);
  if (assigned !== undefined)
    throw new InvalidInputError(
      `${where}.${assigned} was assigned or changed in place, which saving does not send. Use ${path}.${ways}.`,
    );
}

function pathOf(group: "attributes" | "relationships", name: string): string {
  return isMember(name) ? `node.${group}.${name}` : `node.${name}`;
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
