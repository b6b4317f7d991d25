import { describe, expect, test } from "vitest";
import {
  InvalidInputError,
  NodeNotFoundError,
  NodeNotUniqueError,
  type NodeRef,
} from "../../../../src/index.js";
import { checkKind, findNodeId } from "../../../../src/resources/base/find-node-id.js";
import { ANY_ID } from "../../client/play-any-answer.js";
import { answeringClient } from "../../graphql/answering-client.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";

hideEnvironment();

const OTHER_ID = ANY_ID.replace("18", "19");

describe("a node of a known kind", () => {
  test("is taken where its kind is one of those needed, or is not known", () => {
    for (const node of [ANY_ID, { id: ANY_ID }, { hfid: ["a"] }, { id: ANY_ID, kind: "B" }])
      expect(() => {
        checkKind(node, "A", "B");
      }).not.toThrow();
  });

  test("is refused where it is another one", () => {
    expect(() => {
      checkKind({ id: ANY_ID, kind: "C" }, "A", "B");
    }).toThrow(new InvalidInputError("Expected a node of kind A or B, received one of kind C."));
  });
});

describe("the id of a node", () => {
  const answer = (...ids: string[]) => ({ data: { result: { edges: ids.map((id) => ({ node: { id } })) } } });
  const find = (
    node: unknown,
    { rest }: ReturnType<typeof answeringClient> = answeringClient(answer("x")),
    ownKind?: string,
  ) => findNodeId(rest, "group", node as NodeRef, {}, ownKind);

  test("is the text given, or that of the object given", async () => {
    const server = answeringClient(answer("x"));
    expect(await find(ANY_ID, server)).toBe(ANY_ID);
    expect(await find({ id: OTHER_ID, kind: "SampleTag", hfid: ["a"] }, server)).toBe(OTHER_ID);
    expect(server.sent).toEqual([]);
  });

  test.each([["a name"], [""], [{}], [{ id: "" }], [{ id: 5 }], [null], [undefined], [5], [[ANY_ID]]])(
    "is not in %j",
    async (given) => {
      const server = answeringClient(answer("x"));
      const error = await caught(InvalidInputError, find(given, server));
      expect(error.message).toMatch(/^group: /);
      expect(server.sent).toEqual([]);
    },
  );

  test("is asked for by the human-friendly id, of the kind that is given or needed", async () => {
    const server = answeringClient(answer("x"));
    expect(await find({ hfid: ["a", "b"] }, server, "CoreGroup")).toBe("x");
    expect(await find({ hfid: ["a"], kind: "SampleTag" }, server, "CoreGroup")).toBe("x");
    const query = (kind: string) =>
      `query NodeId($hfid: [String]) { result: ${kind}(hfid: $hfid) { edges { node { id } } } }`;
    expect(server.sent).toEqual([
      { query: query("CoreGroup"), variables: { hfid: ["a", "b"] }, operationName: "NodeId" },
      { query: query("SampleTag"), variables: { hfid: ["a"] }, operationName: "NodeId" },
    ]);
  });

  test("is not asked for by a human-friendly id whose kind nobody knows, or is no name", async () => {
    const server = answeringClient(answer("x"));
    const error = await caught(InvalidInputError, find({ hfid: ["a"] }, server));
    expect(error.message).toBe(
      "group: a human-friendly id is unique within its kind only. Give { kind, hfid }, or the id.",
    );
    await caught(InvalidInputError, find({ hfid: ["a"], kind: "A { b }" }, server));
    expect(server.sent).toEqual([]);
  });

  test("is refused where there is no node of that name", async () => {
    const search = find({ hfid: ["a", "b"] }, answeringClient(answer()), "CoreGroup");
    const error = await caught(NodeNotFoundError, search);
    expect(error.data).toEqual({ node_kind: "CoreGroup", identifier: "a / b" });
  });

  test("is refused where nodes share the name", async () => {
    const search = find({ hfid: ["a", "b"] }, answeringClient(answer("x", "y")), "CoreGroup");
    const error = await caught(NodeNotUniqueError, search);
    expect(error.message).toBe("More than one CoreGroup is called a / b.");
    expect(error.data).toEqual({ node_kind: "CoreGroup", identifiers: ["x", "y"] });
  });

  test.each([[[]], [[""]], [["a", ""]]])(
    "is not asked for by %j, which would name any node",
    async (hfid) => {
      const server = answeringClient(answer("x"));
      const error = await caught(InvalidInputError, find({ hfid }, server, "CoreGroup"));
      expect(error.message).toMatch(/^group: /);
      expect(server.sent).toEqual([]);
    },
  );
});
