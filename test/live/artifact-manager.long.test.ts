import { expect, expectTypeOf, it } from "vitest";
import {
  AbortError,
  anonymousAuth,
  ArtifactFailedError,
  AuthenticationError,
  BranchNotFoundError,
  InfrahubClient,
  NodeNotFoundError,
  NodeNotUniqueError,
  TimeoutError,
  type Artifact,
  type ArtifactProgress,
  type BuiltInKinds,
} from "../../src/index.js";
import { liveClient } from "./helpers/live-client.js";
import { liveFixture } from "./helpers/live-fixture.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

// Rendering takes seconds, but it waits its turn behind what else the worker does.
const PATIENCE = { totalTimeout: 600_000 };
const TEST_LIMIT_MS = 1_300_000;
const UNKNOWN = "00000000-0000-4000-8000-000000000000";

const client = () => new InfrahubClient(liveClient());
const onBranch = () => client().with({ branch: liveFixture().branch });

/** The second device, whose artifact other tests change as well, and its artifact's id. */
function second() {
  const { artifacts, devices } = liveFixture();
  const device = devices[1];
  const artifact = artifacts.find(({ deviceId }) => deviceId === device?.id);
  if (!device || !artifact) throw new Error("The fixture has no second artifact.");
  return { device, artifactId: artifact.id };
}

describeLive("artifacts", () => {
  it("are read by id, name, target and definition", async () => {
    const { artifactDefinitionId, artifacts, names, kinds } = liveFixture();
    const { device, artifactId } = second();
    const found = await client().artifact.get({ name: "hostname", target: device });
    expectTypeOf(found).toEqualTypeOf<Artifact>();
    expect(found).toMatchObject({
      ...{ id: artifactId, name: "hostname", status: "Ready", contentType: "text/plain" },
      target: { id: device.id, kind: kinds.device },
      definition: { id: artifactDefinitionId, name: names.artifactDefinition },
    });
    expect(await client().artifact.get({ id: artifactId })).toEqual(found);
    const ids = artifacts.map(({ id }) => id).toSorted();
    for (const definition of [names.artifactDefinition, artifactDefinitionId]) {
      const all = await client().artifact.all({ definition });
      expect(all.map(({ id }) => id).toSorted()).toEqual(ids);
    }
  });

  it("give their content in every form, on each branch its own", async () => {
    const { artifacts, devices } = liveFixture();
    const [first] = artifacts;
    const name = devices.find(({ id }) => id === first?.deviceId)?.name ?? "";
    const artifact = await client().artifact.get({ id: first?.id });
    const text = await client().artifact.fetch(artifact);
    expect(text.trimEnd()).toBe(`hostname ${name}`);
    const bytes = await client().artifact.fetch(artifact.id, { as: "bytes" });
    expect(new TextDecoder().decode(bytes)).toBe(text);
    const stream = await client().artifact.fetch(artifact, { as: "stream" });
    expect(await new Response(stream).text()).toBe(text);
    expect(await client().objectStore.get(artifact.storageId ?? "")).toBe(text);
    expect(await onBranch().artifact.fetch(artifact)).toContain("! changed on a branch");
    expect(await client().artifact.fetch(artifact, { branch: liveFixture().branch })).toContain("! changed");
    expect((await onBranch().artifact.get({ id: artifact.id })).storageId).not.toBe(artifact.storageId);
  });

  it("are refused where there are none, too many, or no such branch", async () => {
    const { names } = liveFixture();
    const { artifact } = client();
    await refusal(NodeNotFoundError, artifact.get({ name: runName("unknown") }));
    await refusal(NodeNotUniqueError, artifact.get({ definition: names.artifactDefinition }));
    await refusal(NodeNotFoundError, artifact.fetch(UNKNOWN));
    await refusal(BranchNotFoundError, artifact.all({}, { branch: runName("unknown") }));
    expect(await artifact.all({ name: runName("unknown") })).toEqual([]);
  });
});

describeLive("generating artifacts", () => {
  it(
    "renders those of a definition, then those of a node, and waits for them",
    async () => {
      const { kinds, names } = liveFixture();
      const { device, artifactId } = second();
      const { artifact } = onBranch();
      const seen: ArtifactProgress[] = [];
      const generation = await artifact.generate({ definition: names.artifactDefinition });
      const all = await artifact.waitUntilReady(generation, {
        ...PATIENCE,
        onProgress: (progress) => seen.push(progress),
      });
      expect(all).toHaveLength(2);
      // The server may render some of them for reasons of its own at the same time.
      expect(seen.at(-1)?.total).toBeGreaterThanOrEqual(2);
      expect(seen.at(-1)?.done).toBe(seen.at(-1)?.total);

      const name = runName("renamed");
      await onBranch().executeGraphQL(
        `mutation ($id: String!, $name: String!) {
          ${kinds.device}Update(data: { id: $id, name: { value: $name } }) { ok }
        }`,
        { id: device.id, name },
      );
      const again = await artifact.generate({ target: device.id, name: "hostname" });
      const [rendered, ...others] = await artifact.waitUntilReady(again, PATIENCE);
      expect(others).toEqual([]);
      expect(rendered?.id).toBe(artifactId);
      expect(await artifact.fetch(artifactId)).toMatch(new RegExp(`^hostname ${name}\n`));
      expect(await client().artifact.fetch(artifactId)).not.toContain(name);
    },
    TEST_LIMIT_MS,
  );

  it(
    "says which failed and why",
    async () => {
      const { branch, names } = liveFixture();
      const { device } = second();
      const feature = new InfrahubClient<BuiltInKinds>(liveClient({ branch }));
      const transform = await feature.get("CoreTransformJinja2", { name__value: names.jinja2Transform });
      const setTemplate = (path: string) =>
        feature.executeGraphQL(
          `mutation ($id: String!, $path: String!) {
            CoreTransformJinja2Update(data: { id: $id, template_path: { value: $path } }) { ok }
          }`,
          { id: transform.id, path },
        );
      await setTemplate("templates/none.j2");
      try {
        const generation = await client().artifact.generate({ target: device.id }, { branch });
        const error = await refusal(
          ArtifactFailedError,
          client().artifact.waitUntilReady(generation, PATIENCE),
        );
        expect(error.data.failed).toEqual([
          { target: device.id, reason: expect.stringContaining("templates/none.j2") as string },
        ]);
        const failed = await refusal(
          ArtifactFailedError,
          feature.artifact.waitUntilReady({ name: "hostname", target: device.id }, PATIENCE),
        );
        expect(failed.data.failed).toEqual([{ target: device.id, reason: "hostname is in error" }]);
      } finally {
        await setTemplate(transform.template_path.value);
      }
    },
    TEST_LIMIT_MS,
  );

  it("waits for artifacts that the server makes by itself", async () => {
    const { names, devices } = liveFixture();
    const { artifact } = client();
    const ready = await artifact.waitUntilReady(
      { definition: names.artifactDefinition, target: devices },
      PATIENCE,
    );
    expect(ready).toHaveLength(devices.length);
    const never = { name: runName("unknown") };
    await refusal(TimeoutError, artifact.waitUntilReady(never, { totalTimeout: 3_000 }));
    await refusal(AbortError, artifact.waitUntilReady(never, { signal: AbortSignal.timeout(3_000) }));
  });

  it("is refused for what is not there, and for strangers", async () => {
    const { groupId, names, artifactDefinitionId } = liveFixture();
    const { artifact } = client();
    const missing = await refusal(NodeNotFoundError, artifact.generate({ definition: UNKNOWN }));
    expect(missing.data).toEqual({ node_kind: "CoreArtifactDefinition", identifier: UNKNOWN });
    await refusal(NodeNotFoundError, artifact.generate({ target: groupId }));
    const branch = runName("unknown");
    await refusal(
      BranchNotFoundError,
      artifact.generate({ definition: names.artifactDefinition }, { branch }),
    );
    const stranger = new InfrahubClient(liveClient({ auth: anonymousAuth() }));
    const call = stranger.artifact.generate({ definition: artifactDefinitionId });
    await refusal(AuthenticationError, call);
  });
});
