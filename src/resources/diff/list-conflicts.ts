import type { Conflict, DiffConflict } from "./diff-types.js";

interface Conflicted {
  conflict: Conflict | null;
}

type Property = Conflicted & { propertyType: string };

/** A node of a diff, as far as conflicts need it. */
export interface ConflictNode extends Conflicted {
  id: string;
  kind: string;
  label: string;
  attributes: (Conflicted & { name: string; properties: Property[] })[];
  relationships: { name: string; elements: (Conflicted & { peerId: string; properties: Property[] })[] }[];
}

/** Lists the conflicts of a node and of all its parts. */
export function listConflicts({ id, kind, label, ...node }: ConflictNode): DiffConflict[] {
  const about = { nodeId: id, kind, label };
  const found = (where: Partial<DiffConflict>, { conflict }: Conflicted): DiffConflict[] =>
    conflict ? [{ ...conflict, ...about, ...where }] : [];
  const within = (where: Partial<DiffConflict>, part: Conflicted & { properties: Property[] }) => [
    ...found(where, part),
    ...part.properties.flatMap((property) =>
      found({ ...where, propertyType: property.propertyType }, property),
    ),
  ];
  return [
    ...found({}, node),
    ...node.attributes.flatMap((attribute) => within({ attribute: attribute.name }, attribute)),
    ...node.relationships.flatMap(({ name: relationship, elements }) =>
      elements.flatMap((element) => within({ relationship, peerId: element.peerId }, element)),
    ),
  ];
}
