/** The attempts that one request took. */
const attemptsOf = new WeakMap<Response, string>();

/** Tells of the attempts so far: `3 attempts in 12 s`. */
export function describeAttempts(count: number, ms: number): string {
  return `${count} ${count === 1 ? "attempt" : "attempts"} in ${formatDuration(ms)}`;
}

/** Keeps, beside an answer, what it took to get it. */
export function noteAttempts(response: Response, attempts: string): void {
  attemptsOf.set(response, attempts);
}

/** What it took to get an answer, when that was more than one attempt. */
export function notedAttempts(response: Response): string | undefined {
  return attemptsOf.get(response);
}

/** Keeps what it took to get an answer beside its copy, too, and gives the copy. */
export function copyAttempts(from: Response, copy: Response): Response {
  const attempts = attemptsOf.get(from);
  if (attempts !== undefined) attemptsOf.set(copy, attempts);
  return copy;
}

function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 120_000) return `${Math.round(ms / 1000)} s`;
  return `${Math.round(ms / 60_000)} min`;
}
