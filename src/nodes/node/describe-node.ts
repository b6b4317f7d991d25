import { InfrahubNode } from "./infrahub-node.js";
import type { AttributeHandle } from "./snapshot.js";

/** A node in a message: its kind, and what a person knows it by, or else its id. */
export function describeNode(node: InfrahubNode): string {
  const { kind, displayLabel, hfid, id } = node;
  return `${kind} ${displayLabel ?? hfid?.join(" / ") ?? labelOf(node) ?? id}`;
}

/** The server has not labelled a new node yet: it is known by what its human-friendly id is made of. */
function labelOf(node: InfrahubNode): string | undefined {
  const paths = InfrahubNode.record(node)?.shape.kind.humanFriendlyId ?? [];
  const values = (paths.length ? paths : ["name__value"]).flatMap((path) => {
    const [name = "", property] = path.split("__");
    const handle =
      property === "value" ? (InfrahubNode.getField(node, name) as AttributeHandle | undefined) : undefined;
    return typeof handle?.value === "string" || typeof handle?.value === "number"
      ? [String(handle.value)]
      : [];
  });
  return values.length ? values.join(" / ") : undefined;
}
