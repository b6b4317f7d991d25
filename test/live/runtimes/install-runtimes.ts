import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { installPackages, onPath } from "../server/apt-get.js";
import { runCommand } from "../server/run-command.js";
import { stateFolder } from "../server/server-record.js";
import { UnavailableError } from "../server/unavailable-error.js";

/** From npm, each with its program in a package for this platform. */
const PACKAGES = [
  `node-${process.platform}-${process.arch}@26.10.0`,
  ...["bun@1.4.5", "deno@2.9.6", "workerd@1.20261117.1"],
];
const INSTALL_LIMIT_MS = 600_000;

/** The names that Chromium and its kin go by. */
const CHROMIUM = ["chromium", "chromium-browser", "google-chrome"];

/**
 * Installs the newest Node, Bun, Deno and workerd beside the live server, unless they are there already; returns the
 * folder of their commands.
 *
 * @throws UnavailableError when they cannot be had.
 */
export async function installRuntimes(): Promise<string> {
  const folder = join(stateFolder(), `runtimes-${PACKAGES.join("-").replaceAll("@", "-")}`);
  const bin = join(folder, "node_modules", ".bin");
  if (existsSync(folder)) return bin;
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  await runCommand({
    purpose: `Installing ${PACKAGES.join(", ")} from npm`,
    command: "npm",
    parameters: ["install", "--no-audit", "--no-fund", "--prefix", part, ...PACKAGES],
    cwd: part,
    log: join(await logsFolder(), "npm-runtimes.log"),
    limitMs: INSTALL_LIMIT_MS,
  });
  await rename(part, folder);
  return bin;
}

/**
 * Finds Chromium, or installs it from Debian; returns its command.
 *
 * @throws UnavailableError when it cannot be had.
 */
export async function installChromium(): Promise<string> {
  if (!CHROMIUM.some(onPath)) await installPackages(["chromium"], await logsFolder());
  const command = CHROMIUM.find(onPath);
  if (command === undefined) throw new UnavailableError("Chromium is needed, and there is none.");
  return command;
}

async function logsFolder(): Promise<string> {
  const folder = join(stateFolder(), "logs");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}
