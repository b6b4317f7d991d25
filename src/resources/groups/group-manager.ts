import { markWrites } from "../../errors/write-outcome.js";
import type { ReadOptions, WriteOptions } from "../../http/call-options.js";
import { noSuchNode } from "../../errors/no-such-node.js";
import type { NodeRef } from "../../nodes/types/node-ref.js";
import { findNodeId } from "../base/find-node-id.js";
import { collect, readList, type Page } from "../../graphql/read-list.js";
import { withScope, withWriteScope } from "../../http/with-scope.js";
import { Resource } from "../base/resource.js";

/** A member or subscriber of a group. */
export interface GroupNode {
  id: string;
  kind: string;
  displayLabel: string | null;
}

interface Groups {
  edges: { node: { list: Page<GroupNode> } }[];
}

type List = "members" | "subscribers";

const ADD =
  "mutation RelationshipAdd($data: RelationshipNodesInput!) { result: RelationshipAdd(data: $data) { ok } }";
const REMOVE =
  "mutation RelationshipRemove($data: RelationshipNodesInput!) { result: RelationshipRemove(data: $data) { ok } }";

/**
 * Members and subscribers of groups of any kind; `client.group`. The groups themselves are nodes like others:
 * `client.all("CoreGroup")`, `client.get("CoreStandardGroup", { hfid: ["edge"] })`.
 *
 * A group is named by its id, by `{ hfid: ["its name"] }`, or by a node that was read. One that is not there is refused
 * with NodeNotFoundError, and a member that is not there with ValidationError.
 */
export class GroupManager extends Resource {
  /**
   * Adds members. Those that are in the group already stay in it.
   *
   * @example
   * await client.group.addMembers({ hfid: ["edge-devices"] }, [device, "18eae6e6-73af-a8ae-e39c-1a707dbc3cf5"]);
   */
  addMembers(group: NodeRef, nodes: readonly NodeRef[], options: WriteOptions = {}): Promise<void> {
    return this.#change(ADD, "members", group, nodes, options);
  }

  /** Removes members. Those that are not in the group are passed over. */
  removeMembers(group: NodeRef, nodes: readonly NodeRef[], options: WriteOptions = {}): Promise<void> {
    return this.#change(REMOVE, "members", group, nodes, options);
  }

  /** Adds subscribers, as {@link GroupManager.addMembers} adds members. */
  addSubscribers(group: NodeRef, nodes: readonly NodeRef[], options: WriteOptions = {}): Promise<void> {
    return this.#change(ADD, "subscribers", group, nodes, options);
  }

  /** Removes subscribers, as {@link GroupManager.removeMembers} removes members. */
  removeSubscribers(group: NodeRef, nodes: readonly NodeRef[], options: WriteOptions = {}): Promise<void> {
    return this.#change(REMOVE, "subscribers", group, nodes, options);
  }

  /** Reads all members. */
  members(group: NodeRef, options: ReadOptions = {}): Promise<GroupNode[]> {
    return this.#read("members", group, options);
  }

  /** Reads all subscribers. */
  subscribers(group: NodeRef, options: ReadOptions = {}): Promise<GroupNode[]> {
    return this.#read("subscribers", group, options);
  }

  async #change(
    document: string,
    name: List,
    group: NodeRef,
    nodes: readonly NodeRef[],
    options: WriteOptions,
  ): Promise<void> {
    // The server passes over what is there, or gone, already.
    const scope = withWriteScope({ repeatable: true, ...this.rest.scope }, options);
    // The server (1.11) fails on a member that is named by its human-friendly id.
    const ids = await Promise.all(nodes.map((node) => findNodeId(this.rest, name, node, scope)));
    if (!ids.length) return;
    const id = await findNodeId(this.rest, "group", group, scope, "CoreGroup");
    const data = { id, name, nodes: ids.map((member) => ({ id: member })) };
    await this.mutate(document, { data }, scope);
  }

  async #read(list: List, group: NodeRef, options: ReadOptions): Promise<GroupNode[]> {
    const scope = withScope(this.rest.scope, options);
    const id = await findNodeId(this.rest, "group", group, scope, "CoreGroup");
    const document = `query GroupPeers($ids: [ID], $offset: Int!, $limit: Int!) { result: CoreGroup(ids: $ids) { edges { node { list: ${list}(offset: $offset, limit: $limit) { count edges { node { id kind: __typename displayLabel: display_label } } } } } } }`;
    return collect(
      readList(async (page) => {
        const lists = ({ edges }: Groups) => edges.map(({ node }) => node.list);
        const [list] = await this.query(document, { ids: [id], ...page }, scope, lists);
        if (!list) throw noSuchNode("CoreGroup", id);
        return list;
      }),
    );
  }
}
markWrites(GroupManager, "addMembers", "removeMembers", "addSubscribers", "removeSubscribers");
