import type { ResponseError } from "../errors/response-error.js";
import { UnexpectedResponseError } from "../errors/unexpected-response-error.js";
import type { RestClient } from "../http/rest-client.js";
import type { FilePart } from "../http/file-part.js";
import { createResponseError } from "../http/create-response-error.js";
import { prepareCall } from "../http/prepare-call.js";
import { unwrap } from "../http/unwrap.js";
import type { WriteOptions } from "../http/call-options.js";
import { checkVariables, takeFiles } from "./take-files.js";
import { checkRequestContext, type RequestContext } from "./request-context.js";

/** One mutation of a document. */
export interface MutationField {
  /** Its field, such as `BuiltinTagCreate`. */
  field: string;
  /** Type of its `data`, such as `BuiltinTagCreateInput`. */
  inputType: string;
  data: object;
  /** The file that its object is to hold. */
  file?: FilePart | undefined;
  /** What to read of the object that it made; nothing when left out. */
  selection?: string;
}

/** What became of one mutation. */
export type MutationResult =
  | { done: true; object: Readonly<Record<string, unknown>> | undefined }
  | { done: false; error: ResponseError | UnexpectedResponseError };

/** Where mutations run and how they are sent. */
export interface SendMutationsOptions extends WriteOptions {
  /** In whose name they run; the client's account when left out. */
  requestContext?: RequestContext | undefined;
}

/**
 * Sends mutations in one document. The server runs them in their order, each in a transaction of its own: one that
 * fails leaves the others done.
 *
 * @returns an outcome for each, in their order.
 * @throws whatever kept the server from running any of them.
 */
export async function sendMutations(
  rest: RestClient,
  mutations: readonly MutationField[],
  { requestContext, ...options }: SendMutationsOptions,
): Promise<MutationResult[]> {
  const call = prepareCall(rest, options);
  checkRequestContext(requestContext);
  const variables = {
    ...Object.fromEntries(mutations.map(({ data }, index) => [alias(index), data])),
    ...Object.fromEntries(mutations.flatMap(({ file }, index) => (file ? [[`file${index}`, file]] : []))),
    ...(requestContext && { context: { account: { id: requestContext.account.id } } }),
  };
  await checkVariables(variables);
  const operationName = nameOf(mutations);
  const query = printMutations(operationName, mutations, requestContext !== undefined);
  const body = takeFiles({ query, variables, operationName });
  const { response, ...answer } = await call.rest.POST("/graphql", {
    ...call.init,
    body: body as Exclude<typeof body, Map<string, unknown>>,
  });
  const told = (answer.data ?? {}) as { data?: Data | null; errors?: { path?: unknown[] }[] };
  if (!told.data) {
    // A refusal of the whole document: unwrap knows its class.
    await unwrap(Promise.resolve({ ...answer, response }));
  }
  const { data, errors } = told;
  return mutations.map((_, index): MutationResult => {
    const done = data?.[alias(index)];
    // An error deeper inside came while reading what was made: the mutation itself is done.
    if (done) return { done: true, object: done.object ?? undefined };
    const all = Array.isArray(errors) ? errors : [];
    const own = all.filter(({ path }) => path?.[0] === alias(index));
    if (all.length)
      return { done: false, error: createResponseError(response, { errors: own.length ? own : all }) };
    const { status } = response;
    const error = new UnexpectedResponseError(
      `The answer to ${mutations[index]?.field} is not Infrahub's: it is neither done nor refused. Check the address and what stands in front of it.`,
      { status, outcome: "unknown" },
    );
    return { done: false, error };
  });
}

type Data = Record<string, { object?: Record<string, unknown> | null } | null | undefined>;

/** The server's logs and traces tell operations apart by their names. */
function nameOf(mutations: readonly MutationField[]): string {
  const [only, other] = new Set(mutations.map(({ field }) => field));
  return only !== undefined && other === undefined ? only : "WriteNodes";
}

function printMutations(name: string, mutations: readonly MutationField[], inContext: boolean): string {
  const variables = mutations.flatMap(({ inputType, file }, index) => [
    `$${alias(index)}: ${inputType}!`,
    ...(file ? [`$file${index}: Upload!`] : []),
  ]);
  if (inContext) variables.push("$context: ContextInput");
  const context = inContext ? ", context: $context" : "";
  const fields = mutations.map(({ field, file, selection }, index) => {
    const upload = file ? `, file: $file${index}` : "";
    const object = selection ? ` object { ${selection} }` : "";
    return `${alias(index)}: ${field}(data: $${alias(index)}${upload}${context}) { ok${object} }`;
  });
  return `mutation ${name}(${variables.join(", ")}) { ${fields.join(" ")} }`;
}

function alias(index: number): string {
  return `m${index}`;
}
