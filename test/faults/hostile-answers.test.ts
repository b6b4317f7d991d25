import { inspect } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { InfrahubError } from "../../src/index.js";
import { NodeInfrahubClient } from "../../src/node/node-infrahub-client.js";
import { EVERY_CALL, type EveryCall } from "../unit/client/every-call.js";
import { playAnyAnswer } from "../unit/client/play-any-answer.js";
import { FakeClock } from "../unit/helpers/fake-clock.js";
import { hideEnvironment } from "../unit/helpers/hide-environment.js";
import { API_TOKEN } from "../unit/helpers/secrets.js";
import { randomFrom } from "./helpers/seeded-random.js";
import { difference, positionsIn, replaced, WRONG } from "./helpers/wrong-shapes.js";

/** The part of all wrong answers that is tried: by default one of so many. `HOSTILE_ANSWERS=1` tries all. */
const PART = Number(process.env["HOSTILE_ANSWERS"] ?? 25);

hideEnvironment();

let cases = 0;
afterAll(() => {
  if (PART === 1) console.log(`${cases} answers were changed.`);
});

/** Checks never end where nothing new happens; the type of an event decides what it has; the sample schema cannot be exported. */
const LEFT_OUT = /^ProposedChangeManager\.runChecks$|^SchemaManager\.export$|^EventManager\.(filter|stream)$/;

const CALLS = Object.entries(EVERY_CALL)
  .flatMap(([owner, calls]) =>
    Object.entries(calls).flatMap(([name, call]) => (call ? [{ name: `${owner}.${name}`, ...call }] : [])),
  )
  .filter(({ name }) => !LEFT_OUT.test(name));

type Change = (json: unknown, index: number) => unknown;

interface End {
  result?: unknown;
  error?: unknown;
  answers: unknown[];
}

/** How a call ends when its answers are changed. */
async function run({ call }: EveryCall, change: Change): Promise<End> {
  const played = playAnyAnswer();
  const answers: unknown[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const answer = await played.fetch(input, init);
    const json: unknown = await answer.json();
    const changed = change(json, answers.push(json) - 1);
    return changed instanceof Response ? changed : Response.json(changed ?? null);
  };
  const client = new NodeInfrahubClient({
    ...{ address: "http://infrahub.test", apiToken: API_TOKEN, configFile: false, branch: "feature" },
    ...{ fetch, retry: { limit: 0 }, clock: new FakeClock() },
  });
  try {
    return { result: await call(client, { totalTimeout: 60_000 }), answers };
  } catch (error) {
    return { error, answers };
  }
}

function verdict(right: unknown, { result, error }: End, comparable: boolean): string | undefined {
  if (error === undefined) return comparable ? difference(right, result) : undefined;
  return error instanceof InfrahubError ? undefined : inspect(error, { compact: true, depth: 0 });
}

describe.each(CALLS)("$name", (call) => {
  test("reads answers of wrong shapes for what they are", async () => {
    const { result, error, answers } = await run(call, (json) => json);
    expect(error).toBeUndefined();
    // What a document of the user's own, or a stored query, returns is handed on as it is; a diff need not have a task.
    const comparable = !/executeGraphQL|queryGqlQuery|DiffManager.update/i.test(call.name);
    const random = randomFrom(1);
    const wrong: string[] = [];
    for (const [index, answer] of answers.entries()) {
      const isGraphql = Object.keys(answer as object).length === 1;
      for (const position of positionsIn(answer))
        for (const by of WRONG) {
          if (random() > 1 / PART) continue;
          // The call reads a member that the wrong schema has not.
          if (call.reach.startsWith("node") && index === 0) continue;
          // Values of attributes may be any JSON.
          if (position.at(-1) === "value") continue;
          cases++;
          const end = await run(call, (json, at) => (at === index ? replaced(json, position, by) : json));
          const found = verdict(result, end, comparable && isGraphql && position[0] === "data");
          if (found) wrong.push(`${index}: ${position.join(".")} = ${inspect(by)}: ${found}`);
        }
    }
    expect(wrong).toEqual([]);
  });
});
