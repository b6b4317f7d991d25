import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { runCommand } from "./run-command.js";
import { UnavailableError } from "./unavailable-error.js";

const LIMIT_MS = 300_000;

/** Asked by Debian before it starts a service; 101 forbids it. */
const SERVICE_POLICY = "/usr/sbin/policy-rc.d";

/**
 * Installs packages of Debian.
 *
 * @param logs - folder for what `apt-get` prints.
 * @throws UnavailableError when this is no Debian, when only root could do it, or when it fails.
 */
export async function installPackages(packages: readonly string[], logs: string): Promise<void> {
  const names = packages.join(", ");
  if (!onPath("apt-get")) {
    throw new UnavailableError(`${names} must be installed first: this is no Debian, where we could do it.`);
  }
  if (process.getuid?.() !== 0) {
    throw new UnavailableError(`${names} must be installed first: only root can do it, with apt-get.`);
  }
  console.log(`Installing ${names}.`);
  const common = { command: "apt-get", cwd: "/", limitMs: LIMIT_MS };
  await runCommand({
    ...common,
    purpose: "Updating Debian's package lists",
    parameters: ["update", "-qq"],
    log: join(logs, "apt-update.log"),
  });
  await withoutServices(() =>
    runCommand({
      ...common,
      purpose: `Installing ${names}`,
      parameters: ["install", "-y", "-qq", "--no-install-recommends", ...packages],
      log: join(logs, "apt-install.log"),
      env: { DEBIAN_FRONTEND: "noninteractive" },
    }),
  );
}

/** Debian starts a service when it installs it, on its default port, for good. We start our own. */
async function withoutServices(action: () => Promise<void>): Promise<void> {
  const isOurs = await writeFile(SERVICE_POLICY, "#!/bin/sh\nexit 101\n", { flag: "wx", mode: 0o755 }).then(
    () => true,
    () => false,
  );
  try {
    await action();
  } finally {
    if (isOurs) await rm(SERVICE_POLICY);
  }
}

/** Whether the search path has a command. */
export function onPath(command: string): boolean {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.some((folder) => existsSync(join(folder, command)));
}
