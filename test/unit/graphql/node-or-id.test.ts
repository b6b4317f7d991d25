import { describe, expect, test } from "vitest";
import { checkKind, findId, hasHfidOnly, idOf, type NamedNode } from "../../../src/graphql/node-or-id.js";
import { InvalidInputError, NodeNotFoundError, NodeNotUniqueError } from "../../../src/index.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { answeringClient } from "./answering-client.js";

hideEnvironment();

describe("the id of a node", () => {
  test("is the text given, or that of the object given", () => {
    expect(idOf("a", "The group")).toBe("a");
    expect(idOf({ id: "b", kind: "SampleTag" }, "The group")).toBe("b");
  });

  test.each([[""], [{}], [{ id: "" }], [{ id: 5 }], [null], [undefined], [5]])("is not in %j", (given) => {
    expect(() => idOf(given as string, "The group")).toThrow(
      new InvalidInputError("The group: give its id, or a node that has one."),
    );
  });
});

describe("a node of a known kind", () => {
  test("is taken where its kind is one of those needed, or is not known", () => {
    for (const node of ["a", { id: "a" }, { id: "a", kind: undefined }, { id: "a", kind: "B" }])
      expect(() => {
        checkKind(node, "A", "B");
      }).not.toThrow();
  });

  test("is refused where it is another one", () => {
    expect(() => {
      checkKind({ id: "a", kind: "C" }, "A", "B");
    }).toThrow(new InvalidInputError("A node of kind C was given; this takes A or B."));
  });
});

test("a node is named by its human-friendly id alone when it has no id", () => {
  expect(hasHfidOnly({ hfid: ["a"] })).toBe(true);
  expect(hasHfidOnly({ id: undefined, hfid: ["a"] })).toBe(true);
  expect(hasHfidOnly({ id: "x", hfid: ["a"] } as NamedNode)).toBe(false);
  expect(hasHfidOnly({ id: "x" })).toBe(false);
  expect(hasHfidOnly("x")).toBe(false);
});

describe("an id that is to be found", () => {
  const answer = (...ids: string[]) => ({ data: { result: { edges: ids.map((id) => ({ node: { id } })) } } });

  test("is not asked for where it is known", async () => {
    const { rest, sent } = answeringClient(answer("x"));
    expect(await findId(rest, "CoreGroup", "a", {})).toBe("a");
    expect(await findId(rest, "CoreGroup", { id: "b" }, {})).toBe("b");
    const error = await caught(InvalidInputError, findId(rest, "CoreGroup", "", {}));
    expect(error.message).toContain("CoreGroup: give its id");
    expect(sent).toEqual([]);
  });

  test("is asked for by the human-friendly id", async () => {
    const { rest, sent } = answeringClient(answer("x"));
    expect(await findId(rest, "CoreGroup", { hfid: ["a", "b"] }, {})).toBe("x");
    expect(sent).toEqual([
      {
        query: "query NodeId($hfid: [String]) { result: CoreGroup(hfid: $hfid) { edges { node { id } } } }",
        variables: { hfid: ["a", "b"] },
        operationName: "NodeId",
      },
    ]);
  });

  test("is refused where there is no node of that name", async () => {
    const { rest } = answeringClient(answer());
    const error = await caught(NodeNotFoundError, findId(rest, "CoreGroup", { hfid: ["a", "b"] }, {}));
    expect(error.data).toEqual({ node_kind: "CoreGroup", identifier: "a / b" });
  });

  test("is refused where nodes share the name", async () => {
    const { rest } = answeringClient(answer("x", "y"));
    const error = await caught(NodeNotUniqueError, findId(rest, "CoreGroup", { hfid: ["a", "b"] }, {}));
    expect(error.message).toBe("More than one CoreGroup is called a / b.");
    expect(error.data).toEqual({ node_kind: "CoreGroup", identifiers: ["x", "y"] });
  });

  test.each([[[]], [[""]], [["a", ""]]])(
    "is not asked for by %j, which would name any node",
    async (hfid) => {
      const { rest, sent } = answeringClient(answer("x"));
      const error = await caught(InvalidInputError, findId(rest, "CoreGroup", { hfid }, {}));
      expect(error.message).toBe("CoreGroup: the human-friendly id is empty, or a part of it.");
      expect(sent).toEqual([]);
    },
  );
});
