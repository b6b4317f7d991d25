import {
  apiTokenAuth,
  createRestClient,
  type AuthStrategy,
  type OperationTraits,
  type RestClient,
  type RetryEvent,
} from "../../src/rest.js";
import { expectType } from "./expect-type.js";

/** Types as generated from a server of one's own. */
interface OwnPaths {
  "/api/own/{name}": {
    get: {
      parameters: { path: { name: string }; query?: { limit?: number } };
      responses: {
        200: { content: { "application/json": { size: number } } };
        404: { content: { "application/json": { reason: string } } };
      };
    };
  };
}

/** Options of the client and settings of its calls. */
export async function settings(): Promise<void> {
  createRestClient({
    address: "http://localhost:8000",
    auth: apiTokenAuth("t"),
    branch: "b",
    at: new Date(),
    timeout: 5,
    totalTimeout: Infinity,
    retry: { limit: 1, baseDelay: 1, maxDelay: 1 },
    onRetry: (event) => {
      expectType<RetryEvent>()(event);
    },
    priority: "low",
    tracker: "t",
  });
  createRestClient({ address: process.env["ADDRESS"], apiToken: process.env["TOKEN"] });
  // @ts-expect-error -- ms are a number
  createRestClient({ timeout: "5" });
  // @ts-expect-error -- no such priority
  createRestClient({ priority: "urgent" });
  // @ts-expect-error -- misspelt
  createRestClient({ adress: "http://localhost:8000" });
  // @ts-expect-error -- a moment is a Date or a text
  createRestClient({ at: 1_705_314_600 });
  // @ts-expect-error -- `repeatable` belongs to a call
  createRestClient({ repeatable: true });

  const rest = createRestClient();
  await rest.GET("/api/info", {
    timeout: 5,
    totalTimeout: 5,
    retry: { limit: 0 },
    priority: "high",
    repeatable: false,
  });
  // @ts-expect-error -- ms are a number
  await rest.GET("/api/info", { timeout: "5" });
  // @ts-expect-error -- misspelt
  await rest.GET("/api/info", { retry: { limits: 0 } });
  // @ts-expect-error -- yes or no
  await rest.GET("/api/info", { repeatable: "yes" });
}

/** Scopes. */
export function scopes(): void {
  const rest = createRestClient();
  expectType<RestClient>()(rest.with({ branch: "b", at: "-1h" }));
  expectType<RestClient>()(rest.with({ at: new Date() }).with({ branch: undefined, at: undefined }));
  // @ts-expect-error -- misspelt
  rest.with({ brnch: "b" });
  // @ts-expect-error -- a branch is named by a text
  rest.with({ branch: 1 });
  // @ts-expect-error -- a setting is no scope
  rest.with({ timeout: 5 });
}

/** Strategies of one's own. */
export function strategies(): void {
  const own: AuthStrategy = {
    authenticate(headers, context) {
      expectType<Headers>()(headers);
      expectType<string>()(context.origin);
    },
  };
  createRestClient({ auth: own });
  // @ts-expect-error -- a strategy sets the credentials
  createRestClient({ auth: {} });
}

/** A client of one's own types. */
export async function ownPaths(): Promise<void> {
  const operations: OperationTraits = { "GET /api/own/{name}": ["branch"] };
  const rest = createRestClient<OwnPaths>({ operations });
  const call = { params: { path: { name: "n" }, query: { limit: 1 } } };
  const { data, error } = await rest.with({ branch: "b" }).GET("/api/own/{name}", call);
  if (error) expectType<string>()(error.reason);
  else expectType<number>()(data.size);
  // @ts-expect-error -- a path of the package's own document
  await rest.GET("/api/info");
  // @ts-expect-error -- no such trait
  createRestClient<OwnPaths>({ operations: { "GET /api/own/{name}": ["brnch"] } });
}
