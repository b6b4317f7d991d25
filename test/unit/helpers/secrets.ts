/** Part of every secret that tests hand out; it may appear in no error. */
export const SECRET_MARK = "s3cr3t";

export const API_TOKEN = `token-${SECRET_MARK}`;
export const PASSWORD = `password-${SECRET_MARK}`;

/** Something of the form of a JWT. */
export function fakeJwt(name: string): string {
  return `ey${SECRET_MARK}.${name}.signature`;
}
