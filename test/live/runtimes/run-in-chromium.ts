import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { text } from "node:stream/consumers";
import { startProcess, stopProcess } from "../server/processes.js";
import { plainEnvironment } from "../server/settings.js";
import { waitFor } from "../server/wait-for.js";
import { LIMIT_MS, type Access, type Seen } from "./program.js";

/**
 * Runs the bundled program on a page in Chromium. The page has an origin of its own, so that the server must allow its
 * requests (CORS).
 *
 * @param folder - with the bundle; Chromium keeps its profile there, too.
 */
export async function runInChromium(
  command: string,
  folder: string,
  access: Access,
  name: string,
): Promise<Seen> {
  let report: Seen | undefined;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", "http://page");
    if (pathname === "/") {
      response.setHeader("content-type", "text/html");
      response.end('<script type="module" src="/page.js"></script>');
    } else if (pathname === "/task") {
      response.end(JSON.stringify({ access, name }));
    } else if (pathname === "/report") {
      report = JSON.parse(await text(request)) as Seen;
      response.end();
    } else if (pathname.endsWith(".js")) {
      response.setHeader("content-type", "text/javascript");
      response.end(await readFile(join(folder, basename(pathname))));
    } else {
      response.writeHead(404).end();
    }
  }

  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  // The sandbox does not work for root; the only page that is opened is ours.
  const parameters = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
  const log = join(folder, "chromium.log");
  const chromium = await startProcess({
    name: "Chromium",
    command,
    parameters: [...parameters, `--user-data-dir=${join(folder, "profile")}`, `http://127.0.0.1:${port}/`],
    env: plainEnvironment(),
    cwd: folder,
    log,
  });
  try {
    await waitFor(chromium, log, LIMIT_MS, () => Promise.resolve(report !== undefined));
    return report ?? {};
  } finally {
    await stopProcess(chromium);
    server.closeAllConnections();
    server.close();
  }
}
