import { messageText } from "./message-text.js";
import type { ErrorItem } from "./response-error.js";

interface RawError {
  message?: unknown;
  msg?: unknown;
  path?: unknown;
  loc?: unknown;
  extensions?: { code?: unknown; data?: unknown; http_status?: unknown } | null;
}

/**
 * Reads the errors out of an answer in any of Infrahub's shapes: `{ errors: [{ message, extensions }] }` (REST and
 * GraphQL; a stored query's message is a GraphQL error itself), `{ errors: ["..."] }` (GraphQL, unknown branch),
 * `{ detail: [{ loc, msg }] }` (request validation), `{ detail: "..." }` (files) and `{ error_code, message }` (LDAP,
 * Enterprise).
 */
export function errorItems(body: unknown): ErrorItem[] {
  if (typeof body !== "object" || body === null) return [];
  const { errors, detail, error_code: code, message } = body as Record<string, unknown>;
  if (typeof code === "string")
    return [{ message: text(typeof message === "string" ? message : code), code }];
  const list = Array.isArray(errors) ? errors : [detail ?? []].flat();
  return list.map((raw: unknown) => {
    if (!isError(raw)) return { message: text(raw) };
    const inner = isError(raw.message) ? raw.message : raw;
    const path = inner.path ?? raw.path ?? raw.loc;
    const { code, data, http_status: status } = raw.extensions ?? {};
    return {
      message: text(inner.message ?? inner.msg ?? raw),
      ...(Array.isArray(path) && { path: path as NonNullable<ErrorItem["path"]> }),
      ...(typeof code === "string" && { code, data }),
      ...(typeof status === "number" && { status }),
    };
  });
}

function isError(raw: unknown): raw is RawError {
  return typeof raw === "object" && raw !== null;
}

function text(message: unknown): string {
  if (typeof message === "string") return messageText(message);
  try {
    return messageText(JSON.stringify(message));
  } catch {
    // Nested too deeply to be written.
    return "The server gave no readable message.";
  }
}
