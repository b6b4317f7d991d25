import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { markSelf, selfOf } from "../../util/self.js";
import type { InfrahubNode } from "./infrahub-node.js";
import type { RelationField } from "./peer-change.js";

/** What a relationship keeps out of its caller's reach. */
export interface HandleState {
  readonly field: RelationField;
  /** The node that the relationship is a member of. */
  owner: InfrahubNode | undefined;
}

/** A relationship of a node, as the caller sees and changes it. */
export abstract class RelationshipHandle<State extends HandleState> {
  readonly #state: State;

  protected constructor(state: State) {
    this.#state = state;
    markSelf(this);
  }

  /**
   * The state of a relationship, also through a proxy of it.
   *
   * @throws {@link InvalidInputError} for a method that was called without its relationship: `const { add } = device.tags`.
   */
  static state<State extends HandleState>(handle: RelationshipHandle<State>): State {
    const self = selfOf(handle as RelationshipHandle<State> | undefined);
    if (self && #state in self) return self.#state;
    throw new InvalidInputError(
      "A method of a relationship was called apart from it: call it as in device.tags.add(tag).",
    );
  }
}
