import { describe, expect, test } from "vitest";
import { takeFiles } from "../../../src/graphql/take-files.js";

const document = "mutation ($file: Upload!) { a(file: $file) }";

test("variables without a file stay as they are", () => {
  const body = { query: document, variables: { a: { b: [1, null, { c: new Date(0) }] }, d: undefined } };
  expect(takeFiles(body)).toBe(body);
});

describe("files are taken out of variables", () => {
  const blob = new Blob(["x"]);
  const bytes = new Uint8Array([1]);
  const stream = { file: blob.stream(), name: "s.txt" };

  test("at any depth, and named by where they were", () => {
    const variables = {
      file: blob,
      data: { list: [{ logo: bytes }, { logo: stream, keep: 1 }] },
      other: "x",
    };
    const form = takeFiles({ query: document, variables, operationName: "A" }) as Map<string, unknown>;
    expect([...form.keys()]).toEqual(["operations", "map", "0", "1", "2"]);
    expect(JSON.parse(form.get("operations") as string)).toEqual({
      query: document,
      variables: { file: null, data: { list: [{ logo: null }, { logo: null, keep: 1 }] }, other: "x" },
      operationName: "A",
    });
    expect(JSON.parse(form.get("map") as string)).toEqual({
      0: ["variables.file"],
      1: ["variables.data.list.0.logo"],
      2: ["variables.data.list.1.logo"],
    });
    expect([form.get("0"), form.get("1"), form.get("2")]).toEqual([blob, bytes, stream]);
    expect(variables.file).toBe(blob);
  });

  test("and a variable called file beside one called name is no file with a name", () => {
    const form = takeFiles({ query: document, variables: { file: blob, name: "x" } }) as Map<string, unknown>;
    expect(JSON.parse(form.get("operations") as string)).toMatchObject({
      variables: { file: null, name: "x" },
    });
  });
});
