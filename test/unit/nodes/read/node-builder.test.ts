import { expect, it } from "vitest";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { edge, playInfrahub } from "../play-infrahub.js";

hideEnvironment();

const account = { id: "acc", display_label: "Admin", __typename: "CoreAccount" };
const reference = { id: "acc", kind: "CoreAccount", displayLabel: "Admin" };

it("gives attributes, single peers and lists, to any depth", async () => {
  const port = edge("SampleInterface", "p1", {
    device: edge("SampleDevice", "d1", { role: { value: "leaf" } }),
  });
  const site = edge("SampleSite", "s1", { city: { value: null } });
  await using infrahub = await playInfrahub(() => ({
    SampleDevice: {
      edges: [edge("SampleDevice", "d1", { name: { value: "D" }, site, ports: { edges: [port] } })],
    },
  }));
  const [device] = await infrahub.client.all("SampleDevice", {
    select: { name: true, site: { city: true }, ports: { device: { role: true } } },
  });
  expect(device).toMatchObject({ id: "d1", kind: "SampleDevice", hfid: ["d1"], displayLabel: "D1" });
  expect(device?.name).toEqual({ value: "D" });
  expect(device?.site.id).toBe("s1");
  expect(device?.site.peer?.city.value).toBeNull();
  expect(device?.ports.peers[0]?.kind).toBe("SampleInterface");
  expect(device?.ports.peers[0]?.device.peer?.role.value).toBe("leaf");
});

it("gives a handle for a relation that leads nowhere", async () => {
  const fields = { site: { node: null }, metadata: null, tags: { edges: [] } };
  await using infrahub = await playInfrahub(() => ({
    SampleDevice: { edges: [edge("SampleDevice", "d1", fields)] },
  }));
  const device = await infrahub.client.get(
    "SampleDevice",
    { id: "d1" },
    { select: { site: { $properties: true }, metadata: true, tags: { $properties: true } } },
  );
  expect(device.site).toEqual({ id: null, peer: null, properties: null });
  expect(device.relationships.metadata).toEqual({ id: null, peer: null });
  expect(device.tags).toEqual({ peers: [], properties: [] });
});

it("gives fields that are named like members of the node by their names alone", async () => {
  const fields = { kind: { value: "router" }, metadata: edge("SampleTag", "t1"), role: { value: "leaf" } };
  const metadata = {
    created_at: "2026-01-01T00:00:00Z",
    created_by: null,
    updated_at: null,
    updated_by: account,
  };
  await using infrahub = await playInfrahub(() => ({
    SampleDevice: { edges: [{ ...edge("SampleDevice", "d1", fields), node_metadata: metadata }] },
  }));
  const device = await infrahub.client.get(
    "SampleDevice",
    { id: "d1" },
    { select: { kind: true, metadata: true, role: true, $metadata: true } },
  );
  expect(device.kind).toBe("SampleDevice");
  expect(device.attributes.kind.value).toBe("router");
  expect(device.attributes.role).toBe(device.role);
  expect(device.relationships.metadata.id).toBe("t1");
  expect(device.metadata).toEqual({
    createdAt: "2026-01-01T00:00:00Z",
    createdBy: null,
    updatedAt: null,
    updatedBy: reference,
  });
});

it("has no more than was selected", async () => {
  await using infrahub = await playInfrahub(() => ({
    SampleTag: { edges: [edge("SampleTag", "t1", { name: { value: "n" }, other: { value: 1 } })] },
  }));
  const tag = await infrahub.client.get("SampleTag", { id: "t1" }, { select: { name: true } });
  expect(Object.keys(tag).sort()).toEqual(["displayLabel", "hfid", "id", "kind", "name"]);
  expect(tag.attributes).toEqual({ name: { value: "n" } });
  expect(tag.relationships).toEqual({});
});

it("gives what was selected of an implementing kind, under its own name", async () => {
  const edges = [
    edge("SampleInterface", "p1", { name: { value: "a" }, SampleInterface__speed: { value: 10 } }),
    edge("SampleConsole", "p2", { name: { value: "b" }, SampleConsole__peer: edge("SampleTag", "t1") }),
  ];
  await using infrahub = await playInfrahub(() => ({ SamplePort: { edges } }));
  const [one, other] = await infrahub.client.all("SamplePort", {
    select: { name: true, $on: { SampleInterface: { speed: true }, SampleConsole: { peer: true } } },
  });
  expect(one?.name.value).toBe("a");
  expect(one?.kind === "SampleInterface" && one.speed.value).toBe(10);
  expect(other?.kind === "SampleConsole" && other.peer.id).toBe("t1");
  expect(Object.keys(other?.attributes ?? {})).toEqual(["name"]);
});

it("joins what a generic kind and an implementing one select of the same relation", async () => {
  await using infrahub = await playInfrahub(({ query }) => {
    const fields = { role: { value: "leaf" }, height: { value: 2 } };
    const device = edge("SampleDevice", "d1", fields);
    const alias = query.includes("SampleInterface__device") ? { SampleInterface__device: device } : {};
    return { SamplePort: { edges: [edge("SampleInterface", "p1", { device, ...alias })] } };
  });
  const [port] = await infrahub.client.all("SamplePort", {
    select: { device: { role: true }, $on: { SampleInterface: { device: { height: true } } } },
  });
  if (port?.kind !== "SampleInterface") throw new Error("The port is an interface.");
  expect(port.device.peer?.height.value).toBe(2);
  expect(port.device.peer?.role.value).toBe("leaf");
});

it("gives the metadata that is selected of an implementing kind", async () => {
  const metadata = { created_at: null, created_by: account, updated_at: null, updated_by: null };
  await using infrahub = await playInfrahub(() => ({
    SamplePort: { edges: [{ ...edge("SampleInterface", "p1"), node_metadata: metadata }] },
  }));
  const [port] = await infrahub.client.all("SamplePort", {
    select: { $on: { SampleInterface: { $metadata: true } } },
  });
  expect(infrahub.asked[0]?.query).toContain("node_metadata");
  expect(port?.kind === "SampleInterface" && port.metadata.createdBy).toEqual(reference);
});

it("gives the properties of attributes and relationships", async () => {
  const edgeProperties = {
    is_protected: true,
    updated_at: "2026-01-01T00:00:00Z",
    source: account,
    owner: null,
  };
  const name = { value: "D", is_protected: false, source: account, updated_by: null };
  const fields = {
    name,
    site: { ...edge("SampleSite", "s1"), properties: edgeProperties },
    tags: {
      edges: [
        { ...edge("SampleTag", "t1"), properties: { ...edgeProperties, owner: account, source: null } },
      ],
    },
  };
  await using infrahub = await playInfrahub(() => ({
    SampleDevice: { edges: [edge("SampleDevice", "d1", fields)] },
  }));
  const device = await infrahub.client.get(
    "SampleDevice",
    { id: "d1" },
    {
      select: {
        name: { value: true, isProtected: true, source: true, updatedBy: true },
        site: { $properties: true },
        tags: { $properties: true },
      },
    },
  );
  expect(device.name).toEqual({ value: "D", isProtected: false, source: reference, updatedBy: null });
  const properties = { isProtected: true, updatedAt: "2026-01-01T00:00:00Z" };
  expect(device.site.properties).toEqual({ ...properties, source: reference, owner: null });
  expect(device.tags.properties).toEqual([{ ...properties, source: null, owner: reference }]);
});
