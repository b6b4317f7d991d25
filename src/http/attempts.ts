/** What it took to get an answer. */
export interface Attempts {
  /** `3 attempts in 12 s`. */
  text: string;
  /** Whether the server may have run one of those before the last. */
  mayHaveRun: boolean;
}

const attemptsOf = new WeakMap<Response, Attempts>();

/** Describes the attempts so far: `3 attempts in 12 s`. */
export function describeAttempts(count: number, ms: number): string {
  return `${count} ${count === 1 ? "attempt" : "attempts"} in ${formatDuration(ms)}`;
}

/** Keeps what it took to get an answer. */
export function noteAttempts(response: Response, attempts: Attempts): void {
  attemptsOf.set(response, attempts);
}

/** What it took to get an answer, when that was more than one attempt. */
export function notedAttempts(response: Response): Attempts | undefined {
  return attemptsOf.get(response);
}

/** Keeps what it took to get an answer for its copy as well, and returns the copy. */
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
