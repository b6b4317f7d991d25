import { describe, expect, test } from "vitest";
import { ask, askFields, askOrNull } from "../../../src/graphql/ask.js";
import { UnexpectedResponseError } from "../../../src/rest.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { answeringClient } from "./answering-client.js";

hideEnvironment();

const QUERY = "query Q($x: Int) { result: a(x: $x) { b } }";

describe("a document of our own", () => {
  test("gives what its one field holds", async () => {
    const { rest, sent } = answeringClient({ data: { result: { b: 1 } } });
    expect(await ask(rest, QUERY, { x: 5 }, {})).toEqual({ b: 1 });
    expect(sent).toEqual([{ query: QUERY, variables: { x: 5 }, operationName: "Q" }]);
  });

  test("gives what is made of its one field, or of all", async () => {
    const { rest } = answeringClient({ data: { result: { b: 1 } } });
    expect(await ask(rest, QUERY, {}, {}, ({ b }: { b: number }) => b + 1)).toBe(2);
    const read = ({ result }: { result: { b: number } }) => result.b + 2;
    expect(await askFields(rest, QUERY, {}, {}, read)).toBe(3);
  });

  test.each([[{}], [{ result: null }], [{ result: {} }], [{ result: [] }], [{ result: 5 }]])(
    "refuses an answer of the form %j",
    async (data) => {
      const { rest } = answeringClient({ data });
      await caught(
        UnexpectedResponseError,
        ask(rest, QUERY, {}, {}, () => "read"),
      );
    },
  );

  test("refuses an answer of which one field is null, unless that is an answer", async () => {
    const { rest } = answeringClient({ data: { first: { b: 1 }, second: null } });
    const document = "query Q { first: a { b } second: a { b } }";
    await caught(
      UnexpectedResponseError,
      askFields(rest, document, {}, {}, (fields) => fields),
    );
    const { rest: empty } = answeringClient({ data: { result: null } });
    expect(await askOrNull(empty, QUERY, {}, {})).toBeNull();
  });

  test("refuses an answer that has another field than the one that is read", async () => {
    const { rest } = answeringClient({ data: { a: { b: 1 } } });
    await caught(
      UnexpectedResponseError,
      ask(rest, "query { a { b } }", {}, {}, () => "read"),
    );
    const { rest: other } = answeringClient({ data: { result: "text" } });
    await caught(
      UnexpectedResponseError,
      ask(other, "query { result }", {}, {}, () => "read"),
    );
  });

  test("takes what reading throws for the answer's fault only where something is missing", async () => {
    const { rest } = answeringClient({ data: { result: { b: null } } });
    const read = ({ b }: { b: { c: number } }) => b.c;
    await caught(UnexpectedResponseError, ask(rest, QUERY, {}, {}, read));
    const fail = () => {
      throw new RangeError("not this");
    };
    await expect(ask(rest, QUERY, {}, {}, fail)).rejects.toThrow(RangeError);
  });
});

test("an answer of a wrong form leaves open whether a mutation was done, and says nothing of a query", async () => {
  const { rest } = answeringClient({ data: { result: null } });
  const outcomeOf = async (document: string) =>
    (await caught(UnexpectedResponseError, ask(rest, document, {}, {}))).outcome;
  expect(await outcomeOf("mutation M { result: a { ok } }")).toBe("unknown");
  expect(await outcomeOf("query M { result: a { ok } }")).toBeUndefined();
});
