import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { ConfigurationError } from "../errors/configuration-error.js";

/**
 * The branch that is checked out in a Git repository.
 *
 * @param folder - in the repository.
 * @throws {@link ConfigurationError} when there is no repository, or a commit is checked out in place of a branch.
 */
export function gitBranch(folder: string = process.cwd()): string {
  const head = readFileSync(join(gitFolder(resolve(folder)), "HEAD"), "utf8");
  const branch = /^ref: refs\/heads\/(.+)$/m.exec(head)?.[1];
  if (branch !== undefined) return branch;
  throw new ConfigurationError("defaultBranchFromGit: no branch is checked out. Give the option branch.");
}

/** In a worktree and a submodule, `.git` is a file that names the folder. */
function gitFolder(folder: string): string {
  const path = join(folder, ".git");
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return path;
  if (found) return resolve(folder, readFileSync(path, "utf8").replace(/^gitdir: (.*)\s*$/, "$1"));
  if (dirname(folder) !== folder) return gitFolder(dirname(folder));
  throw new ConfigurationError(
    "defaultBranchFromGit: the working directory is in no Git repository. Give the option branch.",
  );
}
