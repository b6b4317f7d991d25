import type {
  Branch,
  InfrahubClient,
  ProposedChange,
  StartedTask,
  Task,
  TaskLog,
  TaskRelatedNode,
  WorkOptions,
} from "../../src/index.js";
import { expectType } from "./expect-type.js";

export async function workOnBranches(client: InfrahubClient, maybe: boolean, options: WorkOptions) {
  // A result where somebody waits, the task where nobody does.
  expectType<Branch>()(await client.branch.create({ name: "b" }));
  expectType<Branch>()(await client.branch.rebase("b", { totalTimeout: 1, waitUntilCompletion: true }));
  expectType<StartedTask>()(await client.branch.merge("b", { waitUntilCompletion: false }));
  expectType<StartedTask>()(
    await client.branch.delete("b", { waitUntilCompletion: false, deleteFromGit: true }),
  );
  expectType<Branch | StartedTask>()(await client.branch.merge("b", { waitUntilCompletion: maybe }));
  expectType<ProposedChange>()(
    await client.proposedChange.merge("p", { onProgress: (task: Task) => task.state }),
  );
  await client.branch.merge("b", options);

  const { status } = await client.branch.get("b");
  // @ts-expect-error -- no status of a branch
  if (status === "CLOSED") return;
  // @ts-expect-error -- a branch keeps its name
  await client.branch.update("b", { name: "c" });
  // @ts-expect-error -- the input has no such field
  await client.branch.create({ name: "b", isIsolated: true });
}

export async function readTasks(client: InfrahubClient) {
  expectType<Task[]>()(await client.task.all());
  const [plain] = await client.task.filter({ state: "FAILED" }, { limit: 1 });
  // @ts-expect-error -- logs were not asked for
  expectType<unknown>()(plain?.logs);
  const { logs, relatedNodes } = await client.task.get("t", { logs: true, relatedNodes: true });
  expectType<TaskLog[]>()(logs);
  expectType<TaskRelatedNode[]>()(relatedNodes);
  // @ts-expect-error -- no state of a task
  await client.task.count({ state: "DONE" });
  // @ts-expect-error -- no decision of a review
  await client.proposedChange.review("p", "MAYBE");
}
