import { afterAll, beforeAll, expect, it } from "vitest";
import {
  AttributeConstraintError,
  BranchNotFoundError,
  InfrahubClient,
  InvalidInputError,
  NodeNotFoundError,
  ValidationError,
  type Repository,
} from "../../src/index.js";
import { cleanUp } from "./fixtures/clean-up.js";
import { gitRepository, type GitRepository } from "./fixtures/git-repository.js";
import { waitUntil } from "./fixtures/wait-until.js";
import { DEFAULT_BRANCH } from "./helpers/default-branch.js";
import { liveClient } from "./helpers/live-client.js";
import { liveFixture } from "./helpers/live-fixture.js";
import { MadeNodes } from "./helpers/made-nodes.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

const IMPORT_LIMIT_MS = 280_000;

describeLive("repositories", () => {
  let client: InfrahubClient;
  let made: MadeNodes;
  let git: GitRepository;
  let otherGit: GitRepository;
  let commit: string;
  let otherCommit: string;
  beforeAll(async () => {
    client = new InfrahubClient(liveClient());
    made = new MadeNodes(client);
    const files = { "README.md": "Nothing to import.\n", ".infrahub.yml": "---\n" };
    git = await gitRepository();
    commit = await git.commit(files);
    otherGit = await gitRepository();
    otherCommit = await otherGit.commit(files);
  });
  afterAll(() => cleanUp([() => git.remove(), () => otherGit.remove(), () => made.remove()]));

  const find = async (id: string, options: { branches?: string[] } = {}) =>
    (await client.repository.all(options)).find((repository) => repository.id === id);

  const imported = (id: string, what: string) =>
    waitUntil(`${id} to be imported`, IMPORT_LIMIT_MS, async () => {
      const repository = await find(id);
      return repository?.branches[DEFAULT_BRANCH]?.commit === what ? repository : undefined;
    });

  it("are listed with their commit on each branch", async () => {
    const { repositoryId, branch, file, namespace } = liveFixture();
    const repository = await find(repositoryId, { branches: [DEFAULT_BRANCH, branch] });
    expect(repository).toMatchObject({
      kind: "CoreRepository",
      name: `live-${namespace.slice("Live".length)}`,
      operationalStatus: "online",
      branches: {
        main: { commit: file.commit, ref: null, internalStatus: "active", syncStatus: "in-sync" },
        [branch]: { commit: expect.stringMatching(/^[0-9a-f]{40}$/) as string },
      },
    } satisfies Partial<Repository> | object);
    expect(repository?.branches[branch]?.commit).not.toBe(file.commit);
    expect(Object.keys(repository?.branches ?? {})).toEqual([DEFAULT_BRANCH, branch]);
    const scoped = await client.with({ branch }).repository.all();
    expect(Object.keys(scoped.find(({ id }) => id === repositoryId)?.branches ?? {})).toEqual([branch]);
    await refusal(BranchNotFoundError, client.repository.all({ branches: [runName("unknown")] }));
  });

  it("are created, checked, imported again, and set to a commit", async () => {
    const { repository: repositories } = client;
    const name = runName("repository");
    const description = "of a live test";
    const id = await repositories.create({ name, location: git.path, description, defaultBranch: "main" });
    made.add("CoreRepository", id);
    const repository = await imported(id, commit);
    expect(repository).toMatchObject({ id, name, description, location: git.path, kind: "CoreRepository" });

    expect(await repositories.checkConnectivity(repository)).toEqual({
      ok: true,
      message: expect.any(String) as string,
    });
    const task = await repositories.process(id);
    const asked = "query ($ids: [String]) { InfrahubTask(ids: $ids) { count } }";
    expect(await client.executeGraphQL(asked, { ids: [task] })).toEqual({ InfrahubTask: { count: 1 } });

    const tagged = await git.commitToTag("other", { "README.md": "Nothing else.\n" });
    await repositories.updateCommit(repository, tagged);
    expect((await find(id))?.branches[DEFAULT_BRANCH]?.commit).toBe(tagged);
    const { attributes } = await client.get(
      "CoreRepository",
      { id },
      { select: { commit: { value: true, isProtected: true, source: true } } },
    );
    expect(attributes["commit"]).toMatchObject({ value: tagged, isProtected: true, source: { id } });

    await refusal(AttributeConstraintError, repositories.create({ name, location: git.path }));
    await refusal(InvalidInputError, repositories.importLastCommit(repository));
    await refusal(ValidationError, repositories.importLastCommit(id));
  });

  it("that are only read follow a reference", async () => {
    const { repository: repositories } = client;
    const kind = "CoreReadOnlyRepository";
    const location = otherGit.path;
    const id = await repositories.create({ name: runName("read-only"), location, kind, ref: "main" });
    made.add(kind, id);
    const repository = await imported(id, otherCommit);
    expect(repository).toMatchObject({ kind, branches: { [DEFAULT_BRANCH]: { ref: "main" } } });
    const next = await otherGit.commit({ "README.md": "Still nothing.\n" });
    expect(await repositories.importLastCommit(repository)).toEqual(expect.any(String));
    await imported(id, next);
    await repositories.updateCommit(repository, otherCommit);
    const { attributes } = await client.get(kind, { id }, { select: { commit: { source: true } } });
    expect(attributes["commit"]).toMatchObject({ source: { id } });
  });

  it("are refused when they cannot be reached, or are not there", async () => {
    const { repository: repositories } = client;
    const location = `${git.path}-that-is-not-there`;
    await refusal(ValidationError, repositories.create({ name: runName("unreachable"), location }));
    const unknown = crypto.randomUUID();
    await refusal(NodeNotFoundError, repositories.process(unknown));
    await refusal(NodeNotFoundError, repositories.importLastCommit(unknown));
    await refusal(NodeNotFoundError, repositories.checkConnectivity(unknown));
    await refusal(NodeNotFoundError, repositories.updateCommit(unknown, commit));
    await refusal(InvalidInputError, repositories.process({ id: unknown, kind: "BuiltinTag" }));
    await refusal(InvalidInputError, repositories.process(""));
  });
});
