import { createRestClient, unwrap, type components } from "../../src/rest.js";
import { expectType } from "./expect-type.js";

type Schemas = components["schemas"];

const rest = createRestClient();
const object = { params: { path: { identifier: "i" } } };

/** `error` tells data and refusal apart. */
export async function discriminated(): Promise<void> {
  const result = await rest.GET("/api/info");
  expectType<Response>()(result.response);
  // @ts-expect-error -- there may be no data
  result.data.version.trim();
  if (result.error) {
    expectType<undefined>()(result.data);
  } else {
    expectType<Schemas["InfoAPI"]>()(result.data);
    expectType<undefined>()(result.error);
  }

  const { data, error } = await rest.GET("/api/menu");
  if (error) {
    // @ts-expect-error -- which of the refusals it is must be asked first
    String(error.detail);
    if ("errors" in error) expectType<string | undefined>()(error.errors[0]?.message);
    else expectType<string | undefined>()(error.detail?.[0]?.msg);
    return;
  }
  expectType<Schemas["MenuItemList"][] | undefined>()(data.sections["object"]);
  // @ts-expect-error -- no such field
  String(data.section);
}

/** GraphQL's answer holds data and errors together. */
export async function graphql(): Promise<void> {
  const { data } = await rest.POST("/graphql/{branch_name}", {
    params: { path: { branch_name: "main" } },
    body: { query: "query ($a: Int) { a(b: $a) }", variables: { a: 1 }, operationName: "Q" },
  });
  expectType<Record<string, unknown> | null | undefined>()(data?.data);
  expectType<string | undefined>()(data?.errors?.[0]?.extensions?.code);
}

/** `parseAs` decides the type of the data. */
export async function parsed(): Promise<void> {
  const text = await rest.GET("/api/info", { parseAs: "text" });
  if (!text.error) expectType<string>()(text.data);
  const stream = await rest.GET("/api/storage/object/{identifier}", { ...object, parseAs: "stream" });
  if (!stream.error) expectType<Response["body"]>()(stream.data);
  const blob = await rest.GET("/api/storage/object/{identifier}", { ...object, parseAs: "blob" });
  if (!blob.error) expectType<Blob>()(blob.data);
  const bytes = await rest.GET("/api/storage/object/{identifier}", { ...object, parseAs: "arrayBuffer" });
  if (!bytes.error) expectType<ArrayBuffer>()(bytes.data);
  const json = await rest.GET("/api/info", { parseAs: "json" });
  if (!json.error) expectType<Schemas["InfoAPI"]>()(json.data);
  // @ts-expect-error -- no such form
  await rest.GET("/api/info", { parseAs: "xml" });
}

/** `unwrap` gives the data alone. */
export async function unwrapped(): Promise<void> {
  expectType<Schemas["InfoAPI"]>()(await unwrap(rest.GET("/api/info")));
  expectType<string>()(await unwrap(rest.GET("/api/info", { parseAs: "text" })));
  expectType<Schemas["UserToken"]>()(
    await unwrap(rest.POST("/api/auth/login", { body: { username: "u", password: "p" } })),
  );
  // @ts-expect-error -- the call itself, not its answer
  await unwrap(await rest.GET("/api/info"));
}
