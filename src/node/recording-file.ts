import { appendFile, readFile } from "node:fs/promises";
import type { Middleware } from "../http/rest-client.js";
import type { Exchange } from "../recording/exchange.js";
import { play } from "../recording/play.js";
import { record } from "../recording/record.js";

/**
 * {@link record} into a file, one line of JSON an exchange; what is in the file stays there.
 *
 * @example
 * client.rest.use(recordToFile("session.jsonl"));
 */
export function recordToFile(path: string): Middleware {
  // One after the other, so that the lines keep the order of the answers.
  let written: Promise<void> = Promise.resolve();
  return record(
    (exchange) => (written = written.then(() => appendFile(path, `${JSON.stringify(exchange)}\n`))),
  );
}

/**
 * {@link play} from a file that {@link recordToFile} wrote.
 *
 * @example
 * client.rest.use(await playFromFile("session.jsonl"));
 */
export async function playFromFile(path: string): Promise<Middleware> {
  const lines = (await readFile(path, "utf8")).split("\n").filter(Boolean);
  return play(lines.map((line) => JSON.parse(line) as Exchange));
}
