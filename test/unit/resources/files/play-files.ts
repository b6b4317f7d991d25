import type { ServerResponse } from "node:http";
import { expect } from "vitest";
import { InfrahubClient, type RestClientOptions } from "../../../../src/index.js";
import { answerJson } from "../../helpers/answers.js";
import { loopbackServer, type LoopbackServer, type ReceivedRequest } from "../../helpers/loopback-server.js";
import { API_TOKEN } from "../../helpers/secrets.js";

/** The file object that the server has, as GraphQL tells of it. */
export const rawFile = (checksum = "c0ffee") => ({
  ...{ id: "node", kind: "SampleManual", fileName: { value: "a.txt" }, fileSize: { value: 3 } },
  ...{ fileType: { value: "text/plain" }, checksum: { value: checksum }, storageId: { value: "stored" } },
});

/** Answers a list of file objects. */
export function answerFiles(response: ServerResponse, ...files: object[]): void {
  answerJson(response, { data: { result: { edges: files.map((node) => ({ node })) } } });
}

/** A GraphQL request that is no form. */
export function documentOf({ body }: ReceivedRequest): { query: string; variables: Record<string, unknown> } {
  return JSON.parse(body.toString()) as { query: string; variables: Record<string, unknown> };
}

/** A multipart GraphQL request, decoded by the platform. */
export async function uploadOf(request: ReceivedRequest | undefined) {
  const type = request?.headers["content-type"] ?? "";
  expect(type).toMatch(/^multipart\/form-data; ?boundary=/);
  const body = new Uint8Array(request?.body ?? []);
  const form = await new Response(body, { headers: { "content-type": type } }).formData();
  const operations = JSON.parse(form.get("operations") as string) as {
    query: string;
    variables: Record<string, unknown>;
  };
  const file = form.get("0") as File;
  return {
    ...operations,
    map: JSON.parse(form.get("map") as string) as unknown,
    file,
    text: await file.text(),
  };
}

/** A loopback server, and a client of it that does not wait before it sends again. */
export async function playFiles(
  handler: Parameters<typeof loopbackServer>[0],
  options: RestClientOptions = {},
): Promise<LoopbackServer & { client: InfrahubClient }> {
  const server = await loopbackServer(handler);
  const given = { address: server.url, apiToken: API_TOKEN, retry: { baseDelay: 0 }, ...options };
  return Object.assign(server, { client: new InfrahubClient(given) });
}
