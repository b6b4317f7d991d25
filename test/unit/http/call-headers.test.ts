import { expect, test } from "vitest";
import { callHeaders } from "../../../src/http/call-headers.js";
import { ConfigurationError } from "../../../src/rest.js";

test.each([undefined, null, "x-a: 1"])("%o is no header at all", (headers) => {
  expect(callHeaders(headers, {})).toBeUndefined();
});

test("an object is given on as it is, with what takes a header of the client's away", () => {
  const headers = { "x-a": "1", "x-gone": null, "x-left": undefined, "x-list": ["1", "2"] };
  expect(callHeaders(headers, {})).toBe(headers);
});

test("pairs, and headers of another realm, become the platform's own", () => {
  const headers = callHeaders([["x-a", "1"]], {});
  expect(headers).toBeInstanceOf(Headers);
  expect([...(headers as Headers)]).toEqual([["x-a", "1"]]);
  expect([...(callHeaders(new Map([["x-b", "2"]]), {}) as Headers)]).toEqual([["x-b", "2"]]);
});

test.each<[unknown, Record<string, unknown>]>([
  [{ "x-a": "1\n2" }, {}],
  [{ "x a": "1" }, {}],
  [{ "x-list": ["1", "2\n3"] }, {}],
  [[["x-a", "€"]], {}],
  [undefined, { "x-a": "1\n2" }],
])("refuses %o and the parameters %o, and names the option, not the value", (headers, header) => {
  const call = () => callHeaders(headers, { header });
  expect(call).toThrow(ConfigurationError);
  expect(call).toThrow(/^headers: a name or a value holds what no header may hold/);
});
