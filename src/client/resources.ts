import type { AccountManager } from "../resources/accounts/account-manager.js";
import type { ArtifactManager } from "../resources/artifacts/artifact-manager.js";
import type { BranchManager } from "../resources/branches/branch-manager.js";
import type { DiffManager } from "../resources/diff/diff-manager.js";
import type { EventManager } from "../resources/events/event-manager.js";
import type { GroupManager } from "../resources/groups/group-manager.js";
import type { ObjectStore } from "../resources/files/object-store.js";
import type { PoolManager } from "../resources/pools/pool-manager.js";
import type { ProposedChangeManager } from "../resources/proposed-changes/proposed-change-manager.js";
import type { RepositoryManager } from "../resources/repositories/repository-manager.js";
import type { SchemaManager } from "../resources/schema/schema-manager.js";
import type { TaskManager } from "../resources/tasks/task-manager.js";
import type { TransformManager } from "../resources/transforms/transform-manager.js";
import type { ClientState } from "./client-part.js";
import { onDemand } from "./on-demand.js";

/** The features of the server, beside reading and writing nodes. */
export interface Resources {
  /** API tokens and password of the client's account. */
  readonly account: AccountManager;

  /** Artifacts: files that transformations render from nodes. */
  readonly artifact: ArtifactManager;

  /** Branches: create, rebase, merge, delete, ... */
  readonly branch: BranchManager;

  /** Differences between the client's branch and the default branch. */
  readonly diff: DiffManager;

  /** The server's event log. */
  readonly event: EventManager;

  /** Members and subscribers of groups. */
  readonly group: GroupManager;

  /** Infrahub's object store, and the files of nodes. */
  readonly objectStore: ObjectStore;

  /** Pools of addresses, prefixes and numbers. */
  readonly pool: PoolManager;

  /** Proposed changes: create, check, review, merge, ... */
  readonly proposedChange: ProposedChangeManager;

  /** Git repositories. */
  readonly repository: RepositoryManager;

  /** The schema of the client's branch: its kinds, and loading, checking and exporting them. */
  readonly schema: SchemaManager;

  /** Background tasks of the server: read them, and wait for them. */
  readonly task: TaskManager;

  /** Transforms: run them without storing the result. */
  readonly transform: TransformManager;
}

/** Loads each feature on demand; bundlers put it into a separate file. */
const LOADERS: { readonly [Name in keyof Resources]: (client: ClientState) => Promise<Resources[Name]> } = {
  async account({ rest }) {
    const { AccountManager } = await import("../resources/accounts/account-manager.js");
    return new AccountManager(rest);
  },
  async artifact({ rest }) {
    const { ArtifactManager } = await import("../resources/artifacts/artifact-manager.js");
    return new ArtifactManager(rest);
  },
  async branch({ rest }) {
    const { BranchManager } = await import("../resources/branches/branch-manager.js");
    return new BranchManager(rest);
  },
  async diff({ rest }) {
    const { DiffManager } = await import("../resources/diff/diff-manager.js");
    return new DiffManager(rest);
  },
  async event({ rest }) {
    const { EventManager } = await import("../resources/events/event-manager.js");
    return new EventManager(rest);
  },
  async group({ rest }) {
    const { GroupManager } = await import("../resources/groups/group-manager.js");
    return new GroupManager(rest);
  },
  async objectStore({ rest }) {
    const { ObjectStore } = await import("../resources/files/object-store.js");
    return new ObjectStore(rest);
  },
  async pool({ rest }) {
    const { PoolManager } = await import("../resources/pools/pool-manager.js");
    return new PoolManager(rest);
  },
  async proposedChange({ rest }) {
    const { ProposedChangeManager } =
      await import("../resources/proposed-changes/proposed-change-manager.js");
    return new ProposedChangeManager(rest);
  },
  async repository({ rest }) {
    const { RepositoryManager } = await import("../resources/repositories/repository-manager.js");
    return new RepositoryManager(rest);
  },
  async schema({ rest, nodes }) {
    const { SchemaManager } = await import("../resources/schema/schema-manager.js");
    return new SchemaManager(rest, nodes.schemas);
  },
  async task({ rest }) {
    const { TaskManager } = await import("../resources/tasks/task-manager.js");
    return new TaskManager(rest);
  },
  async transform({ rest }) {
    const { TransformManager } = await import("../resources/transforms/transform-manager.js");
    return new TransformManager(rest);
  },
};

/** Names of the methods that are async generators. */
const GENERATORS: { readonly [Name in keyof Resources]?: readonly (keyof Resources[Name])[] } = {
  event: ["stream"],
};

/** The members of {@link Resources}, each loaded when it is first used. */
export const resources = {} as Resources;
for (const [name, load] of Object.entries(LOADERS) as [
  keyof Resources,
  (client: ClientState) => Promise<object>,
][])
  Object.defineProperty(resources, name, {
    configurable: true,
    get(this: ClientState) {
      return onDemand(() => load(this), GENERATORS[name]);
    },
  });
