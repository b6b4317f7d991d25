import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  createRestClient,
  InvalidInputError,
  NotFoundError,
  play,
  playFromFile,
  record,
  recordToFile,
  unwrap,
  type Exchange,
} from "../../../src/node.js";
import { InfrahubClient } from "../../../src/index.js";
import { answerJson, refusalBody } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer, type Handler } from "../helpers/loopback-server.js";
import { quickClient } from "../helpers/quick-client.js";
import { PASSWORD, SECRET_MARK } from "../helpers/secrets.js";
import { sessionServer } from "../helpers/session-server.js";

hideEnvironment();

const NOWHERE = "http://infrahub.test";
const artifact = { params: { path: { artifact_id: "1" } }, parseAs: "arrayBuffer" } as const;
const identifier = ({ i }: { i: number }) => `00000000-0000-4000-8000-00000000000${i}`;

const handler: Handler = ({ target, body }, response, index) => {
  if (target.startsWith("/api/artifact/")) response.writeHead(200).end(Buffer.from([0, 255, 128]));
  else if (target === "/api/menu") answerJson(response, refusalBody("There is none.", 404), 404);
  else answerJson(response, { data: { index, asked: body.toString() } });
};

/** Records what `session` does, and gives what it gave. */
async function recorded<T>(session: (client: InfrahubClient) => Promise<T>): Promise<[T, Exchange[]]> {
  await using server = await loopbackServer(handler);
  const exchanges: Exchange[] = [];
  const rest = quickClient(server.url);
  rest.use(record((exchange) => exchanges.push(exchange)));
  return [await session(new InfrahubClient(rest)), exchanges];
}

function playing(exchanges: Exchange[]): InfrahubClient {
  const client = new InfrahubClient({ address: NOWHERE });
  client.rest.use(play(JSON.parse(JSON.stringify(exchanges)) as Exchange[]));
  return client;
}

test("a session is played as it was", async () => {
  const session = async (client: InfrahubClient) => [
    await client.executeGraphQL("query A { a }"),
    await client.executeGraphQL("query A { a }"),
    await client.with({ at: new Date(0) }).executeGraphQL("query A { a }"),
    [...new Uint8Array(await unwrap(client.rest.GET("/api/artifact/{artifact_id}", artifact)))],
    (await caught(NotFoundError, unwrap(client.rest.GET("/api/menu")))).message,
  ];
  const [results, exchanges] = await recorded(session);
  expect(exchanges).toHaveLength(5);
  expect(results[0]).not.toEqual(results[1]);
  const client = playing(exchanges);
  expect(await session(client)).toEqual(results);
  expect(await client.executeGraphQL("query A { a }")).toEqual(results[1]);
});

test("identifiers that are chosen anew find their answers in their order", async () => {
  const create = (client: InfrahubClient, i: number) =>
    client.executeGraphQL("mutation Make($id: String!) { a(id: $id) }", { id: identifier({ i }) });
  const [results, exchanges] = await recorded(async (client) => [
    await create(client, 1),
    await create(client, 2),
  ]);
  const client = playing(exchanges);
  expect([await create(client, 3), await create(client, 4)]).toEqual(results);
  expect(await create(playing(exchanges), 2)).toEqual(results[1]);
});

test("what was not recorded is refused", async () => {
  const error = await caught(InvalidInputError, playing([]).executeGraphQL("{ a }"));
  expect(error.message).toContain("POST /graphql.");
});

describe("a recording holds no secret", () => {
  test("of credentials and logins", async () => {
    await using server = await sessionServer(PASSWORD);
    const exchanges: Exchange[] = [];
    const rest = quickClient(server.url, { username: "admin", password: PASSWORD });
    rest.use(record((exchange) => exchanges.push(exchange)));
    await unwrap(rest.GET("/api/info"));
    await unwrap(rest.POST("/api/auth/login", { body: { username: "admin", password: PASSWORD } }));
    await rest.GET("/api/oauth2/{provider_name}/token", {
      params: { path: { provider_name: "p" }, query: { code: SECRET_MARK, state: SECRET_MARK } },
    });
    await rest.logout();
    expect(exchanges.map(({ target }) => target)).toEqual([
      "/api/info",
      "/api/auth/login",
      "/api/oauth2/p/token?code=redacted&state=redacted",
      "/api/auth/logout",
    ]);
    expect(JSON.stringify(exchanges)).not.toContain(SECRET_MARK);
    expect(JSON.parse(exchanges[1]?.answer ?? "")).toEqual({
      access_token: "redacted",
      refresh_token: "redacted",
    });
  });

  test("of bodies", async () => {
    const [, exchanges] = await recorded((client) =>
      client.executeGraphQL(
        `mutation Make { a(data: { password: { value: "${SECRET_MARK}\\"" }, api_token: """${SECRET_MARK}""", name: { value: "kept" } }) }`,
        {
          data: {
            password: { value: SECRET_MARK },
            tokens: [SECRET_MARK],
            is_secret: true,
            name: "kept, too",
          },
        },
      ),
    );
    const [{ body = "" } = {}] = exchanges;
    expect(body).not.toContain(SECRET_MARK);
    expect(JSON.parse(body)).toEqual({
      query:
        'mutation Make { a(data: { password: { value: "redacted" }, api_token: "redacted", name: { value: "kept" } }) }',
      variables: {
        data: { password: { value: "redacted" }, tokens: ["redacted"], is_secret: true, name: "kept, too" },
      },
      operationName: "Make",
    });
  });

  test("of forms", async () => {
    const [, exchanges] = await recorded((client) =>
      client.executeGraphQL("mutation ($file: Upload!) { a(file: $file) }", {
        file: new File(["content"], "a.txt"),
        password: SECRET_MARK,
      }),
    );
    const { body = "" } = exchanges[0] ?? { body: "" };
    expect(JSON.parse(body)).toMatchObject({ 0: { name: "a.txt", size: 7 } });
    expect(body).not.toContain(SECRET_MARK);
  });
});

test("a file keeps a recording, in order", async () => {
  const folder = await mkdtemp(join(tmpdir(), "infrahub-client-"));
  const path = join(folder, "session.jsonl");
  try {
    await using server = await loopbackServer(handler);
    const rest = createRestClient({ address: server.url });
    rest.use(recordToFile(path));
    const answers = await Promise.all(
      [1, 2, 3].map((i) => new InfrahubClient(rest).executeGraphQL("query A($i: Int) { a(i: $i) }", { i })),
    );
    expect((await readFile(path, "utf8")).trimEnd().split("\n")).toHaveLength(3);
    const client = new InfrahubClient({ address: NOWHERE });
    client.rest.use(await playFromFile(path));
    expect(await client.executeGraphQL("query A($i: Int) { a(i: $i) }", { i: 2 })).toEqual(answers[1]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
