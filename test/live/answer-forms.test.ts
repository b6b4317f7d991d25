import { expect, it } from "vitest";
import { checkAnswer } from "../../src/graphql/check-answer.js";
import { selectionOf, type Selection } from "../../src/graphql/selection-of.js";
import { InfrahubClient } from "../../src/index.js";
import { NodeInfrahubClient } from "../../src/node/node-infrahub-client.js";
import { EVERY_CALL } from "../unit/client/every-call.js";
import { playAnyAnswer } from "../unit/client/play-any-answer.js";
import { FakeClock } from "../unit/helpers/fake-clock.js";
import { liveClient } from "./helpers/live-client.js";
import { describeLive } from "./server/live.js";

interface TypeReference {
  kind: string;
  name: string | null;
  ofType?: TypeReference;
}

interface ObjectType {
  name: string;
  fields: { name: string; type: TypeReference }[] | null;
  possibleTypes: { name: string }[] | null;
}

const TYPES = `query Types {
  __schema {
    types {
      name
      possibleTypes { name }
      fields { name type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
    }
  }
}`;

/** The documents of the client's own that its methods send. */
async function documents(): Promise<Set<string>> {
  const found = new Set<string>();
  for (const call of Object.values(EVERY_CALL).flatMap((calls) => Object.values(calls))) {
    if (!call) continue;
    const played = playAnyAnswer();
    const client = new NodeInfrahubClient({
      ...{ address: "http://infrahub.test", apiToken: "any", configFile: false, branch: "feature" },
      ...{ fetch: played.fetch, retry: { limit: 0 }, clock: new FakeClock() },
    });
    await Promise.resolve(call.call(client, { totalTimeout: 60_000 })).catch(() => undefined);
    for (const { url, body } of played.sent)
      if (url.startsWith("/graphql") && body.startsWith("{"))
        found.add((JSON.parse(body) as { query: string }).query);
  }
  return found;
}

describeLive("answers of the client's own documents", () => {
  it("are accepted in the form that the server's schema gives them", async () => {
    const live = new InfrahubClient(liveClient());
    const { __schema: schema } = await live.executeGraphQL<{ __schema: { types: ObjectType[] } }>(TYPES);
    const types = new Map(schema.types.map((type) => [type.name, type]));
    let lists = 0;

    /** An answer of a selection's form; `undefined` for the kinds of the sample schema, which this server has not. */
    const answerOf = (owner: string, selection: Selection): Record<string, unknown> | undefined => {
      const owners = [owner, ...(types.get(owner)?.possibleTypes ?? []).map(({ name }) => name)];
      const fields = owners.flatMap((name) => types.get(name)?.fields ?? []);
      const answer: Record<string, unknown> = {};
      for (const [key, { name, fields: inner }] of selection) {
        let type = fields.find((field) => field.name === name)?.type;
        if (name === "__typename") type = { kind: "SCALAR", name: "String" };
        if (!type) return undefined;
        let isList = false;
        for (; type.ofType; type = type.ofType) isList ||= type.kind === "LIST";
        const one = inner ? answerOf(type.name ?? "", inner) : leafOf(name, type.name ?? "");
        if (!one) return undefined;
        if (isList) lists++;
        answer[key] = isList ? [one] : one;
      }
      return answer;
    };

    const wrong: unknown[] = [];
    const checked: string[] = [];
    for (const document of await documents()) {
      const owner = /^\s*mutation/.test(document) ? "Mutation" : "Query";
      const answer = answerOf(owner, selectionOf(document).selection);
      if (!answer) continue;
      checked.push(document);
      try {
        checkAnswer(document, answer);
      } catch (error) {
        wrong.push({ document, error });
      }
    }
    expect(wrong).toEqual([]);
    expect(checked.length).toBeGreaterThan(50);
    expect(lists).toBeGreaterThan(50);
  });
});

function leafOf(name: string, type: string): unknown {
  if (type === "Boolean") return true;
  if (type === "Int" || type === "BigInt") return 1;
  if (type === "GenericScalar" || type === "JSONString") return { any: ["json", { of: 1 }] };
  return name === "__typename" ? "Any" : "x";
}
