import { expect, it } from "vitest";
import { InvalidInputError, SchemaNotFoundError } from "../../../../src/rest.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playInfrahub } from "../play-infrahub.js";

hideEnvironment();

it.each([
  [{ nmae: true }, "SampleDevice has no nmae. It has name, role"],
  [{ site: { nmae: true } }, "SampleSite has no nmae. It has name, city, parent"],
  [{ ports: { $on: { SampleTag: {} } } }, "SampleTag does not implement SamplePort"],
  [{ ports: { $on: { SampleTag: {} } } }, "SampleConsole, SampleInterface"],
  [{ ports: { $on: { SampleConsole: { nmae: true } } } }, "SampleConsole has no nmae"],
  [{ $on: {} }, "SampleDevice has no $on"],
  [{ $limit: 1 }, "SampleDevice has no $limit"],
  [{ site: { $limit: 1 } }, "SampleSite has no $limit"],
  [{ name: false }, "SampleDevice.name takes true or an object, not false"],
  [{ name: "value" }, 'SampleDevice.name takes true or an object, not "value"'],
  [{ site: null }, "SampleDevice.site takes true or an object, not null"],
  [{ name: {} }, "SampleDevice.name has no property {}. It has value, isDefault"],
  [{ name: { vlaue: true } }, "SampleDevice.name has no property vlaue. It has value, isDefault"],
  [{ tags: { $filters: { nmae__value: "x" } } }, "SampleTag has no filter nmae__value"],
  [{ constructor: true }, "SampleDevice has no constructor"],
])("refuses the selection %j before sending", async (select, message) => {
  await using infrahub = await playInfrahub();
  const error = await caught(
    InvalidInputError,
    infrahub.untyped.all("SampleDevice", { select: select as never }),
  );
  expect(error.message).toContain(message);
  expect(infrahub.asked).toEqual([]);
});

it.each([
  [{ include: ["nmae"] }, "SampleDevice has no nmae"],
  [{ exclude: ["nmae"] }, "SampleDevice has no nmae"],
  [{ include: ["tags"], exclude: ["tags"] }, "tags"],
  [{ include: ["tags"], select: { name: true } }, "select"],
  [{ exclude: ["name"], select: { name: true } }, "select"],
])("refuses %j before sending", async (options, message) => {
  await using infrahub = await playInfrahub();
  const error = await caught(InvalidInputError, infrahub.untyped.all("SampleDevice", options as object));
  expect(error.message).toContain(message);
  expect(infrahub.asked).toEqual([]);
});

it("takes undefined for what is not selected", async () => {
  await using infrahub = await playInfrahub();
  const select = { name: true, role: undefined, site: undefined, tags: { $limit: undefined } };
  await infrahub.untyped.all("SampleDevice", { select: select as never });
  expect(infrahub.asked[0]?.query).toContain("__typename name { value } tags { edges");
});

it("refuses an unknown kind", async () => {
  await using infrahub = await playInfrahub();
  const error = await caught(SchemaNotFoundError, infrahub.untyped.all("SampleDvice"));
  expect(error).toMatchObject({ code: "SCHEMA_NOT_FOUND", data: { kind: "SampleDvice" } });
  expect(error.message).toContain("SampleDvice");
  expect(infrahub.asked).toEqual([]);
});
