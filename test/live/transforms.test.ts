import { text } from "node:stream/consumers";
import { expect, expectTypeOf, it } from "vitest";
import {
  InfrahubClient,
  InvalidInputError,
  NodeNotFoundError,
  ServerError,
  unwrap,
} from "../../src/index.js";
import { liveClient } from "./helpers/live-client.js";
import { liveFixture } from "./helpers/live-fixture.js";
import { refusal } from "./helpers/refusal.js";
import { describeLive } from "./server/live.js";

const JINJA2 = "/api/transform/jinja2/{transform_id}";
const PYTHON = "/api/transform/python/{transform_id}";

function forFirstDevice(transform: "jinja2Transform" | "pythonTransform") {
  const { devices, names } = liveFixture();
  const name = devices[0]?.name ?? "";
  return { name, params: { path: { transform_id: names[transform] }, query: { variables: { name } } } };
}

describeLive("a Jinja2 transform", () => {
  it("renders a string", async () => {
    const { name, params } = forFirstDevice("jinja2Transform");
    const { data, response } = await liveClient().GET(JINJA2, { params });
    expectTypeOf(data).toEqualTypeOf<string | undefined>();
    expect(data?.trimEnd()).toBe(`hostname ${name}`);
    expect(response.headers.get("content-type")).toContain("text/plain");
  });

  it("renders another text on a branch, here as a stream", async () => {
    const { name, params } = forFirstDevice("jinja2Transform");
    const rest = liveClient().with({ branch: liveFixture().branch });
    const stream = await unwrap(rest.GET(JINJA2, { params, parseAs: "stream" }));
    const rendered = await text(stream as AsyncIterable<Uint8Array>);
    expect(rendered.split("\n").slice(0, 2)).toEqual([`hostname ${name}`, "! changed on a branch"]);
  });

  it("is refused when there is none of this name", async () => {
    const params = { path: { transform_id: "unknown" } };
    const error = await refusal(NodeNotFoundError, unwrap(liveClient().GET(JINJA2, { params })));
    expect(error.data).toEqual({ node_kind: "CoreTransformJinja2", identifier: "unknown" });
  });

  it("fails when its query misses a variable, and says which", async () => {
    const { path } = forFirstDevice("jinja2Transform").params;
    const rest = liveClient({ retry: { limit: 0 } });
    const error = await refusal(ServerError, unwrap(rest.GET(JINJA2, { params: { path } })));
    expect(error.status).toBe(502);
    expect(error.message).toContain("'$name' of required type 'String!' was not provided");
  });
});

describeLive("a Python transform", () => {
  it("returns what its class makes of the data", async () => {
    const { name, params } = forFirstDevice("pythonTransform");
    const { data, response } = await liveClient().GET(PYTHON, { params });
    expectTypeOf(data).toEqualTypeOf<unknown>();
    expect(data).toEqual({ hostname: name, role: "leaf" });
    expect(response.headers.get("content-type")).toContain("application/json");
  });

  it("runs on a branch", async () => {
    const { name, params } = forFirstDevice("pythonTransform");
    const rest = liveClient({ branch: liveFixture().branch });
    expect(await unwrap(rest.GET(PYTHON, { params }))).toEqual({ hostname: name, role: "leaf" });
  });

  it("is refused when there is none of this name", async () => {
    const params = { path: { transform_id: "unknown" } };
    const error = await refusal(NodeNotFoundError, unwrap(liveClient().GET(PYTHON, { params })));
    expect(error.data).toEqual({ node_kind: "CoreTransformPython", identifier: "unknown" });
  });

  it("hands on what its class raises", async () => {
    const { path } = forFirstDevice("pythonTransform").params;
    const query = { variables: { name: "live-unknown" } };
    const error = await refusal(ServerError, unwrap(liveClient().GET(PYTHON, { params: { path, query } })));
    expect(error).toMatchObject({ status: 500, message: "list index out of range" });
  });
});

describeLive("client.transform", () => {
  it("runs both kinds, by name and by id, on any branch", async () => {
    const { branch, names } = liveFixture();
    const { name, params } = forFirstDevice("jinja2Transform");
    const client = new InfrahubClient(liveClient());
    const { jinja2Transform, pythonTransform } = names;
    const { variables } = params.query;
    expect((await client.transform.jinja2(jinja2Transform, { variables })).trimEnd()).toBe(
      `hostname ${name}`,
    );
    expect(await client.transform.jinja2(jinja2Transform, { variables, branch })).toContain("on a branch");
    const { id } = await client.get("CoreTransformPython", { name__value: pythonTransform }, { select: {} });
    const facts = await client.with({ branch }).transform.python<{ role: string }>(id, { variables });
    expect(facts).toEqual({ hostname: name, role: "leaf" });
  });

  it("is refused by its own class", async () => {
    const { transform } = new InfrahubClient(liveClient({ retry: { limit: 0 } }));
    const { jinja2Transform, pythonTransform } = liveFixture().names;
    await refusal(NodeNotFoundError, transform.jinja2("unknown"));
    await refusal(NodeNotFoundError, transform.python("unknown"));
    await refusal(ServerError, transform.jinja2(jinja2Transform));
    const unknown = { variables: { name: "live-unknown" } };
    expect((await refusal(ServerError, transform.python(pythonTransform, unknown))).message).toContain(
      "index",
    );
    await refusal(InvalidInputError, transform.jinja2(jinja2Transform, { variables: { branch: "b" } }));
  });
});
