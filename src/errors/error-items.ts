import type { ErrorItem } from "./response-error.js";

interface RawError {
  message?: unknown;
  msg?: unknown;
  path?: ErrorItem["path"];
  loc?: ErrorItem["path"];
  extensions?: { code?: unknown; data?: unknown };
}

/**
 * Reads the errors out of an answer in any of Infrahub's shapes: `{ errors: [{ message, extensions }] }` (REST and
 * GraphQL), `{ errors: ["..."] }` (GraphQL, unknown branch), `{ detail: [{ loc, msg }] }` (request validation) and
 * `{ error_code, message }` (LDAP, Enterprise).
 */
export function errorItems(body: unknown): ErrorItem[] {
  if (typeof body !== "object" || body === null) return [];
  const { errors, detail, error_code: code, message } = body as Record<string, unknown>;
  if (typeof code === "string") return [{ message: typeof message === "string" ? message : code, code }];
  const list = Array.isArray(errors) ? errors : Array.isArray(detail) ? detail : [];
  return list.map((raw: RawError | string) => {
    if (typeof raw !== "object") return { message: raw };
    const { extensions = {}, path = raw.loc } = raw;
    return {
      message: String(raw.message ?? raw.msg),
      ...(path && { path }),
      ...(typeof extensions.code === "string" && { code: extensions.code, data: extensions.data }),
    };
  });
}
