import { expect, it } from "vitest";
import { NodeNotUniqueError } from "../../../../src/errors/node-not-unique-error.js";
import { InvalidInputError, NodeNotFoundError } from "../../../../src/rest.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { edge, playInfrahub } from "../play-infrahub.js";

hideEnvironment();

const found = (...ids: string[]) => ({ SampleTag: { edges: ids.map((id) => edge("SampleTag", id)) } });

it.each([
  [{ id: "a" }, "[ID]", { ids: ["a"] }],
  [{ hfid: ["a"] }, "[String]", { hfid: ["a"] }],
  [{ name__value: "a" }, "String", { name__value: "a" }],
])("finds the one node with %o in one request", async (criteria, type, variables) => {
  await using infrahub = await playInfrahub(() => found("a"));
  const select = { $hfid: true, $displayLabel: true };
  const tag = await infrahub.untyped.get("SampleTag", criteria, { select });
  expect(tag).toMatchObject({ id: "a", kind: "SampleTag", hfid: ["a"], displayLabel: "A" });
  const [name = ""] = Object.keys(variables);
  expect(infrahub.asked).toMatchObject([{ variables: { ...variables, offset: 0, limit: 2 } }]);
  expect(infrahub.asked[0]?.query).toContain(`($${name}: ${type}, $offset: Int, $limit: Int)`);
});

const ID = "18eae6e6-73af-4a8e-939c-1a707dbc3cf5";

it("finds the node of an id", async () => {
  await using infrahub = await playInfrahub(() => found(ID));
  expect((await infrahub.client.get("SampleTag", ID)).id).toBe(ID);
  expect(infrahub.asked).toMatchObject([{ variables: { ids: [ID] } }]);
});

it("refuses a name in place of an id, and says how to give it", async () => {
  await using infrahub = await playInfrahub();
  const error = await caught(InvalidInputError, infrahub.client.get("SampleTag", "red"));
  expect(error.message).toBe(
    'get SampleTag: "red" names no node: it is not an id, which is a UUID. By its human-friendly id, name a node as { hfid: ["red"] }.',
  );
  expect(infrahub.asked).toEqual([]);
});

it("says which id no node has", async () => {
  await using infrahub = await playInfrahub(() => found());
  const error = await caught(NodeNotFoundError, infrahub.client.get("SampleTag", ID));
  expect(error.message).toContain(ID);
});

it("joins id and filters", async () => {
  await using infrahub = await playInfrahub(() => found("a"));
  await infrahub.client.get("SampleTag", { id: "a", name__value: "n" });
  expect(infrahub.asked).toMatchObject([{ variables: { ids: ["a"], name__value: "n" } }]);
});

it("tells that there is none by an error or by null", async () => {
  await using infrahub = await playInfrahub(() => found());
  expect(await infrahub.client.getOrNull("SampleTag", { name__value: "a" })).toBeNull();
  const error = await caught(NodeNotFoundError, infrahub.client.get("SampleTag", { name__value: "a" }));
  expect(error).toMatchObject({ code: "NODE_NOT_FOUND", data: { node_kind: "SampleTag" } });
  expect(error.message).toContain("SampleTag");
  expect(error.message).toContain("name__value");
});

it("tells that there is more than one by another error, in both cases", async () => {
  await using infrahub = await playInfrahub(() => found("a", "b"));
  for (const call of ["get", "getOrNull"] as const) {
    const reading = infrahub.client[call]("SampleTag", { any__value: "x" });
    const error = await caught(NodeNotUniqueError, reading);
    expect(error).not.toBeInstanceOf(NodeNotFoundError);
    expect(error.data).toEqual({ node_kind: "SampleTag", identifiers: ["a", "b"] });
    expect(error.message).toContain("any__value");
  }
});

it.each([{}, { id: undefined }])("refuses %o, which says of no node that it is the one", async (criteria) => {
  await using infrahub = await playInfrahub();
  const error = await caught(InvalidInputError, infrahub.untyped.get("SampleTag", criteria as object));
  expect(error.message).toContain("SampleTag");
  expect(infrahub.asked).toEqual([]);
});

it.each([{ id: null }, { id: undefined, name__value: "a" }, { hfid: undefined }])(
  "refuses %o, in which a value is missing",
  async (criteria) => {
    await using infrahub = await playInfrahub(() => found("a"));
    await caught(InvalidInputError, infrahub.untyped.getOrNull("SampleTag", criteria as object));
    expect(infrahub.asked).toEqual([]);
  },
);
