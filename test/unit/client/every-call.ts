import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { InfrahubClient } from "../../../src/client/infrahub-client.js";
import { collect } from "../../../src/graphql/read-list.js";
import type { InfrahubNode } from "../../../src/nodes/node/infrahub-node.js";
import type { NodeInfrahubClient } from "../../../src/node/node-infrahub-client.js";
import { ANY_ID } from "./play-any-answer.js";

/** Any options: a test gives what the types do not allow, too. */
type Options = object;

/**
 * What a call does.
 * - `read`: reads on the client's branch, at its moment.
 * - `present`: reads on the client's branch what has no history, or waits: it is of now.
 * - `write`: writes on the client's branch.
 * - `server`, `server-write`: reads or writes what belongs to no branch.
 * - `node`, `node-write`: goes where the node comes from.
 */
export type Reach = "read" | "present" | "write" | "server" | "server-write" | "node" | "node-write";

/** One method, and a call of it. */
export interface EveryCall {
  reach: Reach;
  call: (client: NodeInfrahubClient, options: Options) => unknown;
}

const SOME_FILE = new URL("../../../package.json", import.meta.url).pathname;

const named = { id: ANY_ID, kind: "SampleTag" };
const byHfid = { kind: "SampleTag", hfid: ["x"] };
const document = "query ($a: Int) { SampleTag(limit: $a) { count } }";
const mutation = "mutation { SampleTagDelete(data: {}) { ok } }";
const upload = { kind: "SampleContract", name: "a.txt", content: new Uint8Array([97]) };
/** Does something with a file that is there. */
async function overwriting(work: (path: string) => Promise<unknown>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "infrahub-client-test-"));
  const path = join(folder, "file");
  try {
    await writeFile(path, "x");
    await work(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}
const tag = (client: InfrahubClient) =>
  client.get("SampleTag", { id: ANY_ID }) as unknown as Promise<InfrahubNode>;
const device = (client: NodeInfrahubClient) =>
  client.get("SampleDevice", { id: ANY_ID }, { include: ["tags"] }) as unknown as Promise<
    InfrahubNode & Record<"site" | "tags", { fetch: (options: Options) => Promise<unknown> }>
  >;
const read = (call: EveryCall["call"]): EveryCall => ({ reach: "read", call });
const present = (call: EveryCall["call"]): EveryCall => ({ reach: "present", call });
const write = (call: EveryCall["call"]): EveryCall => ({ reach: "write", call });
const server = (call: EveryCall["call"]): EveryCall => ({ reach: "server", call });
const serverWrite = (call: EveryCall["call"]): EveryCall => ({ reach: "server-write", call });
const node = (call: EveryCall["call"]): EveryCall => ({ reach: "node", call });
const nodeWrite = (call: EveryCall["call"]): EveryCall => ({ reach: "node-write", call });

/** Every method that sends something, by class and name; `null` for one that sends nothing. */
export const EVERY_CALL: Record<string, Record<string, EveryCall | null>> = {
  InfrahubClient: {
    with: null,
    close: null,
    derive: null,
    executeGraphQL: read((c, o) => c.executeGraphQL(document, {}, o)),
    "executeGraphQL of a mutation": write((c, o) => c.executeGraphQL(mutation, {}, o)),
    safeExecuteGraphQL: read((c, o) => c.safeExecuteGraphQL(document, {}, o)),
    "safeExecuteGraphQL of a mutation": write((c, o) => c.safeExecuteGraphQL(mutation, {}, o)),
    // Over a WebSocket: live-query.test.ts.
    liveQuery: null,
    queryGqlQuery: read((c, o) => c.queryGqlQuery("q", o)),
    "queryGqlQuery with a group": write((c, o) => c.queryGqlQuery("q", { updateGroup: true, ...o })),
    search: read((c, o) => c.search("x", o)),
    "traversePaths by human-friendly ids": read((c, o) => c.traversePaths(byHfid, byHfid, o)),
    traversePaths: read((c, o) => c.traversePaths(ANY_ID, ANY_ID, o)),
    pathExists: read((c, o) => c.pathExists(ANY_ID, ANY_ID, o)),
    reachableNodes: read((c, o) => c.reachableNodes(ANY_ID, ["SampleTag"], o)),
    getVersion: read((c, o) => c.getVersion(o)),
    getServerInformation: read((c, o) => c.getServerInformation(o)),
    getUser: read((c, o) => c.getUser(o)),
    getUserPermissions: read((c, o) => c.getUserPermissions(o)),
    get: read((c, o) => c.get("SampleTag", { id: ANY_ID }, o)),
    getOrNull: read((c, o) => c.getOrNull("SampleTag", { id: ANY_ID }, o)),
    all: read((c, o) => c.all("SampleTag", o)),
    filters: read((c, o) => c.filters("SampleTag", { ids: [ANY_ID] }, o)),
    // It reads the schema, if need be, and nothing else: plain-node.test.ts.
    rehydrate: null,
    stream: read((c, o) => collect(c.stream("SampleTag", o))),
    count: read((c, o) => c.count("SampleTag", {}, o)),
    create: write(async (c, o) => {
      const made = await c.create("SampleTag", { id: ANY_ID, name: "x" }, o);
      await made.save();
    }),
    delete: write((c, o) => c.delete("SampleTag", ANY_ID, o)),
    "delete of a generic kind": write((c, o) => c.delete("SampleLocation", ANY_ID, o)),
    convertObjectType: write((c, o) => c.convertObjectType(ANY_ID, "SampleTag", o)),
    // batch.execute is below.
    createBatch: null,
    startTracking: write((c, o) =>
      c.startTracking({ ...o, identifier: "x", groupType: "SampleGroup" }, async (tracked) => {
        await (await tag(tracked)).save();
      }),
    ),
  },
  NodeInfrahubClient: {},
  BranchManager: {
    all: server((c, o) => c.branch.all(o)),
    get: server((c, o) => c.branch.get("b", o)),
    create: serverWrite((c, o) => c.branch.create({ name: "b" }, o)),
    update: serverWrite((c, o) => c.branch.update("b", { description: "d" }, o)),
    rebase: serverWrite((c, o) => c.branch.rebase("b", o)),
    validate: serverWrite((c, o) => c.branch.validate("b", o)),
    merge: serverWrite((c, o) => c.branch.merge("b", o)),
    delete: serverWrite((c, o) => c.branch.delete("b", o)),
  },
  DiffManager: {
    update: serverWrite((c, o) => c.diff.update(o)),
    summary: server((c, o) => c.diff.summary(o)),
    tree: server((c, o) => c.diff.tree(o)),
    conflicts: server((c, o) => c.diff.conflicts(o)),
    resolveConflict: write((c, o) => c.diff.resolveConflict("i", "BASE_BRANCH", o)),
    files: present((c, o) => c.diff.files(o)),
    artifacts: present((c, o) => c.diff.artifacts(o)),
  },
  SchemaManager: {
    get: present((c, o) => c.schema.get("SampleTag", o)),
    all: present((c, o) => c.schema.all(o)),
    load: write((c, o) => c.schema.load({ version: "1.0" }, { waitUntilConverged: true, ...o })),
    check: present((c, o) => c.schema.check({ version: "1.0" }, o)),
    export: present((c, o) => c.schema.export(o)),
    refresh: present((c, o) => c.schema.refresh(o)),
    hash: present((c, o) => c.schema.hash(o)),
    inSync: present((c, o) => c.schema.inSync(o)),
    waitUntilConverged: present((c, o) => c.schema.waitUntilConverged(o)),
    addEnumOption: write((c, o) => c.schema.addEnumOption("K", "a", "x", o)),
    removeEnumOption: write((c, o) => c.schema.removeEnumOption("K", "a", "x", o)),
    addDropdownOption: write((c, o) => c.schema.addDropdownOption("K", "a", "x", o)),
    removeDropdownOption: write((c, o) => c.schema.removeDropdownOption("K", "a", "x", o)),
    getGraphqlSchema: present((c, o) => c.schema.getGraphqlSchema(o)),
  },
  NodeSchemaManager: {
    load: write((c, o) => c.schema.load([{ version: "1.0" }], o)),
    check: present((c, o) => c.schema.check([{ version: "1.0" }], o)),
  },
  ArtifactManager: {
    get: read((c, o) => c.artifact.get({ name: "x" }, o)),
    all: read((c, o) => c.artifact.all({}, o)),
    "all by the human-friendly id of a target": read((c, o) => c.artifact.all({ target: byHfid }, o)),
    "generate by the human-friendly id of a target": write((c, o) =>
      c.artifact.generate({ target: byHfid }, o),
    ),
    "waitUntilReady by the human-friendly id of a target": write((c, o) =>
      c.artifact.waitUntilReady({ target: byHfid }, o),
    ),
    "fetch by a human-friendly id": read((c, o) => c.artifact.fetch({ hfid: ["a"] }, o)),
    generate: write((c, o) => c.artifact.generate({ name: "x" }, o)),
    waitUntilReady: write((c, o) => c.artifact.waitUntilReady({ name: "x" }, o)),
    fetch: read((c, o) => c.artifact.fetch(ANY_ID, o)),
  },
  TransformManager: {
    jinja2: read((c, o) => c.transform.jinja2("t", o)),
    python: read((c, o) => c.transform.python("t", o)),
  },
  ObjectStore: {
    upload: serverWrite((c, o) => c.objectStore.upload("x", o)),
    get: server((c, o) => c.objectStore.get("i", o)),
    getFile: read((c, o) => c.objectStore.getFile({ id: ANY_ID }, o)),
    getFileIfChanged: read((c, o) => c.objectStore.getFileIfChanged({ id: ANY_ID }, "c0ffee", o)),
    uploadFile: write((c, o) =>
      c.objectStore.uploadFile({ ...upload, id: ANY_ID }, { skipIfUnchanged: true, ...o }),
    ),
  },
  NodeObjectStore: {
    uploadFromPath: serverWrite((c, o) => c.objectStore.uploadFromPath(SOME_FILE, o)),
    downloadToPath: server((c, o) => overwriting((path) => c.objectStore.downloadToPath("i", path, o))),
    uploadFileFromPath: write((c, o) =>
      c.objectStore.uploadFileFromPath({ kind: "SampleContract", id: ANY_ID }, SOME_FILE, o),
    ),
    downloadFileToPath: read((c, o) =>
      overwriting((path) =>
        c.objectStore.downloadFileToPath({ id: ANY_ID }, path, { skipIfUnchanged: true, ...o }),
      ),
    ),
  },
  TaskManager: {
    all: server((c, o) => c.task.all(o)),
    filter: server((c, o) => c.task.filter({ ids: ["a"] }, o)),
    get: server((c, o) => c.task.get("t", o)),
    count: server((c, o) => c.task.count({}, o)),
    waitForCompletion: server((c, o) => c.task.waitForCompletion("t", o)),
    retry: serverWrite((c, o) => c.task.retry("t", o)),
    cancel: serverWrite((c, o) => c.task.cancel("t", o)),
  },
  ProposedChangeManager: {
    filter: server((c, o) => c.proposedChange.filter({}, o)),
    get: server((c, o) => c.proposedChange.get("p", o)),
    create: serverWrite((c, o) => c.proposedChange.create({ name: "n", sourceBranch: "b" }, o)),
    update: serverWrite((c, o) => c.proposedChange.update("p", { name: "n" }, o)),
    close: serverWrite((c, o) => c.proposedChange.close("p", o)),
    review: serverWrite((c, o) => c.proposedChange.review("p", "APPROVE", o)),
    validators: server((c, o) => c.proposedChange.validators("p", o)),
    runChecks: serverWrite((c, o) => c.proposedChange.runChecks("p", o)),
    waitForChecks: server((c, o) => c.proposedChange.waitForChecks("p", o)),
    merge: serverWrite((c, o) => c.proposedChange.merge("p", o)),
    delete: serverWrite((c, o) => c.proposedChange.delete("p", o)),
  },
  AccountManager: {
    createToken: serverWrite((c, o) => c.account.createToken("n", o)),
    tokens: server((c, o) => c.account.tokens(o)),
    deleteToken: serverWrite((c, o) => c.account.deleteToken(ANY_ID, o)),
    changePassword: serverWrite((c, o) => c.account.changePassword("p", o)),
  },
  EventManager: {
    filter: server((c, o) => c.event.filter({}, o)),
    stream: server((c, o) => collect(c.event.stream({}, o))),
    count: server((c, o) => c.event.count({}, o)),
  },
  GroupManager: {
    addMembers: write((c, o) => c.group.addMembers({ hfid: ["g"] }, [named], o)),
    removeMembers: write((c, o) => c.group.removeMembers({ hfid: ["g"] }, [named], o)),
    addSubscribers: write((c, o) => c.group.addSubscribers({ hfid: ["g"] }, [named], o)),
    removeSubscribers: write((c, o) => c.group.removeSubscribers({ hfid: ["g"] }, [named], o)),
    members: read((c, o) => c.group.members({ hfid: ["g"] }, o)),
    subscribers: read((c, o) => c.group.subscribers({ hfid: ["g"] }, o)),
  },
  PoolManager: {
    allocateNextIpAddress: write((c, o) => c.pool.allocateNextIpAddress(ANY_ID, o)),
    allocateNextIpPrefix: write((c, o) => c.pool.allocateNextIpPrefix(ANY_ID, o)),
    allocateNextNumber: write((c, o) => c.pool.allocateNextNumber({ hfid: ["p"] }, named, "number", o)),
    nextAvailableIpAddress: read((c, o) => c.pool.nextAvailableIpAddress(ANY_ID, o)),
    nextAvailableIpPrefix: read((c, o) => c.pool.nextAvailableIpPrefix(ANY_ID, o)),
    allocated: read((c, o) => c.pool.allocated({ hfid: ["p"] }, o)),
    utilization: read((c, o) => c.pool.utilization({ hfid: ["p"] }, o)),
  },
  RepositoryManager: {
    all: read((c, o) => c.repository.all(o)),
    create: write((c, o) => c.repository.create({ name: "n", location: "/l" }, o)),
    "create with a credential's human-friendly id": write((c, o) =>
      c.repository.create({ name: "n", location: "/l", credential: byHfid }, o),
    ),
    process: write((c, o) => c.repository.process(ANY_ID, o)),
    importLastCommit: write((c, o) => c.repository.importLastCommit(ANY_ID, o)),
    checkConnectivity: write((c, o) => c.repository.checkConnectivity(ANY_ID, o)),
    updateCommit: write((c, o) => c.repository.updateCommit(ANY_ID, "c", o)),
  },
  InfrahubBatch: {
    add: null,
    save: null,
    upsert: null,
    delete: null,
    execute: nodeWrite(async (c, o) => {
      const batch = c.createBatch();
      const changed = await tag(c);
      await changed.update({ name: "y" });
      batch.delete(changed);
      await collect(batch.execute(o));
    }),
  },
  BranchStore: { set: null, get: null, getOrNull: null, delete: null, clear: null },
  InfrahubNode: {
    save: nodeWrite(async (c, o) => {
      const changed = (await tag(c)) as InfrahubNode & { name: { value: string } };
      changed.name.value = "y";
      await changed.save(o);
    }),
    update: nodeWrite(async (c, o) => (await tag(c)).update({ name: "y" }, o)),
    delete: nodeWrite(async (c, o) => (await tag(c)).delete(o)),
  },
  RelatedNode: {
    set: null,
    clear: null,
    fetch: node(async (c, o) => (await device(c)).site.fetch(o)),
  },
  RelatedNodes: {
    add: null,
    remove: null,
    replace: null,
    clear: null,
    fetch: node(async (c, o) => (await device(c)).tags.fetch(o)),
  },
};
