import { expect, it } from "vitest";
import { ResponseError } from "../../../../src/rest.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playStore, testId } from "../play-store.js";

hideEnvironment();

const id = testId;
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A store with devices that each have two of the tags, in an order of their own, and a site. */
async function store() {
  const played = await playStore();
  for (const n of numbers(5)) played.put("SampleTag", id(100 + n), { name: `t${n}` });
  for (const n of numbers(4)) {
    played.put("SampleSite", id(200 + n), { name: `s${n}`, city: `c${n}` });
    played.put(
      "SampleDevice",
      id(n),
      { name: `d${n}` },
      { site: id(200 + n), tags: [id(101 + n), id(100 + n)] },
    );
  }
  return played;
}

it("reads what many nodes ask for in one go with one query for each kind, and keeps their order", async () => {
  await using infrahub = await store();
  const devices = await infrahub.client.all("SampleDevice", { include: ["tags"] });
  infrahub.asked.length = 0;
  const [tags, sites] = await Promise.all([
    Promise.all(devices.map((device) => device.tags.fetch({ select: { name: true } }))),
    Promise.all(devices.map((device) => device.site.fetch({ select: { city: true } }))),
  ]);
  expect(infrahub.asked.map(({ operationName }) => operationName)).toEqual(["SampleTag", "SampleSite"]);
  expect(infrahub.asked[0]?.variables).toMatchObject({
    ids: [101, 100, 102, 103, 104].map(id),
    order: { disable: true },
  });
  expect(tags.map((list) => list.map(({ name }) => name.value))).toEqual([
    ["t1", "t0"],
    ["t2", "t1"],
    ["t3", "t2"],
    ["t4", "t3"],
  ]);
  expect(sites.map((site) => site?.city.value)).toEqual(["c0", "c1", "c2", "c3"]);
});

it("keeps apart what is read in different ways", async () => {
  await using infrahub = await store();
  const [one, other] = await infrahub.client.all("SampleDevice");
  const elsewhere = await infrahub.client.with({ branch: "b" }).get("SampleDevice", { ids: [id(2)] });
  const before = await infrahub.client.with({ at: "2026-01-01" }).get("SampleDevice", { ids: [id(3)] });
  infrahub.asked.length = 0;
  await Promise.all([
    one?.site.fetch(),
    other?.site.fetch({ select: { city: true } }),
    elsewhere.site.fetch(),
    before.site.fetch(),
    other?.site.fetch({ timeout: 5_000 }),
  ]);
  expect(infrahub.asked.map(({ branch, at }) => [branch, at]).toSorted()).toEqual(
    [["b", null], [null, "2026-01-01T00:00:00Z"], [null, null], [null, null], [null, null]].toSorted(), // prettier-ignore
  );
});

it("asks anew the next time", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { ids: [id(1)] });
  infrahub.asked.length = 0;
  expect((await device.site.fetch())?.name.value).toBe("s1");
  Object.assign(infrahub.nodes.get(id(201))?.attributes["name"] ?? {}, { value: "new" });
  expect((await device.site.fetch())?.name.value).toBe("new");
  expect(infrahub.asked).toHaveLength(2);
});

it("leaves out what is gone, and asks for nothing where there is none", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { ids: [id(1)] }, { include: ["tags"] });
  infrahub.nodes.delete(id(102));
  infrahub.nodes.delete(id(201));
  expect((await device.tags.fetch()).map(({ name }) => name.value)).toEqual(["t1"]);
  expect(await device.site.fetch()).toBeNull();
  device.site.clear();
  device.tags.clear();
  infrahub.asked.length = 0;
  expect(await device.site.fetch()).toBeNull();
  expect(await device.tags.fetch()).toEqual([]);
  expect(infrahub.asked).toEqual([]);
});

it("reads the peers that were set, as the list and the relation say", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { ids: [id(1)] }, { include: ["tags"] });
  device.site.set(id(203));
  device.tags.add(id(104));
  device.tags.remove(id(102));
  expect((await device.site.fetch({ select: { name: true } }))?.name.value).toBe("s3");
  expect((await device.tags.fetch()).map(({ name }) => name.value)).toEqual(["t1", "t4"]);
});

it("tells everybody who waits that the query failed", async () => {
  await using infrahub = await store();
  const devices = await infrahub.client.all("SampleDevice");
  infrahub.intercept = (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ data: null, errors: [{ message: "no" }] }));
    return true;
  };
  for (const fetching of devices.map((device) => caught(ResponseError, device.site.fetch()))) await fetching;
});

it("gives nodes that can be changed and saved", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { ids: [id(1)] });
  const site = await device.site.fetch();
  await site?.update({ city: "x" });
  expect(infrahub.sent).toEqual([
    [{ field: "SampleSiteUpdate", data: { id: id(201), city: { value: "x" } } }],
  ]);
});
