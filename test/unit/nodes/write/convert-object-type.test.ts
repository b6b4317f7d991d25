import { expect, it } from "vitest";
import { InvalidInputError, NodeNotFoundError } from "../../../../src/rest.js";
import type { FieldMapping } from "../../../../src/index.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { edge, playInfrahub, type PlayedInfrahub } from "../play-infrahub.js";
import { testId } from "../play-store.js";

hideEnvironment();

const [ID, T, N] = [testId(1), testId(2), testId(3)];

const play = () =>
  playInfrahub(({ operationName }) =>
    operationName === "SampleRack"
      ? { SampleRack: { count: 1, edges: [edge("SampleRack", N, { label: { value: "converted" } })] } }
      : { ConvertObjectType: { node: { id: N, __typename: "SampleRack" } } },
  );

const convert = ({ untyped }: PlayedInfrahub, field: string, mapping: unknown) =>
  untyped.convertObjectType(ID, "SampleRack", { fieldsMapping: { [field]: mapping as FieldMapping } });

it.each([
  ["note", { sourceField: "description" }, { source_field: "description" }],
  ["note", { value: "x" }, { data: { attribute_value: "x" } }],
  ["note", { value: "x", sourceField: undefined }, { data: { attribute_value: "x" } }],
  // Without a default, null is what the default is.
  ["note", { value: null }, { use_default_value: true }],
  ["label", { useDefaultValue: true }, { use_default_value: true }],
  ["site", { peerId: T }, { data: { peer_id: T } }],
  ["tags", { peerIds: [T] }, { data: { peers_ids: [T] } }],
  ["site", { useDefaultValue: true }, { use_default_value: true }],
  ["site", { sourceField: "place" }, { source_field: "place" }],
])("maps %s from %j", async (field, mapping, wire) => {
  await using infrahub = await play();
  expect(await convert(infrahub, field, mapping)).toMatchObject({ id: N, kind: "SampleRack" });
  expect(infrahub.asked[0]?.variables["data"]).toMatchObject({ fields_mapping: { [field]: wire } });
});

it.each([
  ["label", { value: null }, "set its label to null then"],
  ["units", { value: null }, "SampleRack.units"],
  ["units", { value: "many" }, "SampleRack.units"],
  [
    "note",
    { value: undefined },
    "fieldsMapping.note: give one of sourceField, value, peerId, peerIds, useDefaultValue.",
  ],
  ["note", { peerIds: [T] }, "fieldsMapping.note: an attribute takes"],
  ["tags", { peerIds: [5] }, "fieldsMapping.tags.peerIds"],
  ["site", { value: T }, "fieldsMapping.site: a relationship takes"],
  ["sties", { peerId: T }, "fieldsMapping: SampleRack has no sties. It has units, label, state,"],
  ["note", {}, "give one of"],
  ["note", { value: "x", sourceField: "y" }, "give one of"],
  ["note", { useDefaultValue: false }, "useDefaultValue must be true"],
  ["note", { vlaue: "x" }, "Did you mean value?"],
  ["note", { sourceField: 5 }, "sourceField must be the name"],
  ["note", { sourceField: "" }, "sourceField must be the name"],
  ["note", { peerId: T }, "an attribute takes"],
  ["note", "x", "expected an object"],
  ["note", null, "expected an object"],
  ["site", { value: T }, "a relationship takes"],
  ["site", { value: null }, "a relationship takes"],
  ["site", { peerIds: [T] }, "takes sourceField or peerId"],
  ["site", { peerId: "paris" }, "fieldsMapping.site.peerId"],
  ["site", { peerId: null }, "fieldsMapping.site.peerId"],
  ["tags", { peerId: T }, "peerIds with an array"],
  ["tags", { peerIds: T }, "peerIds with an array"],
])("refuses %s from %j before anything is sent", async (field, mapping, message) => {
  await using infrahub = await play();
  expect((await caught(InvalidInputError, convert(infrahub, field, mapping))).message).toContain(message);
  expect(infrahub.asked).toEqual([]);
});

it("names the operation, and what each field comes from", async () => {
  await using infrahub = await play();
  await convert(infrahub, "note", { value: "x" });
  const [{ query, operationName, variables } = expect.fail()] = infrahub.asked;
  expect(query).toMatch(/^mutation ConvertObjectType\(\$data: ConvertObjectTypeInput!\)/);
  expect(operationName).toBe("ConvertObjectType");
  expect(variables["data"]).toEqual({
    node_id: ID,
    target_kind: "SampleRack",
    fields_mapping: { note: { data: { attribute_value: "x" } } },
  });
});

it("gives the new node, as it is selected", async () => {
  await using infrahub = await play();
  const rack = await infrahub.client.convertObjectType({ id: ID }, "SampleRack", {
    branch: "feature",
    select: { label: true },
  });
  expect([rack.label.value, rack.branch]).toEqual(["converted", "feature"]);
  expect(infrahub.asked.map(({ branch }) => branch)).toEqual(["feature", "feature"]);
  expect(infrahub.asked[1]?.query).not.toContain("units");
});

it("says that it is done when only reading the new node fails", async () => {
  await using infrahub = await playInfrahub(({ operationName }) =>
    operationName === "SampleRack"
      ? { SampleRack: { count: 0, edges: [] } }
      : { ConvertObjectType: { node: { id: N, __typename: "SampleRack" } } },
  );
  const error = await caught(NodeNotFoundError, infrahub.client.convertObjectType(ID, "SampleRack"));
  expect(error.outcome).toBe("done");
});

it("refuses a name in place of an id before anything is sent", async () => {
  await using infrahub = await play();
  await caught(InvalidInputError, infrahub.client.convertObjectType("rack-1", "SampleRack"));
  expect(infrahub.asked).toEqual([]);
});

it("refuses a limit that cannot be before anything is sent", async () => {
  await using infrahub = await play();
  const options = { timeout: -1 };
  await caught(InvalidInputError, infrahub.untyped.convertObjectType(ID, "SampleRack", options));
  expect(infrahub.asked).toEqual([]);
});
