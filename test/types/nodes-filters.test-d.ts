import { InfrahubClient, type AnyNode } from "../../src/index.js";
import { expectType } from "./expect-type.js";
import type { Kinds } from "./sample-kinds.js";

const client = new InfrahubClient<Kinds>();

/** Filters that are right. */
export async function right(): Promise<void> {
  await client.filters("SampleDevice", {});
  await client.filters("SampleDevice", {
    name__value: "a",
    role__values: ["leaf", "spine"],
    height__value: 2,
  });
  await client.filters("SampleDevice", {
    height__isnull: true,
    name__is_protected: false,
    name__owner__id: "i",
  });
  await client.filters("SampleDevice", {
    site__city__value: "c",
    site__name__values: ["n"],
    site__ids: ["i"],
  });
  await client.filters("SampleDevice", {
    tags__isnull: true,
    site__city__source__id: "i",
    ports__name__value: "p",
  });
  await client.filters("SampleDevice", { any__value: "x", ids: ["i"], hfid: ["h"], enabled__value: true });
  await client.filters("SampleDevice", { node_metadata__created_at__after: "2026-01-01T00:00:00Z" });
  await client.filters("SampleInterface", { hfid: ["device", "name"] });
  await client.filters("SampleDevice", { words__value: "a", words__values: [1, true] });
  const names: readonly string[] = ["a"];
  await client.filters(
    "SampleDevice",
    { name__values: names },
    { order: { by: [{ field: "name__value" }] } },
  );
  expectType<number>()(await client.count("SampleDevice", { role__value: "leaf" }, { partialMatch: true }));
  for await (const tag of client.stream("SampleTag", {
    filters: { name__value: "a" },
    select: { name: true },
  }))
    expectType<string>()(tag.name.value);
  const found = await client.getOrNull("SampleTag", { hfid: ["a"] });
  expectType<string | undefined>()(found?.name.value);
  // @ts-expect-error -- there may be none
  found.name.value.trim();
}

/** Names that the kind does not have. */
export async function wrongNames(): Promise<void> {
  // @ts-expect-error -- no such attribute
  await client.filters("SampleDevice", { nmae__value: "a" });
  // @ts-expect-error -- no such form
  await client.filters("SampleDevice", { name__vlaue: "a" });
  // @ts-expect-error -- an attribute alone is no filter
  await client.filters("SampleDevice", { name: "a" });
  // @ts-expect-error -- no such attribute of the peer
  await client.filters("SampleDevice", { site__nmae__value: "a" });
  // @ts-expect-error -- the server follows one relation only
  await client.filters("SampleDevice", { site__parent__name__value: "a" });
  // @ts-expect-error -- the id is a criterion of `get`; here it is `ids`
  await client.filters("SampleDevice", { id: "a" });
  // @ts-expect-error -- no such attribute
  await client.get("SampleDevice", { nmae__value: "a" });
  // @ts-expect-error -- no such attribute
  await client.count("SampleDevice", { nmae__value: "a" });
  // @ts-expect-error -- no such attribute
  client.stream("SampleDevice", { filters: { nmae__value: "a" } });
}

/** Values of other types. */
export async function wrongValues(): Promise<void> {
  // @ts-expect-error -- a number for a text
  await client.filters("SampleDevice", { name__value: 1 });
  // @ts-expect-error -- a text for a number
  await client.filters("SampleDevice", { height__value: "2" });
  // @ts-expect-error -- not one of the choices
  await client.filters("SampleDevice", { role__value: "laef" });
  // @ts-expect-error -- not one of the choices
  await client.filters("SampleDevice", { role__values: ["leaf", "spin"] });
  // @ts-expect-error -- one value for a list
  await client.filters("SampleDevice", { name__values: "a" });
  // @ts-expect-error -- the server would pass over it
  await client.filters("SampleDevice", { name__value: null });
  // @ts-expect-error -- so it would here
  await client.filters("SampleDevice", { name__value: undefined });
  // @ts-expect-error -- a number for a text of the peer
  await client.filters("SampleDevice", { site__city__value: 1 });
  // @ts-expect-error -- a text for yes or no
  await client.filters("SampleDevice", { site__isnull: "yes" });
  // @ts-expect-error -- an id of one part
  await client.filters("SampleInterface", { hfid: ["device"] });
  // @ts-expect-error -- an id of two parts
  await client.get("SampleDevice", { hfid: ["a", "b"] });
  await client.get("SampleDevice", "18eae6e6-73af-4a8e-939c-1a707dbc3cf5");
  // @ts-expect-error -- an id is a string
  await client.get("SampleDevice", 5);
  // @ts-expect-error -- the kind has no human-friendly id
  await client.get("SampleCountry", { hfid: ["a"] });
  // @ts-expect-error -- no such direction
  await client.all("SampleDevice", { order: { by: [{ field: "name__value", direction: "UP" }] } });
}

/** What the server cannot compare, or does not have. */
export async function wrongFilters(): Promise<void> {
  // @ts-expect-error -- a list is filtered by one item
  await client.filters("SampleDevice", { words__value: ["a"] });
  // @ts-expect-error -- the server compares no JSON
  await client.filters("SampleDevice", { settings__value: { a: 1 } });
  // @ts-expect-error -- nor times
  await client.filters("SampleDevice", { installed__values: ["2026-01-01"] });
  // @ts-expect-error -- nor those of peers
  await client.filters("SampleInterface", { device__settings__value: "x" });
  await client.filters("SampleDevice", { installed__isnull: false, settings__isnull: true });
  // @ts-expect-error -- what is not a place has no descendants; those of a place are filtered where they are selected
  await client.filters("SampleCountry", { descendants__name__value: "a" });
  await client.filters(
    "SampleCountry",
    {},
    { select: { descendants: { name: true, $filters: { name__value: "a" } } } },
  );
  // @ts-expect-error -- inside a selection the server has no such filter
  await client.all("SampleDevice", { select: { tags: { $filters: { name__isnull: true } } } });
  await client.filters("SampleDevice", { height__value: 9007199254740993n, height__values: [1, 2n] });
  await client.filters("SampleDevice", { node_metadata__updated_at__before: new Date() });
  // @ts-expect-error -- a Date for a text
  await client.filters("SampleDevice", { name__value: new Date() });
}

/** In a hierarchy: lists with the nodes below, and children as all its kinds are. */
export async function hierarchies(): Promise<void> {
  const site = await client.get(
    "SampleSite",
    { id: "i" },
    { select: { devices: { name: true, $includeDescendants: true, $filters: { role__value: "leaf" } } } },
  );
  expectType<string | undefined>()(site.devices.peers[0]?.name.value);
  await client.all("SampleCountry", {
    select: { children: { city: true, $filters: { name__value: "paris" } } },
  });
  await client.all("SampleCountry", {
    // @ts-expect-error -- the server filters them as locations, which have no city
    select: { children: { city: true, $filters: { city__value: "Paris" } } },
  });
  // @ts-expect-error -- that is what descendants are
  await client.all("SampleSite", { select: { children: { $includeDescendants: true } } });
  // @ts-expect-error -- devices are in no hierarchy
  await client.all("SampleDevice", { select: { tags: { $includeDescendants: true } } });
}

/** Options belong to the calls that can use them. */
export async function options(): Promise<void> {
  // @ts-expect-error -- one node has no page
  await client.get("SampleTag", { id: "i" }, { pageSize: 5 });
  // @ts-expect-error -- a number is not selected from
  await client.count("SampleTag", {}, { select: {} });
  // @ts-expect-error -- misspelt
  await client.all("SampleTag", { limt: 1 });
  await client.all("SampleTag", { branch: "b", at: "-1h", signal: AbortSignal.timeout(1), priority: "low" });
}

/** Without generated kinds every name is allowed, and what is read is untyped. */
export async function anyKinds(): Promise<void> {
  const untyped = new InfrahubClient();
  const [node] = await untyped.filters(
    "SomeKind",
    { name__value: "a", site__name__values: ["b"] },
    { select: { name: true, site: { city: true } } },
  );
  expectType<AnyNode | undefined>()(node);
  expectType<string | undefined>()(node?.kind);
  expectType<unknown>()(node?.attributes["name"]?.value);
  await untyped.all("SomeKind", { include: ["tags"], exclude: ["name"] });
  await untyped.get("SomeKind", { hfid: ["a", "b"] });
  expectType<number>()(await untyped.count("SomeKind"));
}
