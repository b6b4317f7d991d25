import { mkdirSync, writeFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { ConfigurationError, createRestClient } from "../../../src/node.js";
import { caught } from "../helpers/caught.js";
import { hideSettings } from "./helpers/hide-settings.js";

hideSettings();

const branchOf = (options = {}) => createRestClient({ defaultBranchFromGit: true, ...options }).scope.branch;

test("defaultBranchFromGit works on the branch that is checked out, also in a folder below", () => {
  mkdirSync(".git");
  writeFileSync(".git/HEAD", "ref: refs/heads/feature/x\n");
  expect(branchOf()).toBe("feature/x");
  mkdirSync("docs/deep", { recursive: true });
  process.chdir("docs/deep");
  expect(branchOf()).toBe("feature/x");
});

test("defaultBranchFromGit knows worktrees", () => {
  mkdirSync("main/.git/worktrees/w", { recursive: true });
  mkdirSync("w");
  writeFileSync("main/.git/HEAD", "ref: refs/heads/main\n");
  writeFileSync("main/.git/worktrees/w/HEAD", "ref: refs/heads/hotfix\n");
  writeFileSync("w/.git", "gitdir: ../main/.git/worktrees/w\n");
  process.chdir("w");
  expect(branchOf()).toBe("hotfix");
});

test("defaultBranchFromGit gives way to a branch that is given, and not to one of lower rank", () => {
  mkdirSync(".git");
  writeFileSync(".git/HEAD", "ref: refs/heads/feature\n");
  vi.stubEnv("INFRAHUB_DEFAULT_BRANCH", "lab");
  expect(branchOf()).toBe("feature");
  expect(branchOf({ branch: "own" })).toBe("own");
  expect(branchOf({ defaultBranch: "own" })).toBe("own");
  expect(branchOf({ defaultBranchFromGit: false })).toBe("lab");
});

test("defaultBranchFromGit can be set in the environment and in infrahub.toml", () => {
  mkdirSync(".git");
  writeFileSync(".git/HEAD", "ref: refs/heads/feature\n");
  writeFileSync("infrahub.toml", "[sdk]\ndefault_branch_from_git = true\n");
  expect(createRestClient().scope.branch).toBe("feature");
  vi.stubEnv("INFRAHUB_DEFAULT_BRANCH_FROM_GIT", "no");
  expect(createRestClient().scope.branch).toBeUndefined();
});

test("defaultBranchFromGit is refused where no branch is checked out", async () => {
  mkdirSync(".git");
  writeFileSync(".git/HEAD", "0123456789012345678901234567890123456789\n");
  expect((await caught(ConfigurationError, () => branchOf())).message).toContain("no branch is checked out");
});
